"""A student's functions, called in a process of their own: what comes back is data, and arrays.

The process has limits of time, memory and output. It knows nothing of what is right, so nothing in
it can be stolen. What an exercise lets one use, such as `layers.dense_backward` in `vae_backward`,
is computed here, on this side of the pipe.
"""

import builtins
import contextlib
import dataclasses
import functools
import hashlib
import importlib
import inspect
import os
import pkgutil
import queue
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

import numpyvae

from ..diagnosis.answers import Finding
from ..exercises.engine import Verdict, find
from ..validation import InputError
from . import child, submissions
from .needed import left_by_another, needed

TIME_LIMIT = 20.0  # seconds in which a function answers all calls of its check
PATIENCE = 60.0  # seconds for the process to begin, where the machine is busy
MEGABYTES = 2048  # of memory
MOST_DATA = 10_000_000  # bytes of files beside the code
PACKAGE = Path(inspect.getfile(numpyvae)).parent
MODULES = tuple(sorted({info.name.rpartition(".")[2]
                        for info in pkgutil.walk_packages([str(PACKAGE)])}
                       | {path.stem for path in PACKAGE.glob("*/*.py")}))  # fmt: skip


INHERITED = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TEMP", "TMP")  # of the environment


class Ended(BaseException):
    """The process is no more, or never answered: why. (No `except Exception` may pass over it.)"""

    def __init__(self, slug: str, sentence: str) -> None:
        super().__init__(sentence)
        self.slug = slug


class Replies:
    """What the process writes, read until a time and no longer.

    Windows can't wait for a pipe, so that a thread reads there.
    """

    def __init__(self, stream: Any) -> None:
        self.stream, self.held, self.until = stream, b"", 0.0
        if os.name != "posix":
            self.parts: queue.Queue[bytes] = queue.Queue(maxsize=1)
            self.thread = threading.Thread(target=self._read_on, daemon=True)
            self.thread.start()

    def read(self, n: int) -> bytes:
        """At most n bytes; none at the end."""
        if not self.held:
            self.held = self._part(self.until - time.monotonic())
        part, self.held = self.held[:n], self.held[n:]
        return part

    def _part(self, seconds: float) -> bytes:
        if os.name != "posix":
            try:
                return self.parts.get(timeout=max(seconds, 0))
            except queue.Empty:
                raise TimeoutError from None
        if not select.select([self.stream], [], [], max(seconds, 0))[0]:
            raise TimeoutError
        return os.read(self.stream.fileno(), 2**20)

    def _read_on(self) -> None:
        while part := self.stream.read1():
            self.parts.put(part)
        self.parts.put(b"")

    def end(self) -> None:
        """Once the process is no more."""
        while os.name != "posix" and self.thread.is_alive():  # it may wait for room
            with contextlib.suppress(queue.Empty):
                self.parts.get(timeout=0.01)


class Process(child.Packer):
    """One student's process. It begins at the first call, and again after it was ended."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self.process: subprocess.Popen[bytes] | None = None
        self.calls, self.confined, self.name = 0, False, ""
        self.asked: dict[str, Callable[..., Any]] = {}
        self.objects: dict[int, Any] = {}
        self.noted: list[str] = []
        self.left = TIME_LIMIT
        self.last: list[np.ndarray] = []

    def __enter__(self) -> "Process":
        return self

    def __exit__(self, *error: object) -> None:
        self.end()

    def begin(self) -> None:
        self.scratch = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        if self.folder:
            _copy_data(self.folder, Path(self.scratch.name))
        environment = {key: value for key, value in os.environ.items() if key in INHERITED}
        environment |= dict.fromkeys(("TMPDIR", "HOME"), self.scratch.name)
        for library in ("OPENBLAS", "OMP", "MKL"):
            environment[f"{library}_NUM_THREADS"] = "1"
        self.process = subprocess.Popen(
            [sys.executable, "-I", inspect.getfile(child), str(PACKAGE),
             str(self.folder or ""), str(MEGABYTES), *MODULES],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            cwd=self.scratch.name, env=environment, start_new_session=True,
        )  # fmt: skip
        if os.name == "posix":
            assert self.process.stdin
            os.set_blocking(self.process.stdin.fileno(), False)
        self.replies = Replies(self.process.stdout)
        ready, _ = self._next(PATIENCE)
        self.confined = bool(ready.get("confined"))

    @property
    def _running(self) -> "subprocess.Popen[bytes]":
        assert self.process is not None
        return self.process

    def end(self) -> None:
        """With all that it began."""
        if self.process is None:
            return
        if os.name == "posix":
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        self.process.wait()
        self.replies.end()
        for stream in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):
                assert stream
                stream.close()
        self.process = None
        self.scratch.cleanup()

    def function(self, name: str, file: str, code: str) -> "Remote | None":
        """The function `name` that the code of a file defines; None if it defines none."""
        self.left, self.asked, self.objects, self.noted = TIME_LIMIT, {}, {}, []
        self.last, self.name = [], name
        exercise = find(name)
        self.asked = dict(offered(exercise))
        # Whatever these statements do, they are its own to answer for, as a call is.
        answer, _ = self._exchange({"do": "load", "name": name, "file": file, "code": code,
                                    "needed": needed(code, name),
                                    "offered": list(self.asked)}, [])  # fmt: skip
        return None if answer.get("missing") else Remote(self, answer["function"], name)

    def check(self) -> None:
        """Note what the function has changed, where it is still there to be asked."""
        if self.process is not None:
            self._exchange({"do": "check"}, [])

    def call(self, function: int, given: tuple[Any, ...], named: dict[str, Any]) -> Any:
        arrays: list[np.ndarray] = []
        packed = self.pack([list(given), named], arrays)
        answer, sent = self._exchange({"do": "call", "function": function, "given": packed}, arrays)
        try:
            for place, at in answer["changed"]:
                _overwrite(arrays[place], sent[at])
            for place, at in answer["earlier"]:
                _overwrite(self.last[place], sent[at])
            result = self.unpack(answer["result"], sent)
        except (KeyError, IndexError, TypeError, ValueError, AttributeError):
            raise self._tampered() from None
        if isinstance(result, child.Odd):
            raise TypeError(f"it returns a {result}; expected numbers: is yield there for return?"
                            if result.kind == "generator" else
                            f"it returns a {result}; expected numbers")  # fmt: skip
        self.last = sent
        return result

    def _tampered(self) -> Ended:
        self.end()
        return Ended("tampered", "it writes to the connection with the grader, or closes it")

    def _exchange(self, header: dict[str, Any], arrays: list[np.ndarray]) -> Any:
        """Send a frame; answer what is asked meanwhile; the frame that ends it."""
        if self.process is None:
            self.begin()
        began = time.monotonic()
        self.calls += 1
        try:
            self._send({**header, "call": self.calls}, arrays)
            while True:
                answer, sent = self._next(self.left - (time.monotonic() - began))
                if not isinstance(answer, dict):
                    raise self._tampered()
                if "ask" not in answer:
                    break
                self._send(*self._answered(answer, sent))
        finally:
            self.left -= time.monotonic() - began
        if answer.get("call") != self.calls or not isinstance(answer.get("noted"), list):
            raise self._tampered()
        self.noted = [_plain(deed) for deed in answer["noted"][:5]] or self.noted
        if "raised" in answer:
            raise raised(answer)
        return answer, sent

    def _send(self, header: dict[str, Any], arrays: list[np.ndarray]) -> None:
        """All of it, if the process reads; one that does not is not waited for."""
        stream, left = self._running.stdin, memoryview(child.frame(header, arrays))
        assert stream
        if os.name != "posix":
            with contextlib.suppress(OSError):
                stream.write(left)
                stream.flush()
            return
        until = time.monotonic() + max(self.left, 0.1)
        while left:
            try:
                left = left[os.write(stream.fileno(), left) :]
            except BlockingIOError:
                _, ready, _ = select.select([], [stream], [], max(until - time.monotonic(), 0))
                if not ready:
                    self.end()
                    sentence = f"stopped after {TIME_LIMIT:g} seconds: it does not answer"
                    raise Ended("stopped", sentence) from None
            except OSError:  # it has ended: `_next` says so
                return

    def _next(self, seconds: float) -> Any:
        self.replies.until = time.monotonic() + seconds
        try:
            return child.read(self.replies)
        except TimeoutError:
            self.end()
            raise Ended(
                "stopped", f"stopped after {TIME_LIMIT:g} seconds: an endless loop?"
            ) from None
        except Exception:  # the end, or no frame at all
            try:
                code = self._running.wait(timeout=1)
            except subprocess.TimeoutExpired:  # it is there, and says nothing that is a frame
                raise self._tampered() from None
            self.end()
            why = "it ended Python itself"
            if code < 0:
                why = f"Python was ended by signal {-code}"
            raise Ended("ended", f"{why}, and gave no result") from None

    def _answered(self, answer: dict[str, Any], sent: list[np.ndarray]) -> Any:
        arrays: list[np.ndarray] = []
        try:
            given, named = self.unpack(answer["given"], sent)
            _check_sizes([*given, *named.values()])
            result = self.asked[str(answer["ask"])](*given, **named)
            return {"result": self.pack(result, arrays)}, arrays
        except Exception as error:
            return {"raised": f"{type(error).__name__}: {error}"}, []

    def pack_other(self, value: Any, arrays: list[np.ndarray], depth: int) -> Any:
        if callable(value):
            key = f"f{len(self.asked)}"
            self.asked[key] = value
            return {"f": key}
        return {"m": self._described(value, arrays, depth)}

    def _described(self, value: Any, arrays: list[np.ndarray], depth: int) -> dict[str, Any]:
        """An object of the library's: its data, and the methods that may be asked of it."""
        self.objects[id(value)] = value
        names = (*vars(value), *_properties(type(value)))  # type: ignore[arg-type]  # a type hashes
        values = {name: getattr(value, name) for name in names if not name.startswith("_")}
        methods = {}
        lent = LIKELIHOODS if not hasattr(value, "params") else MODELS
        for name in (*lent, *(HALVES if self.name == "importance_backward" else ())):
            if callable(method := getattr(value, name, None)):
                methods[name] = f"f{len(self.asked)}"
                self.asked[methods[name]] = method
        packed = {name: self.pack(item, arrays, depth + 1) for name, item in values.items()}
        return {"id": id(value), "values": packed, "methods": methods}

    def unpack_other(self, key: str, value: Any, arrays: list[np.ndarray]) -> Any:
        if key == "f":
            return Remote(self, int(value), "result")
        if key == "r":
            return self.objects[int(value)]
        return super().unpack_other(key, value, arrays)


@functools.cache
def _properties(kind: type[object]) -> list[str]:
    return [name for name in dir(kind) if isinstance(getattr(kind, name), property)]


# What may be asked of an object. A model's backward is an answer, and not among it.
LIKELIHOODS = ("forward", "backward", "mean")
MODELS = ("forward", "encode", "decode", "decode_logits", "dense")
HALVES = ("decoder_backward", "encoder_backward")
MOST_ENTRIES = 2**20  # of an array that the library is to compute with


def _check_sizes(given: list[Any]) -> None:
    for array in given:
        if isinstance(array, np.ndarray) and array.size > MOST_ENTRIES:
            raise ValueError(f"an array of {array.size:,} numbers; at most {MOST_ENTRIES:,}")
        if isinstance(array, np.ndarray) and array.dtype.kind == "f" and array.itemsize < 4:
            raise ValueError(f"an array of {array.dtype}; expected float32 or float64")


def _plain(text: Any, most: int = 300) -> str:
    """Text that any file can hold."""
    return str(text)[:most].encode("utf-8", "backslashreplace").decode()


class Remote:
    """A function of a student's, called through the pipe."""

    def __init__(self, process: Process, function: int, name: str) -> None:
        self.process, self.number, self.__name__ = process, function, name

    def __call__(self, *given: Any, **named: Any) -> Any:
        return self.process.call(self.number, given, named)

    def __deepcopy__(self, memo: Any) -> "Remote":
        return self


def _copy_data(folder: Path, scratch: Path) -> None:
    """The files that lie beside the code, which it may read: np.loadtxt("data.txt")."""
    left = MOST_DATA
    for path in sorted(folder.iterdir()):
        with contextlib.suppress(OSError):
            data = path.is_file() and not path.is_symlink() and path.name[0] != "."
            if data and path.stat().st_size <= left:
                shutil.copyfile(path, scratch / path.name)
                left -= path.stat().st_size


def _overwrite(array: np.ndarray, content: np.ndarray) -> None:
    if array.shape == content.shape and array.flags.writeable:
        array[...] = content


def raised(answer: dict[str, Any]) -> BaseException:
    """The exception that the student's code raised, of the same name, with its lines."""
    name, message = _plain(answer["raised"], 80), _plain(answer.get("message"), 500)
    kind = getattr(builtins, name, None)
    if not (inspect.isclass(kind) and issubclass(kind, Exception)):
        kind = type(name, (Exception,), {})
    try:
        error = kind(message)
    except TypeError:  # a UnicodeDecodeError wants five arguments
        error = type(name, (Exception,), {})(message)
    error.lines = [_plain(line) for line in list(answer.get("lines") or [])[:6]]
    error.unmet = _plain(answer.get("unmet") or "", 500)
    return error


def offered(exercise: Any) -> dict[str, Callable[..., Any]]:
    """By their names the library's functions that the stub imports, but for its own answer.

    Whole models may be walked through with the layers that earlier exercises asked for.
    """
    found: dict[str, Callable[..., Any]] = {}
    always = ["from numpyvae import layers, latent"] if exercise.imports else []
    for line in [*exercise.imports, *always]:
        _, module, _, *names = line.replace(",", " ").split()
        for name in names:
            if module == "numpyvae":
                inside = importlib.import_module(f"numpyvae.{name}")
                found |= {f"{name}.{key}": function for key, function in vars(inside).items()
                          if inspect.isfunction(function) and key[0] != "_"
                          and function.__module__ == inside.__name__}  # fmt: skip
            else:
                inside = importlib.import_module(module)
                found[f"{module.removeprefix('numpyvae.')}.{name}"] = getattr(inside, name)
    return {key: function for key, function in found.items() if function is not exercise.solution}


def judged(process: Process, name: str, file: str, code: str, seed: int) -> list[Finding]:
    """What is wrong with the function `name` of a student's file: [] if nothing."""
    exercise = find(name)
    try:
        function = process.function(name, file, code)
        if function is None:
            return [Finding("missing", name, f"{file} defines no function called {name}")]
        findings = exercise.diagnose(function, seed)
        process.check()
    except Ended as ended:
        findings = [Finding(ended.slug, name, str(ended))]
    except InputError:
        raise
    except Exception as error:
        findings = [Finding("not-run", name, f"{type(error).__name__}: {error}", error)]
    findings = [_of_the_place(finding, file) for finding in findings]
    if findings and findings[0].slug != "not-run" and (left := left_by_another(code, name)):
        sentence = "it uses the global {}, which {} sets: use the arguments alone".format(*left)
        findings = [Finding("global", name, sentence)]
    if process.noted:
        deeds = " and ".join(process.noted)
        return [Finding("forbidden", name, f"it {deeds}; an answer may only compute")]
    return [dataclasses.replace(f, sentence=_plain(f.sentence, 2000)) for f in findings]


def _of_the_place(finding: Finding, file: str) -> Finding:
    """What can't be run here might be elsewhere; it is not the function that is wrong."""
    error = finding.error
    if unmet := getattr(error, "unmet", ""):
        return dataclasses.replace(finding, slug="not-run", sentence=f"{file}: {unmet}")
    if finding.slug == "not-run":
        return dataclasses.replace(finding, sentence=f"{file} can't be run: {finding.sentence}")
    return dataclasses.replace(finding, slug="not-run") if isinstance(
        error, ModuleNotFoundError) else finding  # fmt: skip


def assert_right(answer: Any, name: str | None = None, seed: int | None = None) -> None:
    """Raise AssertionError with the diagnosis as its text, unless the answer is right, isolated.

    answer : a function that was defined in a notebook or a file; or the path of a file
    name : the exercise, if the function's own name is not it
    seed : other numbers than those that the code itself decides
    """
    __tracebackhide__ = True  # of pytest's
    if callable(answer):
        name = name or str(answer.__name__)
        file, code = Path(inspect.getfile(answer)), code_of(answer, name)
    else:
        file = Path(answer)
        if name is None:
            raise InputError(f"answer: expected a function, or a file and a name; got {answer!r}")
        if not file.is_file():
            raise InputError(f"{file}: no such file; expected one that defines {name}")
        (handed_in,) = submissions.found(file, single=True)[0].files
        code = handed_in.code
    own = int.from_bytes(hashlib.sha256(code.encode()).digest()[:4], "little")
    folder = file.parent.resolve() if file.is_file() else None
    with Process(folder) as process:
        findings = judged(process, name, file.name, code, own if seed is None else seed)
    if findings:
        raise AssertionError(str(Verdict(name, tuple(findings), hint_by="")))


def code_of(function: Callable[..., Any], name: str) -> str:
    """The code in which the function was defined, with `name` for it.

    Of a notebook these are the cells that were run, which IPython keeps: as in a file of them.
    """
    known = function.__globals__
    cells = [("", 0, f"{cell}\n") for cell in known.get("_ih", ()) if isinstance(cell, str)]
    code = submissions.of_parts("", cells).code or "".join(inspect.findsource(function)[0])
    own = next((key for key, value in known.items() if value is function), "")
    if not own:  # it was made within another function
        own = function.__name__
        code += "\n" + textwrap.dedent(inspect.getsource(function))
    return code if own == name else f"{code}\n{name} = {own}\n"
