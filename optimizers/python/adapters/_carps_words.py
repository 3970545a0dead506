"""
Words of a command → optimizers and tasks of carps:

    carps mine.py                                    what a file defines
    carps package.module.Mine size=5                 a class by its import path, with arguments
    carps +optimizer/optuna=SO_TPE                   carps' own words, overrides of hydra among them
    carps "+task/BBOB=cfg_2_1_*" seed=3              names may be globs
    carps mine.Mine "handles={continuous,integer}"   what it copes with, where that is not all of SPACES
"""

import contextlib
import importlib
import importlib.util
import inspect
import os
import re
import sys

import yaml
from carps.objective_functions.objective_function import ObjectiveFunction
from carps.optimizers.optimizer import Optimizer
from carps.utils.task import InputSpace, OptimizationResources, OutputSpace, Task, TaskMetadata
from hydra.errors import HydraException

from ._carps_task import CarpsTask
from .carps import SPACES, Carps

# where a package is not called what it is imported as
DISTRIBUTIONS = {"skopt": "scikit-optimize", "ax": "ax-platform", "mfpbench": "mf-prior-bench"}

# of carps' own, the others say nothing of forbidden clauses to their package, or refuse them
KNOW_CLAUSES = ("dehb", "random_search", "smac20")


class Meaningless(Exception):
    """A word that names nothing."""


def named(words):
    """What is to be served. Ends the process with one line where a word means nothing or a package is missing."""
    try:
        with contextlib.redirect_stdout(sys.stderr):
            return list(_plugins(words))
    except ModuleNotFoundError as error:
        sys.exit(_missing(error.name))
    except (ImportError, Meaningless, HydraException) as error:
        sys.exit(f"carps: {str(error.args[0]).splitlines()[0]}")


def _plugins(words):
    given = dict(word.split("=", 1) for word in words if re.match(r"(handles|wants)=", word))
    declared = {name: [one.strip() for one in value.strip("{}[]").split(",")] for name, value in given.items()}
    rest = [word for word in words if word.split("=")[0] not in declared]
    if any(word.startswith("+") for word in rest):
        from ._carps_hydra import composed

        yield from composed(rest, declared)
        return
    arguments = {name: yaml.safe_load(value) for name, value in (word.split("=", 1) for word in rest if "=" in word)}
    for word in rest:
        if "=" not in word:
            for found in _in_file(word) if word.endswith(".py") else [at(word)]:
                yield _plugin(found, arguments, declared)


def at(path):
    """What is at an import path. Raises ModuleNotFoundError."""
    names = path.split(".")
    found = importlib.import_module(names[0])
    for i, name in enumerate(names[1:], 2):
        if not hasattr(found, name):
            importlib.import_module(".".join(names[:i]))
        found = getattr(found, name)
    return found


def _in_file(path):
    """Optimizers that a file defines, and its tasks; where there are none, its objective functions."""
    sys.path.insert(0, os.path.dirname(path))
    spec = importlib.util.spec_from_file_location(os.path.basename(path)[:-3], path)
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    own = [found for found in vars(module).values() if inspect.isclass(found) and found.__module__ == spec.name and not inspect.isabstract(found)]
    tasks = [found for found in vars(module).values() if isinstance(found, Task)]
    found = [c for c in own if issubclass(c, Optimizer)] + (tasks or [c for c in own if issubclass(c, ObjectiveFunction)])
    if not found:
        raise Meaningless(f"{path} defines no Optimizer, no Task and no ObjectiveFunction of carps")
    return found


def _plugin(found, arguments, declared):
    if inspect.isclass(found) and issubclass(found, Optimizer):
        id, path = _kebab(found.__name__) + suffix("-", arguments), f"{found.__module__}.{found.__name__}"
        return optimizer(id, path, _made_of(found, arguments), _expected(found, arguments), declared)
    name = getattr(found, "__name__", "")
    if inspect.isclass(found) and issubclass(found, ObjectiveFunction):
        function = found(**arguments)
        resources = OptimizationResources(n_trials=0)  # koi's rule for the dimension
        found = Task(_kebab(name), function, InputSpace(function.configspace), OutputSpace(), resources, TaskMetadata())
    elif callable(found):
        found = found(**arguments)
    if not isinstance(found, Task):
        raise Meaningless(f"{name or found!r} is no Optimizer, no ObjectiveFunction and no Task of carps")
    return CarpsTask(f"carps/{found.name}{suffix('/', arguments)}", found, lambda: found)


def _made_of(found, arguments):
    seeded = "seed" in inspect.signature(found).parameters

    def make(self, task, seed):
        return found(task=task, loggers=[], **{**({"seed": seed} if seeded else {}), **arguments})

    return make


def _expected(found, arguments):
    """What carps' two flags say, in koi's words."""
    parameters = inspect.signature(found).parameters
    defaults = {name: parameter.default for name, parameter in parameters.items() if parameter.default is not parameter.empty}
    return expectations({**defaults, **arguments})


def expectations(settings):
    flags = {"objectives": "expects_multiple_objectives", "fidelity": "expects_fidelities"}
    return [capability for capability, flag in flags.items() if settings.get(flag)]


def optimizer(id, path, make, expected, declared):
    """A class for koi_plugin. `path`: where it is imported from; `expected`: what it is pointless without."""
    module = re.match(r"carps\.optimizers\.(\w+)", path)
    clauses = module is None or module[1] in KNOW_CLAUSES
    spaces = [space for space in SPACES if clauses or space != "forbidden"]
    stated = {"handles": [*dict.fromkeys([*spaces, *expected])], "wants": expected, **declared}
    return type("Named", (Carps,), {"id": f"carps-{id}", "make": make, **stated})


def suffix(sign, arguments):
    """Two settings of one class are two contestants."""
    texts = [f"{name.split('.')[-1]}-{value}" for name, value in arguments.items()]
    return "".join(sign + re.sub(r"[^\w.+-]+", "-", text).strip("-") for text in texts)


def _kebab(name):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", re.sub(r"(Optimizer|ObjectiveFunction)$", "", name) or name).lower()


def _missing(name):
    top = name.split(".")[0]
    if importlib.util.find_spec(top):
        return f"carps: there is no {name}"
    install = f"{sys.executable} -m pip install" if importlib.util.find_spec("pip") else f"uv pip install --python {sys.executable}"
    package = DISTRIBUTIONS.get(top, top.replace("_", "-"))
    return f"carps: there is no module {top}; if it is a package, add it: {install} {package}"
