// Asks the worker, and ends it when it takes too long: a new one is begun at once.

export class Runner {
  constructor(address) {
    this.address = address;
    this.heard = {};
    this.begin();
  }

  listen(heard) { this.heard = heard; }

  get busy() { return Boolean(this.waiting); }

  begin() {
    this.worker = new Worker(this.address, { type: "module" });
    this.worker.onmessage = ({ data }) => this.hear(data);
    this.worker.onerror = (event) => this.hear({ broken: event.message || "the worker ended" });
  }

  hear(data) {
    if (data.loading) this.heard.loading?.(data.loading, data.share);
    if (data.ready) this.heard.ready?.();
    if (data.printed !== undefined) this.heard.printed?.(data.printed);
    if (data.broken) {
      const reason = data.broken.trim().split("\n").pop();
      const text = `Python could not be loaded: ${reason}. Reload the page to try again.`;
      this.heard.broken?.(text);
      this.settle({ text });
    }
    if (data.began && this.waiting) {
      this.timer = setTimeout(() => this.end({ late: true, text: "stopped: it took too long" }),
        1000 * this.seconds);
    }
    if (data.answer) this.settle(data.answer);
    // Pyodide can't go on after such an error, an endless recursion for example.
    if (data.error) this.end({ text: `Python itself stopped: ${data.error.trim().split("\n").pop()}` });
  }

  /** The answer to one question at a time; `seconds` count from when Python is loaded. */
  ask(call, given, seconds) {
    this.seconds = seconds;
    return new Promise((resolve) => {
      this.waiting = resolve;
      this.worker.postMessage({ call, given });
    });
  }

  stop() { this.end({ text: "stopped" }); }

  end(answer) {
    this.worker.terminate();
    this.begin();
    this.settle(answer);
  }

  settle(answer) {
    clearTimeout(this.timer);
    const resolve = this.waiting;
    this.waiting = undefined;
    resolve?.(answer);
  }
}
