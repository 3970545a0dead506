"""koi's vocabulary as it comes through the protocol: plain dicts, described for type checkers."""

from __future__ import annotations

import sys
from typing import Any, Dict, List, Union

if sys.version_info >= (3, 11):
    from typing import NotRequired, Required, TypedDict
else:  # types are never looked at while running, so any stand-in will do
    from typing import TypedDict

    class _Plain:
        def __getitem__(self, item: Any) -> Any:
            return item

    NotRequired = Required = _Plain()

Value = Union[str, int, float, bool]

Config = Dict[str, Value]
"""Inactive parameters are absent, never NaN and never a default."""

Condition = Dict[str, Any]
"""{"param": …, "in": [values]}, {"param": …, "above": x}, {"param": …, "below": x} (both strict), {"all": […]} or {"any": […]}."""


class Param(TypedDict, total=False):
    """`low` and `high` are inclusive, of kinds `float` and `int`; `choices` belongs to kind `choice`."""

    kind: Required[str]
    low: float
    high: float
    log: bool
    choices: List[Value]
    ordered: bool
    initial: Value
    when: Condition


class Space(TypedDict):
    """A config for which any of `forbidden` holds is invalid."""

    params: Dict[str, Param]
    forbidden: NotRequired[List[Condition]]


class Objective(TypedDict):
    """Costs, always minimised; `natural` is "max" for a negated metric. `ideal` and `nadir` are for normalisation."""

    name: str
    natural: str
    ideal: NotRequired[float]
    nadir: NotRequired[float]


class Fidelity(TypedDict):
    """Both ends inclusive; `max` is the full evaluation."""

    name: str
    unit: str
    min: float
    max: float
    integer: NotRequired[bool]
    resumable: bool


class Problem(TypedDict):
    """All that an optimizer ever sees of a task."""

    space: Space
    objectives: List[Objective]
    fidelity: NotRequired[Fidelity]
    constraints: NotRequired[List[str]]


class Budget(TypedDict):
    """`full`: full evaluations, a trial at level l costs l / max. `workers` > 1: trials in flight. `seconds`: on the task's clock."""

    full: float
    workers: int
    seconds: NotRequired[float]
