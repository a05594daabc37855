// The page of the exercises: makes the questions in it live, one at a time.
// What it says of an answer and the hints are the library's: see judge.py and course.py.

import { autocompletion, closeCompletion } from "@codemirror/autocomplete";
import { basicSetup } from "codemirror";
import { indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorView, keymap } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

import { exported, imported, Shelf } from "./shelf.js";
import { Runner } from "./runner.js";

const catalogue = JSON.parse(document.querySelector("#catalogue").textContent);
const idOf = (name) => name.replaceAll("_", "-");
const stops = catalogue.exercises.flatMap((exercise, i) => [
  { ...exercise, number: i + 1, id: idOf(exercise.name), title: exercise.name },
  ...catalogue.milestones
    .map((summit, n) => ({ ...summit, milestone: n + 1, id: `milestone-${n + 1}`,
      name: `milestone ${n + 1}`, title: `Milestone ${n + 1}: ${summit.title}` }))
    .filter((summit) => summit.after === exercise.name),
]);
const shelf = new Shelf(catalogue.exercises);
const runner = new Runner(new URL("_static/worker.js", document.baseURI));

/** An element with attributes, listeners (as `onclick`) and children. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

// The parts of the page that are there once.

const count = make("span");
const all = make("details", { class: "all" }, make("summary", {}, count),
  make("nav", { "aria-label": "All exercises" }));
const file = make("input", { type: "file", multiple: true, accept: ".zip,.py,.json", hidden: true,
  onchange: takeIn });
const moved = make("span", { role: "status" });
const workspace = make("details", { class: "workspace" },
  make("summary", {}, "Go on in a terminal, or come back from one"),
  make("p", {}, "Exports all files as exercises.zip, to back up, hand in, or go on with. To go on, "
    + "you need numpyvae on your computer, from ",
    make("a", { href: "README.html#two-commands" }, "a copy of its repository"),
    ". Unpack your files, and run ", make("code", {}, "numpyvae exercises check"),
    " beside the folder."),
  make("p", { class: "actions" },
    make("button", { type: "button", onclick: hand }, "Export my files"),
    make("button", { type: "button", onclick: () => file.click() }, "Import files"), file, moved));

const bar = make("progress", { max: 1, value: 0, "aria-labelledby": "loading" });
const loading = make("p", { class: "loading", hidden: true },
  make("span", { id: "loading" }), bar);
// Keys are the editor's alone: of the site's own "/" would begin a search.
const editorPlace = make("div", { class: "editor", onkeydown: (event) => event.stopPropagation() });
const act = make("button", { type: "button", class: "act", onclick: () => run() });
const stop = make("button", { type: "button", hidden: true, onclick: () => runner.stop() }, "Stop");
const help = make("button", { type: "button", onclick: nextHint }, "Hint");
const again = make("button", { type: "button", onclick: startAgain }, "Start again");
const keys = make("p", { class: "keys" },
  "Ctrl+Enter checks. Tab indents; press Escape first, and Tab moves on.");
const verdict = make("div", { class: "verdict", role: "status" });
const printed = make("pre", { class: "printed", hidden: true, tabindex: "0", "aria-label": "What your code printed" });
const hints = make("ol", { class: "hints", "aria-live": "polite", hidden: true });
const onward = make("nav", { class: "actions onward", "aria-label": "Previous and next exercise" });
const bench = make("div", { class: "bench" }, editorPlace,
  make("p", { class: "actions" }, act, stop, help, again), loading, verdict, printed, hints, keys, onward);
document.querySelector("#desk").append(all, workspace);
document.querySelector("#desk").hidden = false;

const editor = new EditorView({
  parent: editorPlace,
  extensions: [
    keymap.of([{ key: "Mod-Enter", run: () => (run(), true) }, indentWithTab]),
    // A list of completions takes the first Escape for itself; Tab is to be free all the same.
    EditorView.domEventObservers({
      keydown(event, view) { if (event.key === "Escape") view.setTabFocusMode(2000); },
    }),
    basicSetup,
    autocompletion({ selectOnOpen: false }), // Enter is a new line, unless an arrow chose a word
    EditorView.lineWrapping,
    python(),
    indentUnit.of("    "),
    syntaxHighlighting(classHighlighter),
    EditorView.contentAttributes.of({ "aria-label": "Your code" }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged && current.stub) shelf.write(current.name, update.state.doc.toString());
    }),
  ],
});

// What a reader sought, if the search led here.
const [from, query = ""] = document.referrer.split("?");
const sought = from.endsWith("/search.html") ? new URLSearchParams(query).get("q") : "";
let current;
show();
if (location.hash || soughtStop()) addEventListener("load", toBench);
addEventListener("hashchange", () => {
  show();
  const heading = section(current).querySelector("h3");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  toBench();
});
runner.listen({
  loading(sentence, share) {
    loading.hidden = false;
    loading.firstChild.textContent = `${sentence} …`;
    bar.value = share;
  },
  ready() { loading.hidden = true; },
  broken(text) {
    loading.hidden = true;
    verdict.textContent = text;
  },
  printed(line) {
    printed.hidden = false;
    printed.textContent += `${line}\n`;
  },
});

function section(stop) {
  return document.getElementById(stop.id).closest("section");
}

/** The stop whose name, or else whose text, has all words that were sought. */
function soughtStop() {
  const words = (sought || "").toLowerCase().match(/\S+/g) || [];
  const has = (text) => words.every((word) => text.toLowerCase().includes(word));
  return words.length && (stops.find((stop) => has(stop.name))
    || stops.find((stop) => has(section(stop).textContent)));
}

/** Show the editor, below the headings of its subject and exercise. */
function toBench() {
  section(current).parentElement.scrollIntoView();
}

/** The stop that the address or the search names; or from where the reader was, the first exercise not done. */
function show() {
  const id = decodeURIComponent(location.hash.slice(1));
  const from = stops.slice(Math.max(0, stops.findIndex((stop) => stop.id === shelf.last)));
  current = stops.find((stop) => stop.id === id || stop.name === id)
    || (!id && soughtStop()) || [...from, ...stops].find((stop) => stop.stub && !shelf.passed(stop.name)) || stops[0];
  shelf.visit(current.id);
  const here = section(current);
  for (const subject of here.parentElement.parentElement.querySelectorAll(":scope > section")) {
    subject.hidden = !subject.contains(here);
    for (const one of subject.querySelectorAll("section")) one.hidden = one !== here;
  }
  here.append(bench);
  const isExercise = Boolean(current.stub);
  for (const part of [editorPlace, help, again, keys]) part.hidden = !isExercise;
  act.textContent = isExercise ? "Check" : "Run the milestone";
  verdict.replaceChildren();
  printed.textContent = "";
  printed.hidden = true;
  setText(isExercise ? shelf.text(current.name) : "");
  showHints();
  const i = stops.indexOf(current);
  const links = [["Previous: ", stops[i - 1]], ["Next: ", stops[i + 1]]].filter(([, stop]) => stop);
  onward.replaceChildren(...links.map(([word, stop]) =>
    make("a", { href: `#${stop.id}` }, word + stop.title)));
  showList();
}

/** The title of the notebook that asks for an exercise, or for the last one before a milestone. */
function notebook(stop) {
  return stop.notebook || catalogue.exercises.find(({ name }) => name === stop.after).notebook;
}

function setText(text) {
  if (editor.state.doc.toString() === text) return;
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
}

function showList() {
  const done = catalogue.exercises.filter(({ name }) => shelf.passed(name)).length;
  count.textContent = `All exercises: ${done} of ${catalogue.exercises.length} right`;
  const lists = {};
  for (const stop of stops) {
    const link = make("a", { href: `#${stop.id}`, "aria-current": stop === current && "true" }, stop.title);
    const state = shelf.passed(stop.name) ? make("span", { class: "done" }, " ✓ right") : "";
    lists[notebook(stop)] ??= make("ol", { "aria-label": notebook(stop) });
    lists[notebook(stop)].append(
      make("li", stop.number ? { value: stop.number } : { class: "summit" }, link, state));
  }
  all.querySelector("nav").replaceChildren(...Object.entries(lists)
    .map(([title, list]) => make("div", {}, make("p", {}, title), list)));
}

// Check, hint, start again.

async function run() {
  if (runner.busy) return;
  const asked = current;
  closeCompletion(editor);
  act.disabled = true;
  stop.hidden = false;
  verdict.className = "verdict";
  verdict.textContent = asked.stub ? "Checking …" : "Your functions are at work …";
  printed.textContent = "";
  printed.hidden = true;
  const answer = asked.stub
    ? await runner.ask("check", [asked.name, editor.state.doc.toString()], catalogue.seconds)
    : await runner.ask("milestone", [asked.milestone, JSON.stringify(shelf.texts(asked.needs))], catalogue.patience);
  act.disabled = false;
  stop.hidden = true;
  const keepsTick = Boolean(asked.stub) && !answer.passed && shelf.passed(asked.name);
  if (answer.file !== undefined && !keepsTick) shelf.remember(asked.name, { passed: answer.passed, file: answer.file });
  else if (answer.passed) shelf.remember(asked.name, { passed: true });
  showList();
  if (asked !== current) return;
  verdict.classList.toggle("right", Boolean(answer.passed));
  verdict.dataset.slugs = (answer.slugs || []).join(" ");
  if (answer.html) verdict.innerHTML = answer.html; // the library's, as in a notebook
  else verdict.replaceChildren(make("pre", { tabindex: "0" }, answer.late ? asked.late ?? answer.text : answer.text));
  if (keepsTick) verdict.append(make("p", {}, "An earlier answer of yours was right, so this exercise stays ticked."));
  dropOffer();
  if (!asked.stub) printed.hidden = true; // the same lines
  if (answer.picture) {
    verdict.append(make("img", { src: `data:image/png;base64,${answer.picture}`, alt: answer.text }));
  }
}

function showHints() {
  const given = current.stub ? shelf.hints(current.name) : 0;
  hints.hidden = given === 0;
  const texts = (current.hints || []).slice(0, given);
  hints.replaceChildren(...texts.map((text) => make("li", {}, text)));
  help.textContent = given < (current.hints || []).length ? "Hint" : "Show the library's code";
}

/** After the last hint, the verdict no longer offers one. */
function dropOffer() {
  if (!current.stub || shelf.hints(current.name) < current.hints.length) return;
  for (const part of verdict.querySelectorAll("b, p")) {
    const text = part.textContent.replace(/\s*\([^()]*\? press Hint\)/, "");
    if (!text) part.remove();
    else if (text !== part.textContent) part.textContent = text;
  }
}

async function nextHint() {
  const given = shelf.hints(current.name);
  if (given < current.hints.length) {
    shelf.remember(current.name, { hints: given + 1 });
    showHints();
    dropOffer();
    return;
  }
  if (runner.busy) return;
  const asked = current;
  const { text } = await runner.ask("solution", [asked.name], catalogue.seconds);
  if (asked === current) verdict.replaceChildren(make("pre", { tabindex: "0" }, text));
}

function startAgain() {
  if (shelf.text(current.name) === current.stub || confirm(`Throw away your ${current.name}?`)) {
    setText(current.stub);
  }
}

// To the terminal and back.

function hand() {
  const bytes = exported(shelf, catalogue.exercises);
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/zip" }));
  make("a", { href: address, download: "exercises.zip" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

async function takeIn() {
  const found = await imported([...file.files], catalogue.exercises);
  file.value = "";
  const changed = Object.keys(found.files).filter((name) => {
    const text = shelf.text(name);
    return text !== found.files[name] && text !== shelf.stub(name);
  });
  if (changed.length && !confirm(`Replace what you wrote here: ${changed.join(", ")}?`)) return;
  shelf.take(found);
  const n = Object.keys(found.files).length;
  moved.textContent = n ? `${n} files came in.` : "No file of an exercise was among them.";
  show();
}
