"""A package's solver, which calls the function itself, turned inside out: it runs in a thread of its own and waits there for values."""

import queue
import threading


class Stopped(BaseException):
    """The run is over while the solver waits."""


class Solver:
    """`run(evaluate)` is the solver's loop; `evaluate(x)` gives what `tell` is told for x."""

    def __init__(self, run):
        self._points, self._values, self._run = queue.Queue(1), queue.Queue(1), run
        threading.Thread(target=self._loop, daemon=True).start()

    def next(self):
        """The next point that the solver asks for; None when it has come to its end. Raises what the solver raises."""
        what, point = self._points.get()
        if what == "failed":
            raise point
        return point if what == "point" else None

    def tell(self, value):
        self._values.put(value)

    def stop(self):
        """Ends a solver that waits for a value."""
        self._values.put(Stopped())

    def _evaluate(self, x):
        self._points.put(("point", x))
        value = self._values.get()
        if isinstance(value, Stopped):
            raise value
        return value

    def _loop(self):
        try:
            self._run(self._evaluate)
            self._points.put(("end", None))
        except Stopped:
            pass
        except Exception as error:
            self._points.put(("failed", error))
