"""koi's tasks from Python: `koi serve` in a process of its own."""

from __future__ import annotations

import json
import subprocess
from typing import Any, Dict, Mapping, Optional, Sequence

from .trial import Outcome
from .types import Problem


class KoiError(Exception):
    """What koi said it could not do."""


class Koi:
    """
    A task of koi, open until `close` or the end of the `with` block:

        with Koi("bbob/f1/d2/i1") as task:
            task.evaluate({"x0": 0.5, "x1": -1}).costs
    """

    def __init__(self, task: str, command: Sequence[str] = ("koi",)) -> None:
        self.id = task
        self._next = 0
        self._process = subprocess.Popen([*command, "serve", task], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        try:
            self._call("initialize", {"protocol": "koi-plugin/1"})
            description = self._call("describe", {"task": task})
            self._call("open", {"task": task})
        except BaseException:
            self.close()
            raise
        self.description: Dict[str, Any] = description
        self.problem: Problem = description["problem"]
        self.budget: Dict[str, Any] = description["budget"]

    def evaluate(
        self, config: Mapping[str, Any], level: Optional[float] = None, seed: int = 0, role: str = "tuning", trial: int = 0
    ) -> Outcome:
        """One evaluation, by default at full fidelity. A trial that fails is an outcome that is not ok."""
        fidelity = self.problem.get("fidelity")
        full = fidelity["max"] if fidelity else 1
        at = full if level is None else level
        params = {"task": self.id, "trial": trial, "config": dict(config), "level": at, "seed": seed, "role": role}
        return Outcome.of(self._call("evaluate", params))

    def close(self) -> None:
        """Ends koi's process."""
        if self._process.stdin and not self._process.stdin.closed:
            try:
                self._process.stdin.close()
            except BrokenPipeError:
                pass
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()

    def __enter__(self) -> "Koi":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def _call(self, method: str, params: Mapping[str, Any]) -> Any:
        assert self._process.stdin and self._process.stdout
        request = {"jsonrpc": "2.0", "id": self._next, "method": method, "params": params}
        self._next += 1
        try:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = b""
        while line:
            answer = json.loads(line)
            if "id" in answer:
                break
            line = self._process.stdout.readline()
        else:
            raise KoiError(f"koi serve {self.id} ended with exit code {self._process.wait()}")
        if "error" in answer:
            raise KoiError(answer["error"]["message"])
        return answer["result"]
