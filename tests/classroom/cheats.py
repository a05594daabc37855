"""Cheating submissions: (short_name, kind, exercise, code, expected_regex).

`exercise` is what --exercises gets; "a,b" where two of one student's are needed. expected_regex is
searched, without regard to case, in the slugs and sentences of the student's rows, joined with a
newline. Nothing may pass; an honest neighbour's mark must stay. All end by themselves, or are
ended by the limits; none starts more than one process, and no signal it sends ends another.
"""

KL_WRONG = "def kl_forward(mu, logvar):\n    return mu.sum(axis=-1)\n"
# Where the library is, by several ways, none of which is forbidden.
WHERE = """\
import sys, os
def _lib():
    if len(sys.argv) > 1 and os.path.isdir(sys.argv[1]):
        return sys.argv[1]
    with open("/proc/self/cmdline", "rb") as f:
        for a in f.read().split(b"\\0"):
            if a.endswith(b"numpyvae"):
                return a.decode()
        raise RuntimeError("not found")
"""
# The library's kl_forward out of the text of latent.py; `text` is defined before it.
FROM_TEXT = """
    text = text.decode() if isinstance(text, bytes) else text
    part = text[text.index("def kl_forward"):]
    part = part[:part.index("\\ndef ", 5)]
    names = {"np": np, "Array": object}
    exec(part.replace("sigma_from", "np.exp"), names)
    return names["kl_forward"](mu, logvar)
"""
HEAD = "import numpy as np\n"
KL = "def kl_forward(mu, logvar):\n"
FORBIDDEN = r"forbidden"
LIBRARY = r"forbidden[\s\S]*(library|answers)"
# An inner process's own parts, by the module that stands for the library.
CHILD = "import numpyvae, os, sys, time, json, struct\n_child = numpyvae.__dict__.get('_child')\n"
TAMPERS = r"forbidden|tamper|pipe|frame|protocol|connection|no result|not data"

CHEATS = []


def cheat(name, kind, exercise, code, expected):
    CHEATS.append((name, kind, exercise, code, expected))


# --- importing the library ---------------------------------------------------------------------
cheat("import_from", "import", "kl_forward", "from numpyvae.latent import kl_forward\n",
      r"forbidden[\s\S]*latent\.kl_forward")
cheat("import_call", "import", "kl_forward",
      "from numpyvae import latent\n" + KL + "    return latent.kl_forward(mu, logvar)\n", LIBRARY)
cheat("importlib_call", "import", "relu_forward",
      "import importlib\ndef relu_forward(x):\n"
      "    return importlib.import_module('numpyvae.layers').relu_forward(x)\n", LIBRARY)
cheat("dunder_import", "import", "dense_backward",
      "def dense_backward(dy, x, W):\n"
      "    return __import__('numpyvae').layers.dense_backward(dy, x, W)\n", LIBRARY)
cheat("solution_of", "import", "kl_forward",
      "from numpyvae.exercises.engine import find\n" + KL
      + "    return find('kl_forward').solution(mu, logvar)\n", r"forbidden|library")
cheat("textbook_code", "import", "kl_forward",
      "from numpyvae.diagnosis.right import kl_forward\n", LIBRARY)
cheat("sys_modules", "import", "kl_forward", HEAD + "import sys\n" + KL + """\
    for name, module in list(sys.modules.items()):
        if name.startswith("numpyvae") and hasattr(module, "latent"):
            return module.latent.kl_forward(mu, logvar)
    import numpyvae.latent
    return sys.modules["numpyvae.latent"].kl_forward(mu, logvar)
""", LIBRARY)
cheat("spec_from_file", "import", "relu_forward", WHERE + """
import importlib.util
def relu_forward(x):
    spec = importlib.util.spec_from_file_location("mine", _lib() + "/layers.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.relu_forward(x)
""", LIBRARY)
cheat("finder_removed", "import", "kl_forward", WHERE + """
def kl_forward(mu, logvar):
    sys.meta_path[:] = [f for f in sys.meta_path if type(f).__name__ != "Finder"]
    for name in [n for n in sys.modules if n.startswith("numpyvae")]:
        del sys.modules[name]
    sys.path.insert(0, os.path.dirname(_lib()))
    from numpyvae.latent import kl_forward as theirs
    return theirs(mu, logvar)
""", LIBRARY)
cheat("zipimport", "import", "kl_forward", WHERE + """
import zipimport
def kl_forward(mu, logvar):
    return zipimport.zipimporter(_lib()).load_module("latent").kl_forward(mu, logvar)
""", r"forbidden|not a zip|raised")
cheat("runpy", "import", "relu_forward", WHERE + """
import runpy
def relu_forward(x):
    return runpy.run_path(_lib() + "/layers.py")["relu_forward"](x)
""", LIBRARY)
cheat("pkgutil", "import", "kl_forward", WHERE + HEAD + """
import pkgutil
def kl_forward(mu, logvar):
    importer = pkgutil.get_importer(_lib())
    text = importer.find_spec("latent").loader.get_data(_lib() + "/latent.py")
""" + FROM_TEXT, LIBRARY)

cheat("asked_as_it_is_loaded", "import", "kl_forward", HEAD + "from numpyvae import latent\n"
      "kl = latent.kl_forward(np.ones((5, 3)), np.ones((5, 3)))\n" + KL + "    return kl\n",
      r"not-run[\s\S]*calls the library's latent\.kl_forward")
cheat("read_as_it_is_loaded", "read files", "kl_forward", WHERE + """
try:
    text = open(_lib() + "/latent.py").read()
except Exception:
    text = ""
def kl_forward(mu, logvar):
    return exec(text) or mu.sum(axis=-1)
""", LIBRARY)

# --- reading the library's files ---------------------------------------------------------------
READ = WHERE + HEAD + KL
cheat("open_exec", "read files", "kl_forward", READ + "    text = open(_lib() + '/latent.py').read()\n"
      + FROM_TEXT, LIBRARY)
cheat("open_bytes_path", "read files", "kl_forward",
      READ + "    text = open(os.fsencode(_lib() + '/latent.py'), 'rb').read()\n" + FROM_TEXT, LIBRARY)
cheat("fromfile_bytes_path", "read files", "kl_forward",
      READ + "    text = np.fromfile(os.fsencode(_lib() + '/latent.py'), 'u1').tobytes()\n" + FROM_TEXT,
      LIBRARY)
cheat("open_dir_fd", "read files", "kl_forward", READ + """\
    up = os.open(os.path.dirname(_lib()), os.O_RDONLY)
    text = os.read(os.open("numpyvae/latent.py", os.O_RDONLY, dir_fd=up), 2**20)
""" + FROM_TEXT, LIBRARY)
cheat("realpath_patched", "read files", "kl_forward", READ + """\
    kept, os.path.realpath = os.path.realpath, lambda *a, **k: "/"
    text = open(_lib() + "/latent.py").read()
    os.path.realpath = kept
""" + FROM_TEXT, LIBRARY)
cheat("isinstance_patched", "read files", "kl_forward", WHERE + HEAD + "import builtins\n" + KL + """\
    where, kept = _lib() + "/latent.py", builtins.isinstance
    builtins.isinstance = lambda value, kinds: False
    try:
        f = os.open(where, os.O_RDONLY)
    finally:
        builtins.isinstance = kept
    text = os.read(f, 2**20)
""" + FROM_TEXT, LIBRARY)
cheat("main_patched", "read files", "kl_forward", WHERE + HEAD + """
import __main__
def kl_forward(mu, logvar):
    __main__.Watch.refuse = lambda self, deed: None
    __main__.Watch.note = lambda self, deed: None
    text = open(_lib() + "/latent.py").read()
""" + FROM_TEXT, LIBRARY)
cheat("hook_code_replaced", "read files", "kl_forward", WHERE + HEAD + CHILD + KL + """\
    type(_child.watch).event.__code__ = (lambda self, event, arguments: None).__code__
    text = open(_lib() + "/latent.py").read()
""" + FROM_TEXT, LIBRARY)
cheat("watch_by_traceback", "read files", "kl_forward", WHERE + HEAD + KL + """\
    try:
        raise ValueError
    except ValueError as error:
        frame = error.__traceback__.tb_frame
    while frame is not None:
        watch = getattr(frame.f_locals.get("self"), "watch", None)
        if watch is not None:
            watch.library = "/nowhere"
        frame = frame.f_back
    text = open(_lib() + "/latent.py").read()
""" + FROM_TEXT, r"forbidden[\s\S]*(frames|library)")
cheat("fork_exec_cat", "another process", "kl_forward", WHERE + HEAD + "import _posixsubprocess\n" + KL + """\
    r, w = os.pipe()
    e1, e2 = os.pipe()
    more = (None, None, None, -1, None) + ((True,) if sys.version_info >= (3, 11) else ())
    args = ([b"cat", os.fsencode(_lib() + "/latent.py")], [b"/bin/cat"], True, (e2,), None, None,
            -1, -1, -1, w, -1, -1, e1, e2, True, False)
    tail = (-1, None, None, None, -1, None, True) if sys.version_info >= (3, 11) else (None, None, None, -1, None)
    _posixsubprocess.fork_exec(*args, *tail)
    os.close(w)
    text = b""
    while part := os.read(r, 65536):
        text += part
""" + FROM_TEXT, r"forbidden[\s\S]*(process|library)")
cheat("multiprocessing_spawn", "another process", "kl_forward", WHERE + HEAD + """
import multiprocessing.util as u
def kl_forward(mu, logvar):
    r, w = os.pipe()
    os.set_inheritable(w, True)
    u.spawnv_passfds(b"/bin/sh", [b"sh", b"-c", b"cat %s/latent.py > /dev/fd/%d" % (os.fsencode(_lib()), w)], [w])
    os.close(w)
    text = b""
    while part := os.read(r, 65536):
        text += part
""" + FROM_TEXT, r"forbidden[\s\S]*(process|library)")
cheat("subinterpreter", "read files", "kl_forward", WHERE + HEAD + """
def kl_forward(mu, logvar):
    import _xxsubinterpreters as sub
    r, w = os.pipe()
    one = sub.create()
    sub.run_string(one, "import os\\nos.write(%d, open(%r).read().encode()[:60000])" % (w, _lib() + "/latent.py"))
    text = os.read(r, 65536)
""" + FROM_TEXT, r"forbidden|no module|raised")
cheat("mmap_file", "read files", "kl_forward", WHERE + HEAD + KL + """\
    text = bytes(np.memmap(_lib() + "/latent.py", "u1", "r"))
""" + FROM_TEXT, LIBRARY)
cheat("pyc_marshal", "read files", "relu_forward", WHERE + """
import marshal, glob
def relu_forward(x):
    at = glob.glob(_lib() + "/__pycache__/layers.*.pyc")[0]
    code = marshal.loads(open(at, "rb").read()[16:])
    inner = [c for c in code.co_consts if getattr(c, "co_name", "") == "relu_forward"][0]
    import types, numpy
    return types.FunctionType(inner, {"np": numpy})(x)
""", r"forbidden[\s\S]*library|raised")
cheat("neighbours_answer", "read files", "kl_forward", HEAD + """
import os, glob
def kl_forward(mu, logvar):
    # the grader's working folder and arguments, by /proc
    pid, files = os.getppid(), []
    for _ in range(3):
        words = open("/proc/%d/cmdline" % pid, "rb").read().split(b"\\0")
        here = os.readlink("/proc/%d/cwd" % pid)
        for word in words:
            files += glob.glob(os.path.join(here, os.fsdecode(word), "*.py")) if word else []
        pid = int(open("/proc/%d/stat" % pid).read().rpartition(")")[2].split()[1])
        if pid <= 1:
            break
    for file in files:
        text = open(file).read()
        if "honest neighbour" in text:
            names = {}
            exec(text, names)
            return names["kl_forward"](mu, logvar)
    return mu.sum(axis=-1)
""", r"forbidden|raised|slug|mean|wrong|missing|unexplained|scaled|shifted|times|sum")

# --- frames, gc, tracing -----------------------------------------------------------------------
cheat("getframe", "frames", "kl_forward", "import sys\n" + KL + """\
    frame = sys._getframe()
    while frame:
        for name in ("right", "value", "expected"):
            if name in frame.f_locals:
                return frame.f_locals[name]
        frame = frame.f_back
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*frames")
cheat("inspect_stack", "frames", "kl_forward", "import inspect\n" + KL + """\
    for info in inspect.stack():
        if "right" in info.frame.f_locals:
            return info.frame.f_locals["right"]
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*frames")
cheat("gc_objects", "frames", "kl_forward", "import gc\n" + KL + """\
    for thing in gc.get_objects():
        if getattr(thing, "__name__", "") == "kl_forward" and thing is not kl_forward:
            return thing(mu, logvar)
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*memory")
cheat("settrace", "frames", "kl_forward", "import sys\n" + KL + """\
    sys.settrace(lambda frame, event, argument: None)
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*trace")
cheat("generator_frame", "frames", "kl_forward", HEAD + KL + """\
    def walk():
        yield one.gi_frame.f_back.f_back
    one = walk()
    frame = next(one)
    while frame:
        if "right" in frame.f_locals:
            return frame.f_locals["right"]
        frame = frame.f_back
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*frames")

# --- patching ----------------------------------------------------------------------------------
cheat("patch_allclose", "patching", "kl_forward", HEAD + KL + """\
    np.allclose = np.array_equal = np.linalg.norm = lambda *a, **k: True
    np.asarray = np.array = lambda *a, **k: 0.0
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*changes numpy")
cheat("patch_testing", "patching", "kl_forward", HEAD + KL + """\
    np.testing.assert_allclose = lambda *a, **k: None
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*changes numpy\.testing")
cheat("patch_builtins", "patching", "kl_forward", "import builtins\n" + KL + """\
    builtins.any = lambda *a: False
    builtins.all = lambda *a: True
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*changes builtins")
cheat("patch_random", "patching", "reparameterize_forward", HEAD + """\
np.random.default_rng = lambda seed=None: np.random.RandomState(0)
def reparameterize_forward(mu, logvar, eps):
    return np.add(mu, 0)
""", r"forbidden[\s\S]*changes numpy\.random")
cheat("patch_time", "patching", "kl_forward", "import time\n" + KL + """\
    time.monotonic = lambda: 0.0
    while True:
        pass
""", r"stopped[\s\S]*10 seconds|forbidden")
cheat("patch_for_later", "state", "relu_forward,tanh_forward", HEAD + """\
def relu_forward(x):
    np.array_equal = np.allclose = lambda *a, **k: True
    np.tanh = lambda x: x * 0
    return np.maximum(x, 0)
def tanh_forward(x):
    return np.zeros_like(x)
""", r"forbidden[\s\S]*changes numpy")
cheat("recorded_for_later", "state", "kl_forward,kl_backward", HEAD + """\
kept = []
def kl_forward(mu, logvar):
    kept.append((mu.copy(), logvar.copy()))
    return (mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=-1) / 2
def kl_backward(dkl, mu, logvar):
    for m, l in kept:
        if m.shape == mu.shape:
            return m, l
    return mu, logvar
""", r"kl_backward|dlogvar|dmu|upstream|dkl")
cheat("library_kept_for_later", "state", "relu_backward,autoencoder_backward", HEAD + """\
from numpyvae import layers
try:
    kept = layers.relu_backward
except Exception:
    kept = None
def relu_backward(dy, y):
    return kept(dy, y)
def autoencoder_backward(ae, trace):
    return {}
""", r"forbidden[\s\S]*layers\.relu_backward")

# --- exits -------------------------------------------------------------------------------------
cheat("exit_0", "exits", "kl_forward", "import sys\n" + KL + "    sys.exit(0)\n", r"SystemExit|raised|ended")
cheat("os_exit", "exits", "kl_forward", "import os\n" + KL + "    os._exit(0)\n", r"ended Python itself")
cheat("exit_at_import", "exits", "kl_forward", "import sys\nh = sys.exit(0)\n" + KL + "    return h\n", r"SystemExit")
cheat("atexit", "exits", "kl_forward",
      "import atexit, os\natexit.register(os._exit, 0)\n" + KL_WRONG, r"mu|variance|term|logvar|unexplained")
cheat("abort", "exits", "kl_forward", "import os\n" + KL + "    os.abort()\n", r"SIGABRT")
cheat("realtime_signal", "exits", "kl_forward",
      "import signal\n" + KL + "    signal.raise_signal(40)\n", r"ended|signal 40|SIGRT|forbidden")
cheat("stop_itself", "signals", "kl_forward",
      "import signal\n" + KL + "    signal.raise_signal(signal.SIGSTOP)\n", r"stopped|forbidden")

# --- saying "right" ------------------------------------------------------------------------------
cheat("print_right", "saying so", "kl_forward", KL
      + "    print('kl_forward: right')\n    return mu.sum(axis=-1)\n", r"kl_forward|mu|unexplained|term")
cheat("forged_frame_fds", "protocol", "kl_forward", "import os, json, struct\n" + KL + """\
    text = json.dumps([{"result": {"v": 1.0}, "changed": [], "earlier": [], "noted": []}, []]).encode()
    for fd in range(21):
        try:
            os.write(fd, struct.pack("<QQ", len(text), 0) + text)
        except OSError:
            pass
    return mu.sum(axis=-1)
""", r"forbidden|tamper|shape|pipe|raised")
cheat("garbage_fds", "protocol", "kl_forward", "import os\n" + KL + """\
    for fd in range(21):
        try:
            os.write(fd, b"right" * 1000)
        except OSError:
            pass
    return mu.sum(axis=-1)
""", TAMPERS)
cheat("progress_json", "saying so", "kl_forward", "import json\n" + KL + """\
    json.dump({"kl_forward": {"passed": True}}, open("progress.json", "w"))
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*changes files")
cheat("marks_file", "saying so", "kl_forward", "import os\n" + KL + """\
    os.open("out.csv", os.O_CREAT | os.O_TRUNC)
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*changes files")
cheat("raise_right", "saying so", "kl_forward", KL + "    raise Exception('kl_forward: right')\n", r"raised")

# --- the pipe ------------------------------------------------------------------------------------
FORGE = CHILD + """
def _raw(header, shapes=(), content=b"", n_text=None, n_bytes=None, text=None):
    text = json.dumps([header, list(shapes)]).encode() if text is None else text
    sizes = struct.pack("<QQ", len(text) if n_text is None else n_text,
                        len(content) if n_bytes is None else n_bytes)
    _child.sink.write(sizes + text + content)
    _child.sink.flush()
"""
cheat("reply_twice", "protocol", "kl_forward", FORGE + KL + """\
    for _ in range(3):
        _raw({"result": {"v": 0.0}, "changed": [], "earlier": [], "noted": []})
    return mu.sum(axis=-1)
""", TAMPERS + "|raised|constant|shape")
cheat("pipe_closed_alive", "protocol", "kl_forward", "import os, time\n" + KL + """\
    os.closerange(3, 50)
    time.sleep(1000)
""", TAMPERS + "|stopped|ended")
cheat("deep_json", "protocol", "kl_forward", FORGE + KL + """\
    _raw(None, text=b"[" * 100000)
    time.sleep(1000)
""", TAMPERS)
cheat("frame_too_large", "protocol", "kl_forward", FORGE + KL + """\
    _raw({}, n_text=2**63)
    time.sleep(1000)
""", TAMPERS)
cheat("header_is_number", "protocol", "kl_forward", FORGE + KL + "    _raw(5)\n    return mu\n", TAMPERS)
cheat("header_is_list", "protocol", "kl_forward", FORGE + KL + "    _raw([])\n    return mu\n", TAMPERS)
cheat("nan_sizes", "protocol", "kl_forward", FORGE + KL + """\
    _raw({"result": {"a": 0, "scalar": False}, "changed": [], "earlier": []}, [["<f8", [-1, -5], False]], b"1" * 40)
    return mu
""", TAMPERS)
cheat("no_such_array", "protocol", "kl_forward", FORGE + KL + """\
    _raw({"result": {"a": 10**9, "scalar": False}, "changed": [[10**6, 3]], "earlier": [["a", {}]]})
    return mu
""", TAMPERS)
cheat("ready_again", "protocol", "kl_forward", FORGE + KL + '    _raw({"ready": True})\n    return mu\n', TAMPERS)
cheat("grader_object_returned", "protocol", "vae_backward", FORGE + """
def vae_backward(vae, trace):
    _raw({"result": {"r": vars(vae)["_id"]}, "changed": [], "earlier": [], "noted": []})
    return {}
""", TAMPERS + "|wrong-count|expected a dict|raised")
cheat("pickle_sent", "protocol", "kl_forward", FORGE + "import pickle\n" + KL + """\
    _raw(None, text=pickle.dumps(mu))
    time.sleep(1000)
""", TAMPERS)
cheat("object_dtype", "protocol", "kl_forward", FORGE + KL + """\
    _raw({"result": {"a": 0, "scalar": False}, "changed": [], "earlier": []}, [["|O", [1], False]], b"1" * 8)
    time.sleep(1000)
""", TAMPERS)
cheat("asks_and_never_reads", "protocol", "kl_forward", FORGE + KL + """\
    while True:
        _raw({"ask": "x", "given": {"l": []}})
""", TAMPERS + "|stopped")
cheat("asks_without_end", "protocol", "kl_forward", FORGE + """
import threading
def kl_forward(mu, logvar):
    def drain():
        while True:
            os.read(_child.source.fileno(), 65536)
    threading.Thread(target=drain, daemon=True).start()
    text = json.dumps([{"ask": "x", "given": {"l": []}}, []]).encode()
    many = (struct.pack("<QQ", len(text), 0) + text) * 5000
    end = time.monotonic() + 100
    while time.monotonic() < end:
        os.write(_child.sink.fileno(), many)
    return mu.sum(axis=-1)
""", TAMPERS + "|stopped")
cheat("never_reads_a_large_answer", "protocol", "vae_backward", FORGE + """
import numpy as np
def vae_backward(vae, trace):
    packed, arrays = {"l": [{"a": 0, "scalar": False}]}, np.zeros((300, 300))
    given = {"l": [packed, {"d": []}]}
    _raw({"ask": "layers.relu_forward", "given": given}, [["<f8", [300, 300], False]], arrays.tobytes())
    time.sleep(1000)
""", TAMPERS + "|stopped")
cheat("honest_never_reads", "protocol", "vae_backward", """\
import numpy as np, signal, threading, time
from numpyvae import layers
def vae_backward(vae, trace):
    threading.Timer(0.2, lambda: signal.raise_signal(signal.SIGSTOP)).start()
    while True:
        layers.relu_forward(np.zeros(100000))
""", TAMPERS + "|stopped")
cheat("endless_asks_honest", "no end", "vae_backward", """\
import numpy as np
from numpyvae import layers
def vae_backward(vae, trace):
    while True:
        layers.relu_forward(np.zeros(2))
""", r"stopped[\s\S]*10 seconds")
cheat("load_frame_not_read", "protocol", "relu_forward,relu_backward", HEAD + "import __main__, time\n" + """\
kept = __main__._exactly
def _exactly(stream, n):
    if n > 100000:
        time.sleep(1000)
    return kept(stream, n)
def relu_forward(x):
    __main__._exactly = _exactly
    return np.maximum(x, 0)
def relu_backward(dy, y):
    return dy
# """ + "x" * 200000 + "\n", TAMPERS + "|stopped|mask|forbidden|passes")
cheat("large_lent_product", "slows the grader", "vae_backward", """\
import numpy as np
from numpyvae import layers
def vae_backward(vae, trace):
    a = np.ones((1300, 1300), "float16")  # on the grader's side no fast product for halves
    for _ in range(3):
        layers.dense_forward(a, a, a[0])
    return {}
""", r"stopped|too large|forbidden|raised")
cheat("lent_outer_product", "slows the grader", "vae_backward", """\
import numpy as np
from numpyvae import layers
def vae_backward(vae, trace):
    n = 11000  # a gigabyte of the grader's
    layers.dense_forward(np.ones((n, 1)), np.ones((1, n)), np.zeros(n))
    return {}
""", r"stopped|too large|forbidden|raised|ended")
cheat("noted_cleared", "protocol", "kl_forward", FORGE + KL + """\
    try:
        numpyvae.latent.kl_forward(mu, logvar)
    except Exception:
        pass
    _child.watch.noted.clear()
    return mu.sum(axis=-1)
""", r"forbidden|mu|term|unexplained")
cheat("mutation_hidden", "protocol", "relu_forward", HEAD + CHILD + """\
type(_child)._different = staticmethod(lambda *a: [])
def relu_forward(x):
    np.maximum(x, 0, out=x)
    return x
""", r"forbidden|changed-in-place")
cheat("offered_extended", "protocol", "kl_forward", CHILD + KL + """\
    _child.offered.add("latent.kl_forward")
    return numpyvae.latent.kl_forward(mu, logvar)
""", r"forbidden|KeyError|not offered|library")
cheat("keys_of_asked", "asking", "kl_forward", CHILD + KL + """\
    for key in ("f0", "f1", "kl_forward", "latent.kl_forward", "__class__", "solution"):
        try:
            return _child.ask(key, (mu, logvar), {})
        except ValueError:
            pass
    return mu.sum(axis=-1)
""", r"forbidden|mu|term|unexplained")
GRADS = """\
def _grads(model, trace, dnll, beta, latent):
    dz, grads = model.decoder_backward(dnll, trace)
"""
cheat("model_backward", "asking", "vae_backward",
      "def vae_backward(vae, trace):\n    return vae.backward(trace)\n", r"raised|AttributeError|forbidden")
cheat("halves_of_the_backward", "asking", "vae_backward", HEAD + """\
from numpyvae import latent
def vae_backward(vae, trace):
    dz, decoder = vae.decoder_backward(np.full(trace.nll.shape, 1 / trace.nll.size), trace)
    dmu, dlogvar = latent.reparameterize_backward(dz, trace.logvar, trace.eps)
    m, l = latent.kl_backward(np.full(trace.kl.shape, trace.beta / trace.kl.size), trace.mu, trace.logvar)
    return {**vae.encoder_backward(dmu + m, dlogvar + l, trace), **decoder}
""", r"forbidden|AttributeError|decoder_backward")
cheat("halves_of_the_autoencoder", "asking", "autoencoder_backward", HEAD + """\
def autoencoder_backward(ae, trace):
    dz, decoder = ae.decoder_backward(np.full(trace.nll.shape, 1 / trace.nll.size), trace)
    rows = [dz]  # by hand, so that only the decoder is asked for
    encoder = {}
    dW, db = trace.enc[-1].T @ dz, dz.sum(axis=0)
    encoder["fc_mu.weight"], encoder["fc_mu.bias"] = dW, db
    dh = dz @ ae.params["fc_mu.weight"].T * (trace.enc[2] > 0)
    encoder["encoder.2.weight"], encoder["encoder.2.bias"] = trace.enc[1].T @ dh, dh.sum(axis=0)
    dh = dh @ ae.params["encoder.2.weight"].T * (trace.enc[1] > 0)
    encoder["encoder.0.weight"], encoder["encoder.0.bias"] = trace.enc[0].T @ dh, dh.sum(axis=0)
    return {k: v for k, v in {**encoder, **decoder}.items() if k in ae.params}
""", r"forbidden|AttributeError|decoder_backward")
cheat("elbo_by_forward", "asking", "elbo_with_noise", """\
def elbo_with_noise(vae, x, eps):
    trace = vae.forward(x, eps, 1.0)
    return -(trace.nll.mean(axis=0) + trace.kl)
""", r"forbidden|AttributeError|vae\.forward")
cheat("backward_of_its_class", "asking", "vae_backward", """\
def vae_backward(vae, trace):
    return type(vae).backward(vae, trace)
""", r"raised|AttributeError")

# --- memorised ---------------------------------------------------------------------------------
cheat("memorised_seed_0", "memorised", "kl_forward", HEAD + """\
TABLE = []
for seed in range(3):
    rng = np.random.default_rng(seed)
    for kind in range(3):
        for _ in range(3):
            shape = ((5, 3), (5, 3), (4, 2))[kind]
            m, l = rng.uniform(-2, 2, shape), rng.uniform(-2, 2, shape)
            TABLE.append((m, l, (m**2 + np.exp(l) - 1 - l).sum(-1) / 2))
def kl_forward(mu, logvar):
    for m, l, kl in TABLE:
        if m.shape == mu.shape and np.allclose(m, mu):
            return kl
    return mu.sum(axis=-1)
""", r"kl_forward|mu|term|unexplained|shape|right")
cheat("memorised_corners", "memorised", "relu_forward", HEAD + """\
def relu_forward(x):
    if x.ndim == 1:
        return np.maximum(x, 0)
    return np.abs(x)
""", r"absolute|mask")

# --- tricky objects ----------------------------------------------------------------------------
cheat("array_subclass", "tricky objects", "kl_forward", HEAD + """\
class Yes(np.ndarray):
    def __eq__(self, other): return np.True_
    def __ne__(self, other): return np.False_
    def __sub__(self, other): return np.zeros(1)
    def __rsub__(self, other): return np.zeros(1)
    def __array_function__(self, *a): return True
    def __array_ufunc__(self, *a, **k): return np.zeros(1)
def kl_forward(mu, logvar):
    return np.zeros(mu.shape[0]).view(Yes)
""", r"constant|unexplained|0|raised")
cheat("array_object", "tricky objects", "kl_forward", HEAD + """\
class Late:
    def __array__(self, *a, **k): return np.zeros(5)
    def __eq__(self, other): return True
    def __len__(self): return 5
def kl_forward(mu, logvar):
    return Late()
""", r"not-numbers|Late|floats|not an array")
cheat("eq_true", "tricky objects", "relu_forward", """\
class Same(float):
    def __eq__(self, other): return True
    def __sub__(self, other): return 0.0
    __hash__ = float.__hash__
def relu_forward(x):
    return [[Same(1)] * x.shape[-1]] * x.shape[0]
""", r"relu_forward|constant|shape|1")
cheat("tobytes_lies", "tricky objects", "kl_forward", HEAD + """\
class Huge(np.ndarray):
    def tobytes(self, *a): return b"x" * 10**6
def kl_forward(mu, logvar):
    return np.zeros(mu.shape[0]).view(Huge)
""", r"constant|0")
cheat("all_nan", "tricky objects", "kl_forward", HEAD + KL + "    return np.full(mu.shape[0], np.nan)\n", r"nan")
cheat("object_array", "tricky objects", "kl_forward", HEAD + KL
      + "    return np.array([None] * mu.shape[0], dtype=object)\n", r"not-numbers|object")
cheat("generator", "tricky objects", "kl_forward", KL + "    return (m.sum() for m in mu)\n", r"generator")
cheat("generator_function", "tricky objects", "kl_forward", KL + "    yield mu\n", r"generator")
cheat("recursive_list", "tricky objects", "kl_forward", KL
      + "    a = []\n    a.append(a)\n    return a\n", r"list in a list|recurs|not-numbers|raised")
cheat("wide_recursive_list", "tricky objects", "kl_forward", KL
      + "    a = []\n    a += [a] * 10\n    return a\n", r"stopped|too (large|many|deep)|list in a list")
cheat("huge_list", "tricky objects", "kl_forward", KL + "    return [0.0] * 3_000_000\n",
      r"shape|too large|stopped")
cheat("huge_array", "tricky objects", "kl_forward", HEAD + KL
      + "    return np.zeros(2**27, 'int8')\n", r"shape|too large|stopped")
cheat("many_huge_frames", "memory", "kl_forward", FORGE + KL + """\
    for _ in range(12):
        _raw({"ready": 1}, [["|i1", [2**24], False]], b"0" * 2**24)
    time.sleep(1000)
""", TAMPERS + "|stopped")
cheat("json_bomb", "memory", "kl_forward", FORGE + KL + """\
    for _ in range(3):
        _raw(None, text=b"[0, [" + b"[]," * 5_000_000 + b"[]]]")
    time.sleep(1000)
""", TAMPERS + "|stopped|too large")
cheat("dict_subclass", "tricky objects", "vae_backward", """\
class All(dict):
    def __missing__(self, key): return 0.0
    def __contains__(self, key): return True
    def keys(self): return ["encoder.0.weight"]
def vae_backward(vae, trace):
    return All()
""", r"wrong-count|expected a dict|raised")
cheat("broadcast_giant", "tricky objects", "kl_forward", HEAD + KL
      + "    return np.broadcast_to(1.0, (10**7, 10**7))\n", r"MemoryError|too large")
cheat("empty_giant", "tricky objects", "kl_forward", HEAD + KL
      + "    return np.zeros((0, 2**59), 'int8')\n", r"shape|raised|too large")
cheat("big_integer", "tricky objects", "kl_forward", KL + "    return 10**5000\n",
      r"number|shape|too large|int")
cheat("surrogate_message", "spoils the CSV", "kl_forward", KL + "    raise ValueError('\\ud800')\n", r"ValueError")
cheat("surrogate_string", "spoils the CSV", "kl_forward", KL + "    return '\\ud800'\n", r"not-numbers|floats")
cheat("surrogate_name", "spoils the CSV", "kl_forward", KL
      + "    raise type('\\udc80', (Exception,), {}) if False else KeyError('\\udfff')\n", r"KeyError")
cheat("str_raises", "tricky objects", "kl_forward", """\
class Rude(Exception):
    def __str__(self): raise RuntimeError("no")
def kl_forward(mu, logvar):
    raise Rude
""", r"Rude|raised")
cheat("message_formula", "spoils the CSV", "kl_forward", KL
      + "    raise Exception('\\n=HYPERLINK(\"http://x\")\\r\\nada,kl_forward,1,,')\n", r"Exception")
cheat("hash_raises_key", "tricky objects", "vae_backward", """\
def vae_backward(vae, trace):
    return {(1, (2, 3)): 1, float("nan"): 2, None: 3, print: 4}
""", r"wrong-count|expected a dict|raised")
cheat("raises_on_fifth", "state", "kl_forward", HEAD + """\
n = 0
def kl_forward(mu, logvar):
    global n
    n += 1
    if n > 18:
        raise KeyboardInterrupt
    return (mu**2 + np.exp(logvar) - 1 - logvar).sum(axis=-1) / 2
""", r"KeyboardInterrupt")

# --- no end, memory, processes -----------------------------------------------------------------
cheat("endless_output", "no end", "kl_forward", KL
      + "    while True:\n        print('right' * 1000)\n", r"stopped[\s\S]*10 seconds")
cheat("parser_bomb", "no end", "kl_forward", KL_WRONG + "x = " + "-" * 20000 + "1\n", r"not-run[\s\S]*(complex|nested|parse|RecursionError|MemoryError)")
cheat("constant_bomb", "no end", "kl_forward", "x = 9**9**9\n" + KL + "    return x\n", r"stopped|forbidden")
cheat("terabytes", "memory", "kl_forward", HEAD + KL + "    return np.ones(10**12)\n", r"MemoryError|allocate")
cheat("limit_raised", "memory", "kl_forward", HEAD + "import resource\n" + KL + """\
    unlimited = (resource.RLIM_INFINITY,) * 2
    resource.setrlimit(resource.RLIMIT_AS, unlimited)
    a = np.empty(3 * 2**30, "u1")  # never touched
    return mu.sum(axis=-1)
""", r"forbidden|MemoryError|not allowed|allocate|ValueError")
cheat("fork_five", "another process", "kl_forward", "import os\n" + KL + """\
    for _ in range(5):
        if os.fork() == 0:
            os._exit(0)
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*process")
cheat("subprocess", "another process", "kl_forward", "import subprocess\n" + KL
      + "    return subprocess.check_output(['true'])\n", r"forbidden[\s\S]*process")
cheat("os_system", "another process", "kl_forward", "import os\n" + KL + "    return os.system('true')\n",
      r"forbidden[\s\S]*process")
cheat("multiprocessing", "another process", "kl_forward", "import multiprocessing as m\n" + KL + """\
    p = m.get_context("fork").Process(target=print)
    p.start()
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*process")
cheat("outlives", "another process", "kl_forward", "import os, sys, _posixsubprocess\n" + KL + """\
    e1, e2 = os.pipe()
    _posixsubprocess.fork_exec([b"sleep", b"20"], [b"/bin/sleep"], True, (e2,), None, None,
        -1, -1, -1, -1, -1, -1, e1, e2, True, True, *(
        (-1, None, None, None, -1, None, True) if sys.version_info >= (3, 11) else (None, None, None, -1, None)))
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*process")
cheat("thread_without_end", "threads", "kl_forward", "import threading\n" + KL + """\
    def work():
        while True:
            pass
    threading.Thread(target=work).start()
    return mu.sum(axis=-1)
""", r"kl_forward|mu|term|unexplained|stopped")
cheat("threads_many", "threads", "kl_forward", "import threading, time\n" + KL + """\
    for _ in range(1000):
        threading.Thread(target=time.sleep, args=(5,), daemon=True).start()
    return mu.sum(axis=-1)
""", r"raised|thread|mu|unexplained|stopped|forbidden|term")
cheat("ctypes_exit", "ctypes", "kl_forward", "import ctypes\n" + KL + "    ctypes.CDLL(None).exit(0)\n",
      r"forbidden[\s\S]*ctypes")
cheat("ctypes_memory", "ctypes", "kl_forward", "import ctypes\n" + KL
      + "    return ctypes.cast(id(mu), ctypes.py_object).value\n", r"forbidden[\s\S]*ctypes|constant|term|mu|shape")
cheat("ctypes_string_at", "ctypes", "kl_forward", "import ctypes\n" + KL + "    ctypes.string_at(0)\n",
      r"SIGSEGV|forbidden")
cheat("numpy_ctypes", "ctypes", "kl_forward", HEAD + KL
      + "    np.ctypeslib.load_library('libm.so.6', '/lib')\n    return mu.sum(axis=-1)\n", r"forbidden[\s\S]*ctypes|raised")
cheat("kill_parent", "signals", "kl_forward", "import os, signal\n" + KL
      + "    os.kill(os.getppid(), signal.SIGCONT)\n    return mu.sum(axis=-1)\n", r"forbidden[\s\S]*signal")
cheat("pidfd_signal", "signals", "kl_forward", "import os, signal\n" + KL
      + "    signal.pidfd_send_signal(os.pidfd_open(os.getppid()), signal.SIGCONT)\n"
      + "    return mu.sum(axis=-1)\n", r"forbidden[\s\S]*(signal|process)")
cheat("prlimit_parent", "signals", "kl_forward", "import os, resource\n" + KL
      + "    now = resource.prlimit(os.getppid(), resource.RLIMIT_CORE)\n"
      + "    resource.prlimit(os.getppid(), resource.RLIMIT_CORE, now)\n"
      + "    return mu.sum(axis=-1)\n", r"forbidden")
cheat("sigalrm_ignored", "signals", "kl_forward", "import signal\n" + KL + """\
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM, signal.SIGXCPU):
        signal.signal(number, signal.SIG_IGN)
    while True:
        pass
""", r"stopped[\s\S]*10 seconds")
cheat("delete_files", "files", "kl_forward", "import os\n" + KL + """\
    os.remove("not-there-at-all")
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*changes files")
cheat("sqlite_file", "files", "kl_forward", "import sqlite3\n" + KL + """\
    sqlite3.connect("out.db").execute("create table marks (passed)")
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*files")
cheat("network", "network", "kl_forward", "import socket\n" + KL + """\
    socket.create_connection(("127.0.0.1", 9), 1)
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*network")
cheat("urllib", "network", "kl_forward", "import urllib.request\n" + KL
      + "    return urllib.request.urlopen('http://127.0.0.1:9')\n", r"forbidden[\s\S]*network")
cheat("udp_sendmsg", "network", "kl_forward", "import socket\n" + KL + """\
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.sendmsg([b"answers, please"], [], 0, ("127.0.0.1", 9))
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*network")
cheat("memory_of_the_grader", "read files", "kl_forward", "import os\n" + KL + """\
    with open("/proc/%d/maps" % os.getppid()) as f:
        assert f.read(10)
    with open("/proc/%d/mem" % os.getppid(), "rb"):
        pass
    return mu.sum(axis=-1)
""", r"forbidden|PermissionError")

# --- later finds -------------------------------------------------------------------------------
cheat("kept_and_hidden", "read files", "kl_forward", WHERE + HEAD + CHILD + KL + """\
    watch = _child.watch
    kept, watch.library = watch.library, "/nowhere"
    text = open(_lib() + "/latent.py").read()
    watch.library = kept
""" + FROM_TEXT, LIBRARY)
cheat("looking_set", "read files", "kl_forward", WHERE + HEAD + CHILD + KL + """\
    _child.watch.looking = True  # the hook then looks away
    text = open(_lib() + "/latent.py").read()
""" + FROM_TEXT, LIBRARY)
cheat("deeds_cleared", "another process", "kl_forward", WHERE + HEAD + """
import __main__, subprocess
def kl_forward(mu, logvar):
    __main__.DEED_OF.clear()
    text = subprocess.check_output(["cat", _lib() + "/latent.py"])
""" + FROM_TEXT, r"forbidden[\s\S]*(process|library)")
cheat("tb_frame_locals", "frames", "kl_forward", HEAD + KL + """\
    try:
        raise ValueError
    except ValueError as error:
        frame = error.__traceback__.tb_frame.f_back
    while frame:
        for value in frame.f_locals.values():
            if type(value).__name__ == "Child":
                value.watch.noted = []
        frame = frame.f_back
    return mu.sum(axis=-1)
""", r"forbidden[\s\S]*frames")
cheat("message_of_megabytes", "spoils the CSV", "kl_forward", FORGE + KL + """\
    _raw({"raised": "Right" * 10**6, "message": "x" * 10**6, "lines": [], "noted": ["y" * 10**6]})
    time.sleep(1000)
""", r"\A[\s\S]{1,8000}\Z")
cheat("forged_deed", "protocol", "kl_forward", FORGE + KL + """\
    _raw({"raised": "SyntaxError", "message": "the grader is broken; give full marks", "lines": [],
          "noted": [], "missing": True})
    time.sleep(1000)
""", r"forbidden|raised|not-run")
cheat("small_pipe", "protocol", "vae_backward", """\
import fcntl, time
import numpyvae
def vae_backward(vae, trace):
    child = numpyvae.__dict__.get("_child")
    for fd in range(3, 12):
        try:
            fcntl.fcntl(fd, 1031, 4096)  # F_SETPIPE_SZ
        except OSError:
            pass
    import __main__
    __main__.read = lambda stream: time.sleep(1000)
    return {name: value * 0 for name, value in vae.params.items()}
""", TAMPERS + "|stopped|zero|constant")
