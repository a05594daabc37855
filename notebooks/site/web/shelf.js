// What a reader wrote, and how far they are: kept by the browser, and as files of a workspace.

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const KEY = "numpyvae exercises";
const PROGRESS = "progress.json";

export class Shelf {
  constructor(exercises) {
    this.stubs = Object.fromEntries(exercises.map(({ name, stub }) => [name, stub]));
    const kept = JSON.parse(localStorage.getItem(KEY) || "{}");
    this.files = kept.files || {};
    this.progress = kept.progress || {};
    this.last = kept.last;
  }

  keep() {
    localStorage.setItem(KEY, JSON.stringify({ files: this.files, progress: this.progress, last: this.last }));
  }

  stub(name) { return this.stubs[name]; }
  text(name) { return this.files[name] ?? this.stubs[name]; }
  passed(name) { return Boolean(this.progress[name]?.passed); }
  hints(name) { return this.progress[name]?.hints || 0; }

  /** By name, the files that are no longer as they were laid out. */
  texts(names) {
    return Object.fromEntries(names.filter((name) => this.text(name) !== this.stubs[name])
      .map((name) => [name, this.text(name)]));
  }

  write(name, text) {
    this.files[name] = text;
    this.keep();
  }

  /** Where the reader is. */
  visit(id) {
    this.last = id;
    this.keep();
  }

  /** As in progress.json: whether it passed, the hash of its file then, how many hints it took. */
  remember(name, what) {
    this.progress[name] = { ...this.progress[name], ...what };
    this.keep();
  }

  take({ files, progress }) {
    Object.assign(this.files, files);
    Object.assign(this.progress, progress);
    this.keep();
  }
}

/** A folder of exercises, as `numpyvae exercises start` lays it out, in a zip archive. */
export function exported(shelf, exercises) {
  const files = exercises.map(({ name, file }) => [file, strToU8(shelf.text(name))]);
  files.push([PROGRESS, strToU8(`${JSON.stringify(shelf.progress, null, 1)}\n`)]);
  return zipSync({ exercises: Object.fromEntries(files) });
}

/** What is in files and archives that a reader chose: the exercises' texts, and the progress. */
export async function imported(chosen, exercises) {
  const found = { files: {}, progress: {} };
  const names = Object.fromEntries(exercises.map(({ name, file }) => [file, name]));
  const take = (path, bytes) => {
    const file = path.split("/").pop();
    if (names[file]) found.files[names[file]] = strFromU8(bytes).replaceAll("\r\n", "\n");
    else if (file === PROGRESS) found.progress = JSON.parse(strFromU8(bytes));
  };
  for (const one of chosen) {
    const bytes = new Uint8Array(await one.arrayBuffer());
    if (one.name.endsWith(".zip")) Object.entries(unzipSync(bytes)).forEach((entry) => take(...entry));
    else take(one.name, bytes);
  }
  return found;
}
