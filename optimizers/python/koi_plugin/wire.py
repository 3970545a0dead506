"""The process's side of the pipe: descriptors, working folder, seeds, and an end when koi is gone."""

from __future__ import annotations

import atexit
import json
import os
import random
import select
import shutil
import sys
import tempfile
import threading
import time
from typing import Any, BinaryIO, Callable, Dict, Optional

Message = Dict[str, Any]


class Wire:
    """Lines of JSON-RPC. After `Wire()` whatever the process prints goes to stderr, and whatever it reads is empty."""

    def __init__(self) -> None:
        lines, answers = os.dup(0), os.dup(1)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        self._in: BinaryIO = os.fdopen(lines, "rb")
        self._out = answers
        self._lock = threading.Lock()
        self._busy_since: Optional[float] = None
        self._folder = tempfile.mkdtemp(prefix="koi-")
        os.chdir(self._folder)
        atexit.register(self._clean)
        self._watch(lines)

    def serve(self, answer: Callable[[str, Message], Any]) -> None:
        """Answers requests until the other side is gone."""
        while True:
            line = self._in.readline()
            self._busy_since = time.monotonic()
            if not line:
                return
            self._answer(line, answer)
            self._busy_since = None

    def _answer(self, line: bytes, answer: Callable[[str, Message], Any]) -> None:
        number = None
        try:
            request = from_json(line)
            number = request.get("id")
            result = answer(request["method"], request.get("params") or {})
            name = number if type(number) is int else json.dumps(number)
            text = '{"jsonrpc":"2.0","id":%s,"result":%s}\n' % (name, to_json(result))
        except Exception as error:
            self._complain(number, error)
            return
        if number is not None:
            self._write(text)

    def _complain(self, number: Any, error: Exception) -> None:
        import traceback

        traceback.print_exc()
        sys.stderr.flush()
        code = error.code if isinstance(error, Refusal) else -32000
        said = str(error).strip().split("\n")[0]
        message = said if isinstance(error, Refusal) else f"{type(error).__name__}{': ' if said else ''}{said}{_place(error)}"
        self._write(json.dumps({"jsonrpc": "2.0", "id": number, "error": {"code": code, "message": message}}) + "\n")

    def _write(self, text: str) -> None:
        data = text.encode()
        with self._lock:
            while data:
                try:
                    data = data[os.write(self._out, data) :]
                except BrokenPipeError:
                    self._end()

    def beat(self, every: float) -> None:
        """Says from now on that the process is alive, while it works on a request for longer than `every` seconds."""

        def run() -> None:
            while True:
                time.sleep(every)
                since = self._busy_since
                if since is not None and time.monotonic() - since >= every:
                    self._write('{"jsonrpc":"2.0","method":"alive"}\n')

        threading.Thread(target=run, name="koi-alive", daemon=True).start()

    def _watch(self, lines: int) -> None:
        """Ends the process when nobody holds the other end of its stdin, even if the main thread is busy or hangs."""
        if not hasattr(select, "poll"):
            return

        def run() -> None:
            hangup = select.poll()
            hangup.register(lines, 0)  # a hang-up is always reported
            hangup.poll()
            while True:  # what is answered in time may be answered; so may the end be reached in order
                time.sleep(0.05)
                since = self._busy_since
                if since is not None and time.monotonic() - since > 1:
                    self._end()

        threading.Thread(target=run, name="koi-watch", daemon=True).start()

    def _end(self) -> None:
        self._clean()
        os._exit(1)

    def _clean(self) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)


def _place(error: Exception) -> str:
    """Where it was raised, as near to the user's own lines as can be told."""
    import traceback

    here = os.path.dirname(os.path.abspath(__file__))
    frames = [f for f in traceback.extract_tb(error.__traceback__) if os.path.dirname(os.path.abspath(f.filename)) != here]
    own = [f for f in frames if "site-packages" not in f.filename] or frames
    return f" ({os.path.basename(own[-1].filename)}, line {own[-1].lineno})" if own else ""


class Refusal(Exception):
    """An error of JSON-RPC itself."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


def from_json(line: bytes) -> Any:
    """As json.loads, without its detours where a line looks as koi writes it."""
    text = line.decode()
    return _read(text)[0] if text.startswith("{") and text.endswith("}\n") else json.loads(text)


def _plain(value: Any) -> Any:
    for method in ("item", "tolist"):
        if hasattr(value, method) and (method != "item" or getattr(value, "size", 1) == 1):
            return getattr(value, method)()
    if hasattr(value, "keys"):
        return dict(value)
    return list(value) if isinstance(value, (set, frozenset)) else str(value)


_read = json.JSONDecoder().raw_decode
_encoder = json.JSONEncoder(separators=(",", ":"), allow_nan=False, default=_plain)


def _make_encode() -> Callable[[Any], str]:
    """The encoder's `encode`; where its inner part in C can be made once and for all, instead of for every message, that."""
    from json import encoder

    try:
        parts = encoder.c_make_encoder(None, _plain, encoder.encode_basestring_ascii, None, ":", ",", False, False, False)
        if "".join(parts([{"a": 0.5}], 0)) == '[{"a":0.5}]':
            return lambda value: "".join(parts(value, 0))
    except (AttributeError, TypeError):
        pass  # another Python than CPython, or one that is newer
    return _encoder.encode


_encode = _make_encode()


def to_json(value: Any) -> str:
    """JSON of plain values and numpy's; refuses NaN and infinity."""
    return _encode(value)


def seed_everything(seed: int) -> None:
    """Seeds `random`, and numpy and torch if they are imported."""
    random.seed(seed)
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        numpy.random.seed(seed % 2**32)
    torch = sys.modules.get("torch")
    if torch is not None:
        torch.manual_seed(seed)
