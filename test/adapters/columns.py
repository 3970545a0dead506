"""What becomes of points of the unit cube in the columns of a space. Reads {"space", "points"}, prints a list with one fact per point."""

import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "optimizers", "python"))
from adapters._columns import Columns  # noqa: E402
from adapters._spaces import Space  # noqa: E402

facts = []
for case in json.load(sys.stdin):
    columns = Columns(Space(case["space"]))
    for cube in case["points"]:
        row = columns.row(cube)
        facts.append(
            {
                "config": columns.config(row),
                "again": columns.config(columns.snapped(row)),
                "inside": all(low <= x <= high for x, (low, high) in zip(row, columns.bounds)),
                "listed": all(row[i] in values for found in (columns.steps, columns.choices) for i, values in found.items()),
            }
        )
json.dump(facts, sys.stdout)
