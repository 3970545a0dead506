"""Writes closed-form.json, what pymoo and ioh answer: pip install pymoo==0.6.2 ioh==0.3.22; python closed-form.py

Points come from koi's own random streams, computed here a second time; see test/tasks/closed-form.test.ts.
"""
import hashlib
import json
import pathlib
import struct
import warnings

import ioh
import numpy as np
from pymoo.problems.many import cdtlz, dcdtlz, wfg
from pymoo.problems.multi import bnh, dascmop, kursawe, mw, osy, tnk, welded_beam
from pymoo.problems.single import pressure_vessel

warnings.filterwarnings("ignore")


def stream(*name):
    """koi's stream(...name): xoroshiro128+ from the SHA-256 of the name as JSON; 53 bits of two draws."""
    bits = hashlib.sha256(json.dumps(name, separators=(",", ":")).encode()).digest()
    s01, s00, s11, s10 = struct.unpack("<4I", bits[:16])
    s0, s1, ones = s01 << 32 | s00, s11 << 32 | s10, 2**64 - 1

    def draw():
        nonlocal s0, s1
        out = (s0 + s1) & 0xFFFFFFFF
        a = s0 ^ s1
        s0 = ((s0 << 24 | s0 >> 40) ^ a ^ a << 16) & ones
        s1 = (a << 37 | a >> 27) & ones
        return out

    while True:
        high, low = draw() & (2**26 - 1), draw() & (2**27 - 1)
        yield high * 2.0**-26 + low * 2.0**-53


def point(id, k, low, high, integers=0):
    """k = 0: uniform; k = 1: the outer fifths of each range are drawn to its ends."""
    x = []
    for i, u in zip(range(len(low)), stream("closed-form", id, k)):
        if k == 1:
            u = 0 if u < 0.2 else 1 if u > 0.8 else u
        if i < integers:
            x.append(float(low[i] + min(int(u * (high[i] - low[i] + 1)), high[i] - low[i])))
        else:
            x.append(float(low[i] + u * (high[i] - low[i])))
    return x


rows = []


def add(id, problem, ks=(0, 1), integers=0):
    low = [0.0 if v == 1e-30 else v for v in problem.xl]  # TNK begins at 1e-30 in pymoo, to avoid a division by 0
    for k in ks:
        out = problem.evaluate(np.array([point(id, k, low, problem.xu, integers)]), return_as_dictionary=True)
        values = [out[key][0].tolist() for key in ("F", "G") if key in out and out[key].size]
        rows.append([id, k, *values])


for n in range(1, 10):
    for d, m in ((6, 2), (10, 3), (28, 5)):
        add(f"wfg/wfg{n}/d{d}/m{m}", getattr(wfg, f"WFG{n}")(n_var=d, n_obj=m))
for n in range(1, 15):
    # at the ends of their ranges MW6 and MW11 take the root of a difference that is 0 but for rounding
    add(f"mw/mw{n}/d15", getattr(mw, f"MW{n}")(n_var=15), ks=(0,) if n in (6, 11) else (0, 1))
for n in range(1, 10):
    for s in range(1 + n % 4, 17, 4):
        add(f"dascmop/dascmop{n}/d30/s{s}", getattr(dascmop, f"DASCMOP{n}")(s), ks=(0,))
for name, problem in (
    ("bnh", bnh.BNH()),
    ("osy", osy.OSY()),
    ("tnk", tnk.TNK()),
    ("welded-beam", welded_beam.WeldedBeam()),
    ("kursawe", kursawe.Kursawe()),
):
    add(f"constrained/{name}", problem)
add("constrained/pressure-vessel", pressure_vessel.PressureVessel(), integers=2)
for module, names in (
    (cdtlz, ("C1DTLZ1", "C1DTLZ3", "C2DTLZ2", "C3DTLZ1", "C3DTLZ4")),
    (dcdtlz, ("DC1DTLZ1", "DC1DTLZ3", "DC2DTLZ1", "DC2DTLZ3", "DC3DTLZ1", "DC3DTLZ3")),
):
    for name in names:
        id = f"constrained/{name[:-5]}-{name[-5:]}".lower()
        for size, d, m in (("", 7 if name == "C3DTLZ4" else 12, 3), ("/d11/m2", 11, 2), ("/d14/m5", 14, 5)):
            add(id + size, getattr(module, name)(n_var=d, n_obj=m), ks=(0,) if size else (0, 1))
for d in (2, 3, 5, 10, 20, 40):
    for instance in (1, *range(2 + d, 101, 12), 1000):
        id = f"ma-bbob/d{d}/i{instance}"
        f = ioh.problem.ManyAffine(instance, d)
        rows.append([id, 0, [f(point(id, 0, [-5] * d, [5] * d))]])

lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
source = "pymoo 0.6.2, ioh 0.3.22; made by test/golden/closed-form.py"
pathlib.Path(__file__).with_suffix(".json").write_text(f'{{"source": "{source}",\n"rows": [\n{lines}\n]}}\n')
