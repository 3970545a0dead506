"""
Serves the optimizers of one package, in its environment: python adapter.py optuna
Serves what words name, where the adapter of a package takes some: python adapter.py carps mine.py
Describes those of all packages, without any of them: python adapter.py --describe > adapters.json
"""

import importlib
import json
import os
import pkgutil
import sys
import warnings


def main(package, *words):
    warnings.simplefilter("ignore")
    adapter = importlib.import_module(f"adapters.{package}")
    found = adapter.OPTIMIZERS
    for module in sorted({module for optimizer in found for module in optimizer.modules}):
        try:
            importlib.import_module(module)
        except ImportError:
            # some optimizers of a package want more than the others: what is missing is named when one of these begins
            if all(module in optimizer.modules for optimizer in found):
                raise
    from koi_plugin import serve

    serve(*(adapter.named(words) if words else found))
    sys.stdout.flush()
    os._exit(0)  # some packages leave threads behind that wait for ever


def describe():
    import adapters
    from koi_plugin.serve import description

    names = sorted(name for _, name, _ in pkgutil.iter_modules(adapters.__path__) if not name.startswith("_"))
    packages = [importlib.import_module(f"adapters.{name}") for name in names]
    table = [
        {
            "package": name,
            "distribution": _pinned(name, getattr(module, "DISTRIBUTION", name)),
            "title": module.__doc__.strip().split(":")[0],
            "python": list(getattr(module, "PYTHON", ("3.11", "3.14"))),
            "torch": getattr(module, "TORCH", False),
            **({"takesWords": True} if hasattr(module, "named") else {}),
            "optimizers": [{"id": found.id, "about": found.about, **description(found.id, found)} for found in module.OPTIMIZERS],
        }
        for name, module in zip(names, packages)
    ]
    print(json.dumps(table, indent=1, ensure_ascii=False))


def _pinned(package, distribution):
    with open(os.path.join(os.path.dirname(__file__), "adapters", f"{package}.txt"), encoding="utf-8") as lines:
        return next(line.split(" ;")[0].strip() for line in lines if line.startswith(f"{distribution}=="))


if __name__ == "__main__":
    describe() if sys.argv[1] == "--describe" else main(*sys.argv[1:])
