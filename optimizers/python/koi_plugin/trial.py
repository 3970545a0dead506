"""Trials, what became of them, and what an optimizer answers when it is asked."""

from __future__ import annotations

from typing import Any, List, Mapping, Optional

from .types import Config


class Trial:
    """One ask–evaluate–tell cycle; the same `id` at a higher `level` resumes it. `level` is 1 where the problem has no fidelity."""

    __slots__ = ("id", "config", "level")

    def __init__(self, id: int, config: Config, level: float) -> None:
        self.id = id
        self.config = config
        self.level = level

    def __repr__(self) -> str:
        return f"Trial(id={self.id}, config={self.config}, level={self.level})"


class Outcome:
    """What became of a trial. `ok`: it has `costs`, minimised, in the order of the objectives; otherwise a `status` and a `reason`."""

    __slots__ = ("status", "costs", "violations", "seconds", "reason")

    def __init__(
        self,
        status: str,
        costs: Optional[List[float]] = None,
        violations: Optional[List[float]] = None,
        seconds: float = 0,
        reason: str = "",
    ) -> None:
        self.status = status
        self.costs: List[float] = [] if costs is None else costs
        """Empty for a trial that failed."""
        self.violations: List[float] = [] if violations is None else violations
        """In the order of the problem's constraints; feasible if all are <= 0. Empty where there are none."""
        self.seconds = seconds
        """On the task's own clock."""
        self.reason = reason
        """One line; empty for a trial that is ok."""

    @property
    def ok(self) -> bool:
        return self.status == "ok"

    @property
    def feasible(self) -> bool:
        return self.ok and all(v <= 0 for v in self.violations)

    @staticmethod
    def of(message: Mapping[str, Any]) -> "Outcome":
        get = message.get
        return Outcome(message["status"], get("costs"), get("violations"), get("seconds", 0), get("reason", ""))

    def __repr__(self) -> str:
        what = f"costs={self.costs}" if self.ok else f"reason={self.reason!r}"
        return f"Outcome({self.status}, {what}, seconds={self.seconds})"


class New:
    """A new trial; without a level at full fidelity. `parent`: the id of the trial from whose state it goes on."""

    __slots__ = ("config", "level", "parent")

    def __init__(self, config: Mapping[str, Any], level: Optional[float] = None, parent: Optional[int] = None) -> None:
        self.config = config
        self.level = level
        self.parent = parent


class Resume:
    """An earlier trial, at a higher level."""

    __slots__ = ("id", "level")

    def __init__(self, id: int, level: float) -> None:
        self.id = id
        self.level = level


class Wait:
    """Nothing to ask before another result is told. Only with trials in flight, for optimizers that handle "concurrent"."""


class Done:
    """Nothing to ask any more."""
