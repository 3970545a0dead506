"""The main loop of a plugin: answers koi's requests until koi is gone."""

from __future__ import annotations

import sys
from typing import Any, Callable, Dict, List, Mapping, Optional, Set, Tuple, Type, Union

from .optimizer import Optimizer
from .task import Task
from .trial import Done, New, Outcome, Resume, Trial, Wait
from .wire import Refusal, Wire, seed_everything

PROTOCOL = "koi-plugin/1"

Plugin = Union[Type[Optimizer], Type[Task], Task]


def serve(*plugins: Plugin) -> None:
    """Serves optimizers and tasks: classes, or functions decorated with `task`. Returns when koi ends the conversation."""
    wire = Wire()
    wire.serve(_Server(plugins, wire).answer)


class _Server:
    def __init__(self, plugins: Tuple[Plugin, ...], wire: Wire) -> None:
        self.wire = wire
        self.optimizers: Dict[str, Type[Optimizer]] = {}
        self.tasks: Dict[str, Task] = {}
        for plugin in plugins:
            if isinstance(plugin, type) and issubclass(plugin, Optimizer):
                self.optimizers[_id(plugin)] = plugin
            else:
                task = plugin() if isinstance(plugin, type) else plugin
                if not isinstance(task, Task):
                    raise TypeError(f"serve() takes optimizers and tasks; {plugin!r} is neither")
                self.tasks[task.id or _kebab(type(task).__name__)] = task
        self.run: Optional[Run] = None
        self.opened: Set[str] = set()
        self.methods: Dict[str, Callable[[Mapping[str, Any]], Any]] = {
            "initialize": self.initialize,
            "start": self.start,
            "ask": self.ask,
            "stop": self.stop,
            "describe": self.describe,
            "open": self.open,
            "evaluate": self.evaluate,
            "ping": lambda params: {},
        }

    def answer(self, method: str, params: Mapping[str, Any]) -> Any:
        found = self.methods.get(method)
        if found is None:
            raise Refusal(-32601, f"there is no method {method}")
        return found(params)

    def initialize(self, params: Mapping[str, Any]) -> Any:
        if params["protocol"] != PROTOCOL:
            raise Refusal(-32602, f"this is {PROTOCOL}, not {params['protocol']}; install the koi-plugin that came with koi")
        if params.get("heartbeat"):
            self.wire.beat(params["heartbeat"])
        return {
            "protocol": PROTOCOL,
            "language": f"Python {sys.version.split()[0]}",
            "optimizers": [description(id, found) for id, found in self.optimizers.items()],
            "tasks": list(self.tasks),
        }

    def start(self, params: Mapping[str, Any]) -> Any:
        if self.run is not None:
            self.run.stop()
            self.run = None
        found = self.optimizers.get(params["optimizer"])
        if found is None:
            raise Refusal(-32602, f"there is no optimizer {params['optimizer']} here")
        seed_everything(params["seed"])
        self.run = Run(found(), params["problem"])
        self.run.optimizer.start(params["problem"], params["budget"], params["seed"], params["options"])
        return {}

    def ask(self, params: Mapping[str, Any]) -> Any:
        if self.run is None:
            raise Refusal(-32002, "no run has been started")
        self.run.tell(params.get("tell", ()))
        return self.run.ask(params["fresh"])

    def stop(self, params: Mapping[str, Any]) -> Any:
        run, self.run = self.run, None
        if run is not None:
            run.tell(params.get("tell", ()))
            run.stop()
        return {}

    def describe(self, params: Mapping[str, Any]) -> Any:
        return {"id": params["task"], **self._task(params).describe()}

    def open(self, params: Mapping[str, Any]) -> Any:
        task = self._task(params)
        if params["task"] not in self.opened:
            task.open()
            self.opened.add(params["task"])
        return {}

    def evaluate(self, params: Mapping[str, Any]) -> Any:
        task = self._task(params)
        seed_everything(params["seed"])
        return task.outcome(params["config"], params["level"], params["seed"], params["role"])

    def _task(self, params: Mapping[str, Any]) -> Task:
        found = self.tasks.get(params["task"])
        if found is None:
            raise Refusal(-32602, f"there is no task {params['task']} here")
        return found


class Run:
    """One run, from answers as a user gives them to answers of the protocol."""

    def __init__(self, optimizer: Optimizer, problem: Mapping[str, Any]) -> None:
        self.optimizer = optimizer
        self.configs: Optional[Dict[int, Any]] = {} if "fidelity" in problem else None

    def tell(self, told: List[Any]) -> None:
        for message in told:
            trial = message["trial"]
            self.optimizer.tell(Trial(trial["id"], trial["config"], trial["level"]), Outcome.of(message["outcome"]))

    def ask(self, fresh: int) -> Any:
        self.optimizer.fresh = fresh
        said = self.optimizer.ask()
        if isinstance(said, Wait):
            return "wait"
        if isinstance(said, Done):
            return "done"
        if isinstance(said, Resume):
            if self.configs is None or said.id not in self.configs:
                raise ValueError(f"trial {said.id} cannot be resumed: it was never asked at a level of fidelity")
            return {"id": said.id, "config": self.configs[said.id], "level": said.level}
        new = said if isinstance(said, New) else New(said)
        config = new.config if isinstance(new.config, dict) else _dict(new.config)
        if self.configs is not None:
            self.configs[fresh] = config
        answer: Dict[str, Any] = {"id": fresh, "config": config}
        if new.level is not None:
            answer["level"] = new.level
        if new.parent is not None:
            answer["from"] = new.parent
        return answer

    def stop(self) -> None:
        self.optimizer.stop()


def _dict(config: Any) -> Dict[str, Any]:
    if config is None or not hasattr(config, "keys"):
        raise TypeError(f"ask() answered {config!r}; it answers a config as a dict, or self.resume, self.wait, self.done")
    return dict(config)


def description(id: str, found: Type[Optimizer]) -> Dict[str, Any]:
    return {
        "id": id,
        "cite": found.cite,
        "handles": list(found.handles),
        "wants": list(found.wants),
        "options": found.options,
        "deterministic": found.deterministic,
        "seeded": found.seeded,
    }


def _id(found: Type[Optimizer]) -> str:
    return found.id or _kebab(found.__name__)


def _kebab(name: str) -> str:
    return "".join(f"-{c.lower()}" if c.isupper() and i > 0 else c.lower() for i, c in enumerate(name)).replace("_", "-")
