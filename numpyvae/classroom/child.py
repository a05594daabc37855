"""The process in which a student's code runs. It imports NumPy, and nothing of this package.

It reads frames from the grader and answers them. A frame is plain data and arrays, never a pickle.
What is right is not here: it is computed, and compared, in the process of the grader.
"""

import __future__

import ast
import contextlib
import importlib.machinery
import io
import json
import linecache
import math
import os
import struct
import sys
import threading
import time
import traceback
import types
from typing import Any

import numpy as np

LARGEST_HEADER, LARGEST_FRAME = 2**20, 2**25  # bytes that either side takes at once
MOST_DEPTH = 20  # of lists in lists
KINDS = "biufc"  # of arrays: numbers
PLAIN_DATA, ARRAYS = (type(None), bool, int, float, str), (np.ndarray, np.generic)


class Odd:
    """Stands for something that is no data, by the name of its type."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def __repr__(self) -> str:
        return self.kind


class Packer:
    """Turns values into a header and arrays, and back. Subclasses know functions and objects."""

    def pack(self, value: Any, arrays: list[np.ndarray], depth: int = 0) -> Any:
        if isinstance(value, PLAIN_DATA) and not isinstance(value, np.generic):
            return {"v": value}
        if depth > MOST_DEPTH:
            return {"x": "a list in a list in a list"}
        if isinstance(value, ARRAYS):
            array = np.asarray(value)
            if array.dtype.kind not in KINDS:
                return {"x": f"an array of {array.dtype}"}
            arrays.append(array)
            return {"a": len(arrays) - 1, "scalar": isinstance(value, np.generic)}
        if isinstance(value, list | tuple):
            key = "l" if isinstance(value, list) else "t"
            return {key: [self.pack(item, arrays, depth + 1) for item in value]}
        if isinstance(value, dict):
            return {"d": [[self.pack(k, arrays, depth + 1), self.pack(v, arrays, depth + 1)]
                          for k, v in value.items()]}  # fmt: skip
        return self.pack_other(value, arrays, depth)

    def pack_other(self, value: Any, arrays: list[np.ndarray], depth: int) -> Any:
        return {"x": type(value).__name__}

    def unpack(self, packed: Any, arrays: list[np.ndarray]) -> Any:
        ((key, value), *more) = packed.items()
        if key == "v":
            return value
        if key == "a":
            return arrays[value][()] if dict(more)["scalar"] else arrays[value]
        if key in "lt":
            items = [self.unpack(item, arrays) for item in value]
            return items if key == "l" else tuple(items)
        if key == "d":
            return {self.unpack(k, arrays): self.unpack(v, arrays) for k, v in value}
        return self.unpack_other(key, value, arrays)

    def unpack_other(self, key: str, value: Any, arrays: list[np.ndarray]) -> Any:
        return Odd(str(value))


def frame(header: dict[str, Any], arrays: list[np.ndarray]) -> bytes:
    """Lengths, a header in JSON, and the bytes of the arrays."""
    shapes, parts = [], []
    for array in arrays:
        turned = array.flags.f_contiguous and not array.flags.c_contiguous
        shapes.append([array.dtype.str, array.shape, turned])
        parts.append((array.T if turned else array).tobytes())
    text = json.dumps([header, shapes]).encode()
    return b"".join([struct.pack("<QQ", len(text), sum(map(len, parts))), text, *parts])


def read(stream: Any, most_text: int = LARGEST_HEADER) -> tuple[dict[str, Any], list[np.ndarray]]:
    """Raises EOFError at the end, ValueError for what is no frame."""
    n_text, n_bytes = struct.unpack("<QQ", _exactly(stream, 16))
    if n_text > most_text or n_bytes > LARGEST_FRAME:
        raise ValueError("a frame that is too large")
    header, shapes = json.loads(_exactly(stream, n_text))
    content, arrays, start = _exactly(stream, n_bytes), [], 0
    for kind, shape, turned in shapes:
        dtype = np.dtype(kind)
        if dtype.kind not in KINDS:
            raise ValueError("an array that is not of numbers")
        size = math.prod(shape) * dtype.itemsize
        array = np.frombuffer(content[start : start + size], dtype)
        array = array.reshape(shape[::-1]).T if turned else array.reshape(shape)
        arrays.append(array.copy(order="K"))
        start += size
    return header, arrays


def _exactly(stream: Any, n: int) -> bytes:
    parts = []
    while n:
        part = stream.read(min(n, 2**20))
        if not part:
            raise EOFError
        parts.append(part)
        n -= len(part)
    return b"".join(parts)


class Forbidden(PermissionError):
    """What an answer tried that is not computing. (A library may do without.)"""


# By the name of an audit event what it means; they can't be switched off from Python.
DEEDS = {
    "starts another process": (
        "subprocess.Popen", "os.system", "os.fork", "os.forkpty", "os.exec", "os.posix_spawn",
        "os.spawn", "os.startfile", "pty.spawn",
    ),
    "sends a signal to a process": ("os.kill", "os.killpg", "signal.pthread_kill"),
    "opens a network connection": (
        "socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "urllib.Request",
    ),
    "goes beneath Python (ctypes)": ("ctypes.dlopen", "ctypes.dlsym", "ctypes.cdata"),
    "changes files": (
        "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate",
        "os.chmod", "os.chown", "shutil.rmtree", "shutil.move", "shutil.copyfile",
        "sqlite3.connect",
    ),
    "changes the limits of a process": ("resource.setrlimit", "resource.prlimit"),
    "starts another interpreter": ("cpython.PyInterpreterState_New",),
    "searches Python's memory (gc)": ("gc.get_objects", "gc.get_referrers", "gc.get_referents"),
    "traces the program that called it": ("sys.settrace", "sys.setprofile"),
}  # fmt: skip
DEED_OF = {event: deed for deed, events in DEEDS.items() for event in events}
# Modules that go around the events above.
BENEATH = ("_posixsubprocess", "_testcapi", "_testinternalcapi", "_interpreters",
           "_xxsubinterpreters", "_ctypes")  # fmt: skip
FRAMES = ("sys._getframe", "sys._current_frames", "sys._getframemodulename")
READS_FRAMES = "reads the frames of the program that called it"
CALLS = "calls the library's"
ANSWER = "<answer>"  # how its code calls itself, with the file's name after it
TYPES_AS_TEXT = __future__.annotations.compiler_flag  # x: torch.Tensor needs no torch
PLAIN = ("ModuleNotFoundError", "EOFError", "Forbidden")  # errors whose text says it all


def _why(error: BaseException) -> str:
    if isinstance(error, ModuleNotFoundError):
        return (f"{error.name} is not installed where this is graded, nor handed in; the exercises"
                " need only NumPy")  # fmt: skip
    if isinstance(error, EOFError) and "reading a line" in str(error):
        return "it asks for keyboard input, and the grader has no keyboard"
    return str(error)


class Watch:
    """What the answer does beside computing: noted, and refused.

    It hinders and names; the boundary is what the system forbids the process, see `confine`.
    """

    def __init__(self, library: str, scratch: str) -> None:
        self.library, self.scratch = os.path.realpath(library), os.path.realpath(scratch)
        self.looking = False
        self.noted: list[str] = []
        self.kept = {module: dict(vars(module)) for module in WATCHED}

    def note(self, deed: str) -> None:
        if deed not in self.noted:
            self.noted.append(deed)

    def refuse(self, deed: str) -> None:
        if not self._within_an_import():
            self.note(deed)
        raise Forbidden(f"it {deed}; an answer may only compute")

    def _within_an_import(self) -> bool:
        """Whether a library does it as it is imported: matplotlib makes a folder then."""
        frame: types.FrameType | None = sys._getframe(1)
        while frame is not None and ANSWER not in frame.f_code.co_filename:
            if "importlib._bootstrap" in frame.f_code.co_filename:
                return True
            frame = frame.f_back
        return False

    def event(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.looking:
            return
        if event in FRAMES or event == "open" or event in DEED_OF or event == "import":
            self.looking = True
            try:
                self._judged(event, arguments)
            finally:
                self.looking = False

    def _judged(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "import":
            if arguments[0] in BENEATH and not self._within_an_import():
                self.refuse("goes beneath Python")
        elif event == "open":
            self._opened(*(*arguments, None, None)[:3])
        elif event in FRAMES:
            frame: types.FrameType | None = sys._getframe(2)
            file = frame.f_code.co_filename if frame else ""
            if ANSWER in file or file.endswith("inspect.py"):
                self.refuse(READS_FRAMES)
        elif DEED_OF[event] != "changes files" or not all(
            self._in_scratch(path) for path in arguments if isinstance(path, str | bytes)
        ):
            self.refuse(DEED_OF[event])

    def _opened(self, path: Any, mode: Any, flags: Any) -> None:
        if isinstance(path, int):
            return
        real = os.path.realpath(os.fsdecode(path))
        if real.startswith(self.library + os.sep):
            self.refuse("reads the library's files, which hold the answers")
        writes = isinstance(mode, str) and set(mode) & set("wax+")
        makes = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
        to_write = isinstance(flags, int) and flags & makes
        if (writes or to_write) and real != os.devnull and not self._in_scratch(real):
            self.refuse("changes files")

    def _in_scratch(self, path: Any) -> bool:
        return os.path.realpath(os.fsdecode(path)).startswith(self.scratch + os.sep)

    def put_back(self) -> None:
        """Undo what was changed in NumPy and beside it."""
        for module, before in self.kept.items():
            now = vars(module)
            for name, value in before.items():
                if now.get(name) is not value and not name.startswith("__"):
                    self.note(f"changes {module.__name__}.{name}")
                    setattr(module, name, value)
        self._put_back_testing()

    def _put_back_testing(self) -> None:
        """numpy.testing is slow to import, so it is not there until an answer wants it."""
        testing = sys.modules.get("numpy.testing")
        for name, value in (vars(testing) if testing else {}).items():
            if ANSWER in getattr(getattr(value, "__code__", None), "co_filename", ""):
                self.note(f"changes numpy.testing.{name}")
                sys.modules.pop("numpy.testing")  # the next answer imports it anew
                vars(np).pop("testing", None)
                break


WATCHED = (np, np.linalg, np.random, sys.modules["builtins"], time)


class Child(Packer):
    """Loads code, calls its functions, and asks the grader for what the exercise offers."""

    def __init__(self, source: Any, sink: Any, watch: Watch, folder: str) -> None:
        self.source, self.sink, self.watch, self.folder = source, sink, watch, folder
        self.functions: list[Any] = []
        self.offered: set[str] = set()
        self.unmet: dict[str, str] = {}  # names that a statement should have bound, and why not
        self.last: list[np.ndarray] = []
        self.last_bytes: list[bytes] = []

    def pack_other(self, value: Any, arrays: list[np.ndarray], depth: int) -> Any:
        if isinstance(value, Lent):
            return {"r": vars(value)["_id"]}
        if callable(value):
            self.functions.append(value)
            return {"f": len(self.functions) - 1}
        return super().pack_other(value, arrays, depth)

    def unpack_other(self, key: str, value: Any, arrays: list[np.ndarray]) -> Any:
        if key == "f":
            return lambda *given, **named: self.ask(value, given, named)
        if key == "m":
            lent = Lent(value["id"])
            for name, packed in value["values"].items():
                object.__setattr__(lent, name, self.unpack(packed, arrays))
            for name, asked in value["methods"].items():
                object.__setattr__(lent, name, self.unpack({"f": asked}, arrays))
            return lent
        return super().unpack_other(key, value, arrays)

    def ask(self, function: Any, given: Any, named: Any) -> Any:
        arrays: list[np.ndarray] = []
        packed = self.pack([list(given), dict(named)], arrays)
        self.send({"ask": function, "given": packed}, arrays)
        header, arrays = read(self.source)
        if "raised" in header:
            raise ValueError(header["raised"])
        return self.unpack(header["result"], arrays)

    def serve(self) -> None:
        while True:
            header, arrays = read(self.source, LARGEST_FRAME)
            try:
                answer, sent = getattr(self, f"do_{header['do']}")(header, arrays)
                text = json.dumps(answer)
                if len(text) > LARGEST_HEADER or sum(a.nbytes for a in sent) > LARGEST_FRAME:
                    raise MemoryError("a result that is far too large")
            except BaseException as error:  # whatever it raises, SystemExit too
                answer, sent = self._told(error), []
            noted = [deed[:200] for deed in self.watch.noted[:5]]
            self.send({**answer, "noted": noted, "call": header["call"]}, sent)

    def send(self, header: dict[str, Any], arrays: list[np.ndarray]) -> None:
        self.sink.write(frame(header, arrays))
        self.sink.flush()

    def _told(self, error: BaseException) -> dict[str, Any]:
        places = [(frame.f_code.co_filename, line)
                  for frame, line in traceback.walk_tb(error.__traceback__)]  # fmt: skip
        lines = [f"line {line}: {linecache.getline(file, line).strip()}"
                 for file, line in places if ANSWER in file]  # fmt: skip
        if isinstance(error, SyntaxError) and error.lineno and not lines:
            lines = [f"line {error.lineno}: {(error.text or '').strip()}"]
        try:
            message = _why(error)
        except BaseException as another:
            message = f"its text can't be had: {type(another).__name__}"
        of_name = isinstance(error, NameError) and self.unmet.get(str(error.name))
        return {"raised": type(error).__name__[:80], "message": message[:500],
                "unmet": of_name or "", "lines": [line[:200] for line in lines[-6:]]}  # fmt: skip

    def do_load(self, header: dict[str, Any], arrays: list[np.ndarray]) -> tuple[Any, Any]:
        """Run the statements of a file that a function needs, each by itself."""
        self.watch.noted, self.unmet = [], {}
        self.offered = set(header["offered"])
        code, file, name = header["code"], header["file"], header["name"]
        # The folder is the student's, or the one in it that has all files.
        places = [os.path.join(self.folder, one) for one in (file, os.path.basename(file))]
        names = {"__name__": "answer", "__builtins__": __builtins__,
                 "__file__": next(filter(os.path.exists, places), file)}  # fmt: skip
        label = f"{ANSWER} {file}"
        # So that a traceback has its lines.
        linecache.cache[label] = (len(code), None, code.splitlines(keepends=True), label)
        body = ast.parse(code).body
        for place, bound in header["needed"]:
            self._run(body[place], bound, names, label)
        found = names.get(name)
        if not callable(found):
            if name in self.unmet:
                raise NameError(f"name {name!r} is not defined", name=name)
            return {"missing": True}, []
        self.functions = [found]
        self.last, self.last_bytes = [], []
        return {"function": 0}, []

    def _run(
        self, statement: ast.stmt, bound: list[str], names: dict[str, Any], label: str
    ) -> None:
        """One that fails leaves its names unset, and costs what uses them."""
        before, line = [*self.watch.noted], ast.unparse(statement).splitlines()[0]
        kind = ast.Module([statement], [])
        try:
            exec(compile(kind, label, "exec", TYPES_AS_TEXT, dont_inherit=True), names)
            for name in bound:
                self.unmet.pop(name, None)
        except BaseException as error:  # SystemExit too
            told = self._told(error)
            why = told["message"] if told["raised"] in PLAIN else f"{told['raised']}: {_why(error)}"
            for name in bound:
                names.pop(name, None)
                self.unmet[name] = told["unmet"] or f"`{line[:80]}` can't be run: {why}"[:400]
            # What it asked of the library it did not get.
            self.watch.noted = [deed for deed in self.watch.noted
                                if deed in before or not deed.startswith(CALLS)]  # fmt: skip

    def do_check(self, header: dict[str, Any], arrays: list[np.ndarray]) -> tuple[Any, Any]:
        """After the last call of a function: whether it changed NumPy."""
        self.watch.put_back()
        return {}, []

    def do_call(self, header: dict[str, Any], arrays: list[np.ndarray]) -> tuple[Any, Any]:
        before = [array.tobytes() for array in arrays]
        given, named = self.unpack(header["given"], arrays)
        function = self.functions[header["function"]]
        sent: list[np.ndarray] = []
        with np.errstate(all="ignore"):
            result = function(*given, **named)
        packed = self.pack(result, sent)
        mine = list(sent)  # the results themselves: a later call may change them
        changed = self._different(arrays, before, sent)
        earlier = self._different(self.last, self.last_bytes, sent)
        self.last, self.last_bytes = mine, [array.tobytes() for array in mine]
        return {"result": packed, "changed": changed, "earlier": earlier}, sent

    @staticmethod
    def _different(
        arrays: list[np.ndarray], before: list[bytes], sent: list[np.ndarray]
    ) -> list[Any]:
        """Places of arrays that are no longer as they were, and where their content is sent."""
        found = []
        for i, (array, content) in enumerate(zip(arrays, before, strict=True)):
            if array.tobytes() != content:
                sent.append(array)
                found.append([i, len(sent) - 1])
        return found


class Lent:
    """An object of the grader's: its data, and methods that ask for it."""

    def __init__(self, identity: int) -> None:
        object.__setattr__(self, "_id", identity)


class Library(types.ModuleType):
    """Stands for a module of the library: it lends what the exercise offers, and no answers."""

    def __init__(self, name: str, child: Child) -> None:
        super().__init__(name)
        self.__path__: list[str] = []
        self.__dict__["_child"] = child

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        full = f"{self.__name__}.{name}".partition(".")[2]
        if name in MODULES:
            return importlib.import_module(f"numpyvae.{full}")
        child = self.__dict__["_child"]
        if full.startswith("exercises."):  # check, hint, ...: there is nobody to tell
            return lambda *given, **named: None

        def lent(*given: Any, **named: Any) -> Any:
            if full not in child.offered:
                child.watch.refuse(f"{CALLS} {full}")
            return child.ask(full, given, named)

        lent.__name__ = name
        return lent


class Finder:
    """Imports `Library` for all that is called numpyvae."""

    def __init__(self, child: Child) -> None:
        self.child = child

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if name.partition(".")[0] != "numpyvae":
            return None
        if name.count(".") and name.rpartition(".")[2] not in MODULES:
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)  # type: ignore[arg-type]

    def create_module(self, spec: Any) -> Any:
        return Library(spec.name, self.child)

    def exec_module(self, module: Any) -> None:
        pass


MODULES: tuple[str, ...] = ()


def confine(library: str, folder: str, scratch: str) -> bool:
    """Let the system itself forbid files, connections and signals, where it can: Linux's Landlock.

    Read may be Python and what is installed, without the library, and the student's folder;
    written to, the scratch folder. Nothing is executed.
    """
    import ctypes
    import site
    import sysconfig

    libc = ctypes.CDLL(None, use_errno=True)
    create, add, restrict, version = 444, 445, 446, 1
    abi = libc.syscall(create, None, ctypes.c_size_t(0), ctypes.c_uint32(version))
    if abi < 1:
        return False
    execute, write_file, read_file, read_dir = 1, 2, 4, 8
    files = (1 << (13 if abi < 2 else 14 if abi < 3 else 15 if abi < 5 else 16)) - 1
    handled = [files]
    if abi >= 4:
        handled.append(3)  # bind and connect
    if abi >= 6:
        handled.append(3)  # sockets without a name, and signals, to processes outside
    attributes = struct.pack(f"<{len(handled)}Q", *handled)
    ruleset = libc.syscall(create, attributes, ctypes.c_size_t(len(attributes)), ctypes.c_uint32(0))
    if ruleset < 0:
        return False

    def allow(path: str, access: int) -> None:
        with contextlib.suppress(OSError):
            file = os.open(path, os.O_PATH)
            only_files = execute | write_file | read_file
            rule = struct.pack("<Qi", access if os.path.isdir(path) else access & only_files, file)
            libc.syscall(add, ruleset, ctypes.c_int(1), rule, ctypes.c_uint32(0))
            os.close(file)

    def allow_within(path: str) -> None:
        """All that is in a folder, but what leads to the library."""
        for entry in os.scandir(path):
            real = os.path.realpath(entry.path)
            if os.path.realpath(library).startswith(real + os.sep):
                if entry.is_dir():
                    allow_within(entry.path)
            elif real != os.path.realpath(library):
                allow(entry.path, read_file | read_dir)

    places = {sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    for place in [*places, *site.getsitepackages(), "/lib", "/lib64", "/usr/lib", "/usr/lib64",
                  "/etc/ld.so.cache"]:  # fmt: skip
        if os.path.isdir(place):
            allow_within(place)
        else:
            allow(place, read_file)
    for device in ("/dev/null", "/dev/urandom"):
        allow(device, read_file | write_file)
    allow(scratch, files & ~execute)
    if folder:
        allow(folder, read_file | read_dir)
    libc.prctl(1, 9, 0, 0, 0)  # it ends with the grader
    libc.prctl(38, 1, 0, 0, 0)  # no new privileges
    return bool(libc.syscall(restrict, ruleset, ctypes.c_uint32(0)) == 0)


def _end_with(parent: int) -> None:
    """Should the grader be ended, nobody is left to end an endless loop here."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def main() -> None:
    """Arguments: the library's folder, the student's folder, megabytes, and modules' names."""
    global MODULES
    library, folder, megabytes, *modules = sys.argv[1:]
    MODULES = tuple(modules)
    sink = os.fdopen(os.dup(1), "wb")
    source = os.fdopen(os.dup(0), "rb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):  # what the answer prints goes nowhere
        os.dup2(nothing, stream)
    sys.stdin, sys.stdout, sys.stderr = io.StringIO(), os.fdopen(1, "w"), os.fdopen(2, "w")
    sys.dont_write_bytecode = True
    if folder:
        sys.path.append(folder)
    with contextlib.suppress(ImportError):
        import resource

        limit = int(megabytes) * 2**20
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
            resource.setrlimit(resource.RLIMIT_FSIZE, (2**20, 2**20))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_CPU, (600, 600))  # should nobody be left to end it
    watch = Watch(library, os.getcwd())
    confined = sys.platform == "linux" and confine(library, folder, os.getcwd())
    child = Child(source, sink, watch, folder)
    sys.meta_path.insert(0, Finder(child))
    sys.addaudithook(watch.event)
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    child.send({"ready": True, "confined": confined}, [])
    del sys.modules["__main__"]
    with contextlib.suppress(EOFError, BrokenPipeError):
        child.serve()
    os._exit(0)  # whatever threads there are


if __name__ == "__main__":
    main()
