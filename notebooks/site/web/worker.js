// Python, in a thread of its own: the page ends it when an answer takes too long.
// In: { call, given }, a function of judge.py and its arguments. Out: { answer } or { error }; before
// that { loading, share } while files come, { began }, and { printed } for what the answer prints.

const HOME = new URL("../pyodide/", self.location.href).href;
let received = 0;
let expected = 0;
let sentence = "";

const tell = (more) => self.postMessage(more);

// Pyodide says nothing of how far its downloads are, so the bytes are counted on their way. Those of
// WebAssembly are not: a browser keeps what it compiled only of a response as it came.
const plainFetch = self.fetch.bind(self);
self.fetch = async (...request) => {
  const response = await plainFetch(...request);
  if (!response.body || response.url.endsWith(".wasm")) return response;
  const counted = response.body.pipeThrough(new TransformStream({
    transform(part, controller) {
      received += part.byteLength;
      tell({ loading: sentence, share: Math.min(0.99, received / expected) });
      controller.enqueue(part);
    },
  }));
  return new Response(counted, response);
};

const load = async (what, bytes, work) => {
  sentence = what;
  received = 0;
  expected = bytes;
  tell({ loading: what, share: 0 });
  return work();
};

const python = (async () => {
  const pyodide = await load("Loading Python, 14 MB, once", 13.8e6, async () => {
    const { loadPyodide } = await import(`${HOME}pyodide.mjs`);
    return loadPyodide({ indexURL: HOME });
  });
  let lines = 0;
  const print = (text) => {
    lines += 1;
    if (lines <= 200) tell({ printed: lines < 200 ? text : "... and more" });
  };
  pyodide.setStdout({ batched: print });
  pyodide.setStderr({ batched: print });
  const quiet = { messageCallback: () => {} };
  await load("Loading NumPy and the exercises, 5 MB", 4.6e6, () =>
    pyodide.loadPackage(["numpy", "numpyvae"], quiet));
  const code = await (await plainFetch(new URL("judge.py", self.location.href))).text();
  const judge = pyodide.globals.get("dict")();
  pyodide.runPython(code, { globals: judge, filename: "judge.py" });
  tell({ ready: true });
  return {
    async run(call, given) {
      lines = 0;
      if (call === "milestone") {
        await load("Loading matplotlib for the picture, 10 MB", 1.1e7, () =>
          pyodide.loadPackage(["matplotlib"], quiet));
        tell({ ready: true });
      }
      tell({ began: true });
      return JSON.parse(judge.get(call)(...given));
    },
  };
})();

const reason = (error) => String(error.message || error);
python.catch((error) => tell({ broken: reason(error) }));

self.onmessage = async ({ data: { call, given } }) => {
  const loaded = await python.catch((error) => tell({ broken: reason(error) }));
  if (!loaded) return;
  try {
    tell({ answer: await loaded.run(call, given) });
  } catch (error) {
    tell({ error: reason(error) });
  }
};
