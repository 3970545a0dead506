"""Spaces of ConfigSpace, which koi reads by itself. ConfigSpace is never imported here: who has a space of it has it imported."""

from __future__ import annotations

import json
import sys
from typing import Any, Dict


def space_json(space: Any) -> Dict[str, Any]:
    """A koi space as it is; a ConfigSpace.ConfigurationSpace as its own JSON. Raises TypeError for anything else."""
    if isinstance(space, dict):
        return space
    if hasattr(space, "to_serialized_dict"):  # ConfigSpace 1.x
        return dict(space.to_serialized_dict())
    old = sys.modules.get("ConfigSpace.read_and_write.json")
    if old is None and type(space).__name__ == "ConfigurationSpace":
        from importlib import import_module

        old = import_module("ConfigSpace.read_and_write.json")
    if old is None:
        raise TypeError(f"{space!r} is not a space: write a dict with params, or a ConfigSpace.ConfigurationSpace")
    return dict(json.loads(old.write(space)))
