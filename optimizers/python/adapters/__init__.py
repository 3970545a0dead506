"""Python's own optimizers as koi plugins: one file per package, its pinned requirements beside it."""
