"""Writes bbob.json and bbob-biobj.json, what COCO itself answers: pip install coco-experiment==2.8.2; python bbob.py

Points by a formula that every language computes to the same bits; see test/tasks/bbob/golden.ts.
"""
import json
import pathlib

import cocoex


def point(fn, d, instance, k):
    """k = 0: inside [-5, 5]^d; k = 1: inside [-6.1, 6.1]^d."""
    n = (9973, 12007)[k]
    return [(7919 * j + 104729 * k + 3001 * instance + 1709 * fn) % n / 1000 - (n - 1) / 2000 for j in range(d)]


def write(name, lines):
    source = f"coco-experiment 2.8.2, suite {name}; made by test/golden/bbob.py"
    rows = ",\n".join(json.dumps(line, separators=(",", ":")) for line in lines)
    path = pathlib.Path(__file__).with_name(f"{name}.json")
    path.write_text(f'{{"source": "{source}",\n"rows": [\n{rows}\n]}}\n')


def problem(suite, fn, d, instance):
    return suite.get_problem_by_function_dimension_instance(fn, d, instance)


dimensions = [2, 3, 5, 10, 20, 40]
bbob = cocoex.Suite("bbob", "instances: 1-110", "dimensions: 2,3,5,10,20,40")
rows = []
for fn in range(1, 25):
    for d in dimensions:
        for instance in (1, 2 + 5 * (fn + d) % 100, 110):
            p = problem(bbob, fn, d, instance)
            rows.append([fn, d, instance, *(float(p(point(fn, d, instance, k))) for k in (0, 1))])
write("bbob", rows)

biobj = cocoex.Suite("bbob-biobj", "instances: 1-15", "dimensions: 2,3,5,10,20,40")
rows = []
for fn in range(1, 56):
    for d in (2, 5, 20):
        instance = 1 + (fn + d) % 15
        p = problem(biobj, fn, d, instance)
        nadir = [float(v) for v in p.largest_fvalues_of_interest]
        rows.append([fn, d, instance, nadir, [float(v) for v in p(point(fn, d, instance, 0))]])
write("bbob-biobj", rows)
