"""carps' own command line: `+optimizer/GROUP=NAME`, `+task/GROUP=NAME` and overrides → optimizers and tasks."""

from dataclasses import asdict
from fnmatch import fnmatchcase

import yaml
from hydra import compose, initialize_config_module
from hydra.core.global_hydra import GlobalHydra
from hydra.utils import instantiate
from omegaconf import OmegaConf

from ._carps_task import CarpsTask
from ._carps_words import Meaningless, at, expectations, optimizer, suffix


def composed(words, declared):
    """Each name of a group by itself, with all the overrides."""
    chosen = [word for word in words if word.startswith(("+optimizer/", "+task/"))]
    overrides = [word for word in words if word not in chosen]
    settings = {name.lstrip("+"): yaml.safe_load(value) for name, _, value in (word.partition("=") for word in overrides)}
    settings = {name: value for name, value in settings.items() if not name.startswith("hydra")}
    with initialize_config_module("carps.configs", version_base=None):
        for word in chosen:
            group, _, pattern = word[1:].partition("=")
            for name in _matching(group, pattern):
                cfg = compose("base", [f"+{group}={name}", *overrides])
                yield _optimizer(cfg, settings, declared) if group.startswith("optimizer/") else _task(cfg, settings)


def _matching(group, pattern):
    if not set(pattern) & set("*?["):
        return [pattern]
    names = [name for name in GlobalHydra.instance().config_loader().get_group_options(group) if fnmatchcase(name, pattern)]
    if not names:
        raise Meaningless(f"there is no config {group}={pattern}")
    return names


def _optimizer(cfg, settings, declared):
    _import_targets(cfg.optimizer)

    def make(self, task, seed):
        its = OmegaConf.create(OmegaConf.to_container(cfg, resolve=False))
        resources, fidelity = asdict(task.optimization_resources), asdict(task.input_space.fidelity_space)
        space = {"n_objectives": task.output_space.n_objectives, "objectives": list(task.output_space.objectives)}
        its.seed, its.outdir = seed, "carps"
        its.task = {
            "name": task.name,
            "seed": seed,
            "optimization_resources": resources,
            "input_space": {"fidelity_space": fidelity},
            "output_space": space,
        }
        return instantiate(its.optimizer)(task=task, loggers=[])

    id = cfg.optimizer_id.lower() + suffix("-", settings)
    return optimizer(id, cfg.optimizer._target_, make, expectations(cfg.optimizer), declared)


def _task(cfg, settings):
    """Described by its config alone: the objective function, which may load data, is made when it is opened."""
    _import_targets(cfg.task)
    found = instantiate(cfg.task, objective_function=None)
    return CarpsTask(
        f"carps/{found.name}{suffix('/', settings)}", found, lambda: instantiate(cfg.task, objective_function={"loggers": []})
    )


def _import_targets(cfg):
    """Imports all that a config will make, so that a missing package is named at once."""
    nodes = [OmegaConf.to_container(cfg, resolve=False)]
    while nodes:
        node = nodes.pop()
        if isinstance(node, dict):
            if "_target_" in node:
                at(node["_target_"])
            nodes += node.values()
        elif isinstance(node, list):
            nodes += node
