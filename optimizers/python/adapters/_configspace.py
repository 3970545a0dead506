"""A koi space as a ConfigSpace, of version 0.6 or 1; choices by their index."""

import random

import ConfigSpace as CS

from ._spaces import holds

NOTHING = "nothing"


def to_configspace(space, seed):
    """The same space, conditions and clauses included. Its default config is allowed, as ConfigSpace wants it."""
    found = CS.ConfigurationSpace(seed=seed)
    defaults = _allowed(space) if space.forbidden else {}
    params = {param.name: _hyperparameter(param, defaults.get(param.name)) for param in space.params}
    conditions = [
        _condition(CS, params, space, params[param.name], param.when) for param in space.params if param.when is not None
    ]
    clauses = [_clause(CS, params, space, clause) for clause in space.forbidden]
    if hasattr(found, "add"):
        found.add(*params.values(), *conditions, *(clause for clause in clauses if clause is not NOTHING))
    else:
        found.add_hyperparameters(list(params.values()))
        found.add_conditions(conditions)
        found.add_forbidden_clauses([clause for clause in clauses if clause is not NOTHING])
    return found


def _hyperparameter(param, default):
    if param.fixed:
        return CS.Constant(param.name, param.low)
    if param.unordered:
        given = {} if default is None else {"default_value": default}
        return CS.CategoricalHyperparameter(param.name, list(range(len(param.choices))), **given)
    if param.choices:
        given = {} if default is None else {"default_value": default}
        return CS.OrdinalHyperparameter(param.name, list(range(len(param.choices))), **given)
    make = CS.UniformFloatHyperparameter if param.kind == "float" else CS.UniformIntegerHyperparameter
    made = make(param.name, param.low, param.high, log=param.log, default_value=default)
    if param.kind == "float" or not param.log or not hasattr(made, "_vector_dist"):
        return made
    from ._log_integers import evenly

    return evenly(made)


def _condition(cs, params, space, child, when):
    """A condition in ConfigSpace's words. Of a parent that is a choice, the values for which it holds are listed."""
    for key, make in (("all", cs.AndConjunction), ("any", cs.OrConjunction)):
        if key in when:
            parts = [_condition(cs, params, space, child, part) for part in when[key]]
            return parts[0] if len(parts) == 1 else make(*parts)
    parent = params[when["param"]]
    param = next(p for p in space.params if p.name == when["param"])
    if param.choices or "in" in when:
        return cs.InCondition(child, parent, _indices(param, when))
    if "above" in when:
        return cs.GreaterThanCondition(child, parent, when["above"])
    return cs.LessThanCondition(child, parent, when["below"])


def _clause(cs, params, space, when):
    if "any" in when:
        raise ValueError("a forbidden clause with `any` has no counterpart in ConfigSpace")
    if "all" in when:
        parts = [_clause(cs, params, space, part) for part in when["all"]]
        return NOTHING if any(part is NOTHING for part in parts) else cs.ForbiddenAndConjunction(*parts)
    param = next(p for p in space.params if p.name == when["param"])
    if param.choices or "in" in when:
        values = _indices(param, when)
        return cs.ForbiddenInClause(params[param.name], values) if values else NOTHING
    make = cs.ForbiddenGreaterThanClause if "above" in when else cs.ForbiddenLessThanClause
    return make(params[param.name], when.get("above", when.get("below")))


def _indices(param, when):
    """What ConfigSpace knows the values as for which a condition holds."""
    if not param.choices:
        return [value for value in when["in"] if param.low <= value <= param.high]
    return [i for i, choice in enumerate(param.choices) if holds(when, {param.name: choice})]


def _allowed(space):
    """Raw values of a config that is not forbidden."""
    rng = random.Random(0)
    for _ in range(10_000):
        raw = {p.name: rng.uniform(p.low, p.high) if p.kind == "float" else rng.randint(p.low, p.high) for p in space.params}
        if not any(holds(clause, space.config(raw)) for clause in space.forbidden):
            return raw
    raise ValueError("10,000 random configs were all forbidden")
