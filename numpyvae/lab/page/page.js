// The interface: what is shown of the model in vae.js, and what the reader does with it.
"use strict";

const $ = (id) => document.getElementById(id);
const about = JSON.parse($("about").textContent);
const [height, width, colours = 1] = about.image_shape;
const D = height * width * colours;
const [low, high] = about.pixel_range;
const L = about.config.n_latent;
// Dimensions by their mean KL, largest first; one or two stay as they are.
const order = about.kl.map((_, l) => l).sort((a, b) => (L > 2 ? about.kl[b] - about.kl[a] : 0));
const vae = new VAE(
  about.config,
  params_from(unpack($("weights").textContent, about.precision), about.shapes),
);
const images = bytes_of($("images").textContent);
const codes = unpack($("codes").textContent, "float16"); // mu (N, L); with two latents logvar too
const n_images = images.length / D;
const n_codes = codes.length / (L === 2 ? 2 * L : L);
const randn = normals(0);

const state = {
  z: new Float64Array(L),
  between: [0, 1], // the images of the interpolation
  path: "straight",
  strokes: [],
  x: null, // (D,)
  encoded: null, // { mu, logvar }, what the encoder says of x
  q: null, // the same until the reader moves it
  eps: null, // (K, L)
  beta: about.beta,
  dims: L > 1 ? order.slice(0, 2) : [0, null], // across and up, in the tug-of-war
  trace: null,
  grads: null,
};

// Small tools.

/** A number as text, with a true minus sign, and none before a zero. */
function number(value, digits = 2) {
  if (value !== 0 && Math.abs(value) < 10 ** -digits / 2) value = 0;
  return (Math.abs(value) >= 1e6 ? value.toExponential(1) : value.toFixed(digits)).replace("-", "−");
}

function element(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

/** Pixels (D,) onto a canvas of as many pixels. */
function paint(canvas, pixels) {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  const data = context.createImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++) {
      const value = pixels[i * colours + (colours === 3 ? c : 0)];
      data.data[4 * i + c] = (255 * (value - low)) / (high - low);
    }
    data.data[4 * i + 3] = 255;
  }
  context.putImageData(data, 0, 0);
  return canvas;
}

function small_image(pixels) {
  return paint(element("canvas", { className: "image" }), pixels);
}

/** Test image i, (D,). */
function image(i) {
  return Float64Array.from(images.subarray(i * D, (i + 1) * D), (byte) => low + (byte / 255) * (high - low));
}

function image_name(i) {
  const label = about.y.length ? `, label ${about.classes[about.y[i]]}` : "";
  return `test image ${i}${label}`;
}

/** One of the page's colours, in the present scheme. */
function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`);
}

/** A labelled slider; `set(value)` is called as it moves, and `show(value)` moves it. */
function slider(parent, name, [min, max], set) {
  const id = `slider-${parent.id}-${name.replace(/\W+/g, "-")}`;
  const input = element("input", { type: "range", id, min, max, step: 0.01 });
  const output = element("output", { htmlFor: id });
  parent.append(element("label", { htmlFor: id }, element("var", {}, name)), input, output);
  input.addEventListener("input", () => set(input.valueAsNumber));
  return {
    show(value) {
      if (document.activeElement !== input || input.valueAsNumber !== value) input.value = value;
      output.textContent = number(value);
    },
    note(text) {
      input.previousSibling.append(element("span", { className: "quiet" }, text));
    },
  };
}

/** Calls move(across, up) for the arrow keys, in steps of 0.1; of 0.5 with Shift. */
function on_arrows(canvas, move) {
  const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  canvas.addEventListener("keydown", (event) => {
    if (!(event.key in steps)) return;
    event.preventDefault();
    const size = event.shiftKey ? 0.5 : 0.1;
    move(...steps[event.key].map((step) => step * size));
  });
}

/** Calls move(event) where the pointer goes down, and as long as it stays there. */
function on_drag(canvas, begin, move) {
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    begin(event);
    move(event);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (canvas.hasPointerCapture(event.pointerId)) move(event);
  });
}

// A square piece of a plane of two latent dimensions, drawn on a canvas.

class Plane {
  constructor(canvas, half) {
    this.canvas = canvas;
    this.centre = [0, 0];
    this.half = half; // from the centre to an edge, in units of z
  }

  /** Clear it; the context then counts in CSS pixels. */
  begin() {
    const ratio = window.devicePixelRatio || 1;
    this.size = this.canvas.clientWidth;
    const pixels = Math.max(1, Math.round(this.size * ratio));
    if (this.canvas.width !== pixels) this.canvas.width = this.canvas.height = pixels;
    const context = this.canvas.getContext("2d");
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, this.size, this.size);
    return context;
  }

  get scale() {
    return this.size / (2 * this.half);
  }

  /** Where the point (a, b) is on the canvas. */
  at([a, b]) {
    const middle = this.size / 2;
    return [middle + (a - this.centre[0]) * this.scale, middle - (b - this.centre[1]) * this.scale];
  }

  /** The point under the pointer. */
  under(event) {
    const box = this.canvas.getBoundingClientRect();
    const across = (event.clientX - box.left) / box.width, up = (event.clientY - box.top) / box.height;
    return [this.centre[0] + (2 * across - 1) * this.half, this.centre[1] + (1 - 2 * up) * this.half];
  }

  /** Numbers at a handsome distance on the stretch of an axis that has room for them. */
  ticks(centre) {
    const rough = this.half / 1.8, power = 10 ** Math.floor(Math.log10(rough));
    const step = power * [5, 2, 1].find((times) => times * power <= rough);
    const first = Math.ceil((centre - 0.85 * this.half) / step);
    const last = Math.floor((centre + 0.7 * this.half) / step);
    return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  }

  /** Text that can be read on whatever is behind it. */
  label(context, text, x, y, halo = colour("paper")) {
    context.lineWidth = 3;
    context.lineJoin = "round";
    context.strokeStyle = halo;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }

  /** Numbers along the lower and left edge, and the names of the axes. */
  axes(context, names) {
    const digits = Math.max(0, Math.ceil(-Math.log10(this.half / 1.8)));
    context.fillStyle = colour("quiet");
    context.font = "11px system-ui, sans-serif";
    context.textAlign = "center";
    for (const tick of this.ticks(this.centre[0])) {
      this.label(context, number(tick, digits), this.at([tick, 0])[0], this.size - 6);
    }
    context.textAlign = "left";
    for (const tick of this.ticks(this.centre[1])) {
      this.label(context, number(tick, digits), 6, this.at([0, tick])[1] + 4);
    }
    context.font = "600 13px ui-monospace, Menlo, Consolas, monospace";
    context.fillStyle = colour("ink");
    this.label(context, names[1], 6, 17);
    context.textAlign = "right";
    this.label(context, names[0], this.size - 6, this.size - 7);
  }

  /** The prior N(0, I): circles at 1, 2 and 3 sigma. */
  prior(context) {
    context.lineWidth = 1;
    context.strokeStyle = colour("rule");
    for (const sigma of [1, 2, 3]) this.ellipse(context, [0, 0], [sigma, sigma]);
  }

  ellipse(context, centre, radii) {
    const [x, y] = this.at(centre);
    context.beginPath();
    context.ellipse(x, y, radii[0] * this.scale, radii[1] * this.scale, 0, 0, 2 * Math.PI);
    context.stroke();
  }

  dot(context, point, radius) {
    context.beginPath();
    context.arc(...this.at(point), radius, 0, 2 * Math.PI);
    context.fill();
  }

  arrow(context, from, [da, db], style, line_width) {
    const [x0, y0] = this.at(from), [x1, y1] = this.at([from[0] + da, from[1] + db]);
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length < 2) return;
    const [u, v] = [(x1 - x0) / length, (y1 - y0) / length], head = Math.min(10, length);
    context.strokeStyle = context.fillStyle = style;
    context.lineWidth = line_width;
    context.beginPath();
    context.moveTo(x0, y0);
    context.lineTo(x1 - u * head * 0.8, y1 - v * head * 0.8);
    context.stroke();
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x1 - head * (u + v / 2), y1 - head * (v - u / 2));
    context.lineTo(x1 - head * (u - v / 2), y1 - head * (v + u / 2));
    context.fill();
  }
}

// Walk: z, and the image decoded from it.

const map = new Plane($("map"), map_half());
const z_sliders = [];
let behind = "nothing";
let map_layer = null; // all of the map that does not move with z, drawn once
let manifold = null;

function map_half() {
  const sizes = Array.from(codes.subarray(0, n_codes * L), Math.abs).sort((a, b) => a - b);
  return 1.08 * Math.max(3.2, sizes[Math.floor(0.998 * (sizes.length - 1))]);
}

function move_z(z) {
  state.z = Float64Array.from(z);
  show_walk();
}

function show_walk() {
  const { z } = state;
  paint($("decoded"), vae.decode(z));
  z_sliders.forEach((slider, l) => slider.show(z[l]));
  $("z-caption").textContent = z_caption(z);
  if (L === 2) show_map();
}

function z_caption(z) {
  const expected = L > 2 ? `, where N(0, I) has about ${number(Math.sqrt(L), 1)}` : "";
  const point = L <= 2 ? ` at z = (${Array.from(z, (z) => number(z)).join(", ")})` : "";
  if (L !== 2) return `${point}; ‖z‖ = ${number(norm(z))}${expected}`;
  const ratio = density(z) / (Math.exp(-(z[0] ** 2 + z[1] ** 2) / 2) / (2 * Math.PI));
  const times = ratio < 0.01 ? "less than 0.01" : number(ratio, ratio < 10 ? 2 : 0);
  const what = ratio < 0.1 ? ": a hole, where few images are" : "";
  return `${point}. q(z) is ${times} times p(z)${what}`;
}

/** The density of the aggregate posterior at z: the mean of q(z|x) over the images of the map. */
function density([z0, z1]) {
  let sum = 0;
  for (let i = 0; i < n_codes; i++) {
    const m0 = codes[2 * i], m1 = codes[2 * i + 1];
    const v0 = codes[2 * (n_codes + i)], v1 = codes[2 * (n_codes + i) + 1];
    const distance = (z0 - m0) ** 2 * Math.exp(-v0) + (z1 - m1) ** 2 * Math.exp(-v1);
    if (distance < 60) sum += Math.exp(-(distance + v0 + v1) / 2);
  }
  return sum / (2 * Math.PI * n_codes);
}

function show_map() {
  const context = map.begin();
  map_layer ??= draw_map_layer();
  context.drawImage(map_layer, 0, 0, map.size, map.size);
  if (state.path) draw_path(context);
  context.lineWidth = 4;
  context.strokeStyle = colour("paper");
  const [x, y] = map.at(state.z);
  const ring = new Path2D();
  ring.arc(x, y, 9, 0, 2 * Math.PI);
  context.stroke(ring);
  context.lineWidth = 2;
  context.strokeStyle = colour("ink");
  context.stroke(ring);
}

/** The line of the interpolation. */
function draw_path(context) {
  const walk = { straight, slerp }[state.path];
  context.strokeStyle = colour("ink");
  context.lineWidth = 1;
  context.setLineDash([4, 3]);
  context.beginPath();
  for (let i = 0; i <= 40; i++) context.lineTo(...map.at(walk(...ends(), i / 40)));
  context.stroke();
  context.setLineDash([]);
}

/** A canvas like that of a plane, for what seldom changes. */
function layer_of(plane) {
  const layer = element("canvas", { width: plane.canvas.width, height: plane.canvas.height });
  const context = layer.getContext("2d");
  context.scale(layer.width / plane.size, layer.height / plane.size);
  return [layer, context];
}

function draw_map_layer() {
  const [layer, context] = layer_of(map);
  if (behind === "density") context.drawImage(density_picture(), 0, 0, map.size, map.size);
  if (behind === "manifold" && manifold) draw_dimmed(context, manifold);
  map.prior(context);
  if ($("points").checked) draw_points(context);
  map.axes(context, ["z[0]", "z[1]"]);
  return layer;
}

/** So that the points before it can be seen. */
function draw_dimmed(context, picture) {
  context.fillStyle = "#000";
  context.fillRect(0, 0, map.size, map.size);
  context.globalAlpha = $("points").checked ? 0.6 : 1;
  context.drawImage(picture, 0, 0, map.size, map.size);
  context.globalAlpha = 1;
}

/** mu of the test images: each its label, where that is short, else a dot, in the label's colour. */
function draw_points(context) {
  const short = about.classes.every((label) => /^[A-Za-z0-9]{1,2}$/.test(label));
  context.font = "600 11px system-ui, sans-serif";
  context.textAlign = "center";
  for (let i = 0; i < n_codes; i++) {
    const point = [codes[2 * i], codes[2 * i + 1]], label = about.y[i];
    context.fillStyle = label === undefined ? colour("accent") : class_colour(label);
    if (label === undefined || !short) map.dot(context, point, 2.5);
    else if (behind !== "manifold") context.fillText(about.classes[label], ...below(map.at(point)));
    else map.label(context, about.classes[label], ...below(map.at(point)), "#000");
  }
}

/** Where the baseline of a letter is whose middle is at a point. */
function below([x, y]) {
  return [x, y + 4];
}

function class_colour(label) {
  return about.colours[label % about.colours.length];
}

function density_picture() {
  const n = 90, picture = element("canvas", { width: n, height: n });
  const values = new Float64Array(n * n);
  for (let i = 0; i < n * n; i++) {
    const across = ((i % n) + 0.5) / n, up = 1 - (Math.floor(i / n) + 0.5) / n;
    values[i] = density([(2 * across - 1) * map.half, (2 * up - 1) * map.half]);
  }
  const largest = values.reduce((a, b) => Math.max(a, b));
  const context = picture.getContext("2d");
  context.fillStyle = colour("accent");
  for (let i = 0; i < n * n; i++) {
    context.globalAlpha = 0.85 * Math.sqrt(values[i] / largest);
    context.fillRect(i % n, Math.floor(i / n), 1, 1);
  }
  return picture;
}

/** The images decoded on a grid over the map, a row of them in each frame. */
function draw_manifold() {
  const n = 24;
  manifold = element("canvas", { width: n * width, height: n * height });
  const context = manifold.getContext("2d");
  const next_row = (row) => {
    for (let column = 0; column < n; column++) {
      const across = (2 * (column + 0.5)) / n - 1, up = 1 - (2 * (row + 0.5)) / n;
      const decoded = vae.decode(Float64Array.of(across * map.half, up * map.half));
      context.drawImage(small_image(decoded), column * width, row * height);
    }
    map_layer = null;
    show_map();
    if (row + 1 < n) requestAnimationFrame(() => next_row(row + 1));
  };
  next_row(0);
}

function set_behind(what) {
  behind = what;
  map_layer = null;
  if (behind === "manifold" && !manifold) draw_manifold();
  show_map();
}

function set_up_map() {
  $("map-figure").hidden = false;
  $("map-caption").textContent = `mu of ${n_codes} test images; circles: 1, 2, 3 sigma of the prior`;
  if (!about.y.length) $("map-caption").textContent += ".";
  about.classes.forEach((label, i) => {
    const mark = element("b", { textContent: label.slice(0, 20) });
    mark.style.color = class_colour(i);
    $("legend").append(" ", mark);
  });
  const to_pointer = (event) => move_z(map.under(event));
  on_drag(map.canvas, () => {}, to_pointer);
  on_arrows(map.canvas, (across, up) => move_z([state.z[0] + across, state.z[1] + up]));
  for (const radio of document.getElementsByName("behind")) {
    radio.addEventListener("change", () => set_behind(radio.value));
  }
  $("points").addEventListener("change", () => set_behind(behind));
}

function set_up_walk() {
  const many = 8;
  $("walk-lead").textContent = L === 2
    ? "Each point z of the plane is an image: drag it, or move it with the arrow keys."
    : "Each z is an image: move it along the dimensions that say most. Beside each stands its mean "
      + `KL over ${n_codes} test images.`;
  if (L === 2) set_up_map();
  $("more").hidden = L <= many;
  $("more").firstChild.textContent = `the other ${L - many} dimensions`;
  order.forEach((l, rank) => {
    const parent = rank < many ? $("sliders") : $("more").lastChild;
    z_sliders[l] = slider(parent, `z[${l}]`, [-4, 4], (value) => {
      move_z(state.z.with(l, value));
    });
    z_sliders[l].note(` ${number(about.kl[l])} nats`);
  });
  $("sample").addEventListener("click", () => move_z(randn(L)));
  $("reset").addEventListener("click", () => move_z(new Float64Array(L)));
  $("go-to").addEventListener("click", () => pick((i) => move_z(vae.encode(image(i)).mu)));
}

// Between two test images.

/** mu of both images of the interpolation. */
function ends() {
  if (ends.of !== state.between.join()) {
    ends.of = state.between.join();
    ends.mu = state.between.map((i) => vae.encode(image(i)).mu);
  }
  return ends.mu;
}

function point_between(t) {
  return { straight, slerp }[state.path](...ends(), t);
}

function show_between() {
  ["from", "to"].forEach((id, end) => {
    const i = state.between[end];
    paint($(id).firstChild, image(i));
    $(id).lastChild.textContent = `${id}: ${image_name(i).replace("test image ", "no. ")}`;
    $(id).setAttribute("aria-label", `${id} ${image_name(i)}; choose another`);
  });
  const points = Array.from({ length: 9 }, (_, i) => point_between(i / 8));
  $("steps").replaceChildren(...points.map((z) => small_image(vae.decode(z))));
  const lengths = [0, 4, 8].map((i) => number(norm(points[i])));
  $("path-caption").textContent = `‖z‖ from ${lengths[0]} over ${lengths[1]} to ${lengths[2]}`;
  $("t-value").textContent = number($("t").valueAsNumber);
}

function walk_between() {
  show_between();
  move_z(point_between($("t").valueAsNumber));
}

function set_up_between() {
  const other = about.y.findIndex((label, i) => i < n_images && label !== about.y[0]);
  state.between = [0, Math.max(other, Math.min(1, n_images - 1))];
  ["from", "to"].forEach((id, end) => {
    $(id).addEventListener("click", () =>
      pick((i) => {
        state.between[end] = i;
        walk_between();
      }));
  });
  $("t").addEventListener("input", walk_between);
  for (const radio of document.getElementsByName("path")) {
    radio.addEventListener("change", () => {
      state.path = radio.value;
      walk_between();
    });
  }
  show_between();
}

/** Let the reader choose a test image; then chosen(i). */
function pick(chosen) {
  pick.chosen = chosen;
  if (!$("thumbs").children.length) {
    for (let i = 0; i < n_images; i++) {
      const button = element("button", { className: "thumb" }, small_image(image(i)));
      button.setAttribute("aria-label", image_name(i));
      button.addEventListener("click", () => {
        $("picker").close();
        pick.chosen(i);
      });
      $("thumbs").append(button);
    }
  }
  $("picker").showModal();
}

// Encode: draw x or choose it.

const pad_side = 280;
const pen = { at: [0.5, 0.5], down: false };

function set_image(x, caption) {
  state.x = x;
  state.encoded = vae.encode(x);
  paint($("x"), x);
  $("x-caption").textContent = caption;
  set_q(state.encoded);
}

function add_point(point) {
  state.strokes.at(-1).push(point);
  drawn();
}

function drawn() {
  show_pad();
  set_image(rasterised(state.strokes), state.strokes.length ? "your drawing" : "nothing drawn yet");
}

function show_pad() {
  const canvas = $("pad");
  canvas.width = pad_side * Math.min(1, width / height);
  canvas.height = pad_side * Math.min(1, height / width);
  const context = canvas.getContext("2d");
  draw_strokes(context, state.strokes, canvas.width / width, [0, 0], Math.max(width, height));
  if (!state.strokes.length) write_hint(context);
  if (!canvas.matches(":focus-visible")) return; // the pen is for the keyboard
  const side = Math.max(canvas.width, canvas.height);
  context.strokeStyle = pen.down ? "#ffa90e" : "#92dadd";
  context.lineWidth = 3;
  context.beginPath();
  context.arc(pen.at[0] * side, pen.at[1] * side, 8, 0, 2 * Math.PI);
  context.stroke();
}

function write_hint(context) {
  context.fillStyle = "#8a8f96";
  context.font = "22px system-ui, sans-serif";
  context.textAlign = "center";
  context.fillText("draw here", context.canvas.width / 2, context.canvas.height / 2 + 7);
}

/** Strokes, lists of points in units of the pad, as lines as thick as MNIST's. `zoom` is canvas
 * pixels per pixel of the image, `shift` and `scale` are in pixels of the image. */
function draw_strokes(context, strokes, zoom, shift, scale) {
  context.strokeStyle = "#fff";
  context.lineWidth = stroke_width() * zoom;
  context.lineCap = context.lineJoin = "round";
  for (const stroke of strokes) {
    context.beginPath();
    for (const [u, v] of [stroke[0], ...stroke]) {
      context.lineTo((shift[0] + u * scale) * zoom, (shift[1] + v * scale) * zoom);
    }
    context.stroke();
  }
}

function stroke_width() {
  return (2.3 / 28) * Math.min(width, height);
}

/** The strokes as an image (D,). Centred and scaled as MNIST does, if so asked: the ink into a box
 * of 20/28 of the side, then its centre of mass into the middle. */
function rasterised(strokes) {
  if (!strokes.length) return new Float64Array(D).fill(low);
  const side = Math.max(width, height);
  if (!$("fit").checked) return render(strokes, [0, 0], side);
  const points = strokes.flat(), us = points.map(([u]) => u), vs = points.map(([, v]) => v);
  const box = [Math.min(...us), Math.max(...us), Math.min(...vs), Math.max(...vs)];
  const extent = Math.max(box[1] - box[0], box[3] - box[2]);
  const room = (20 / 28) * Math.min(width, height) - stroke_width();
  const scale = Math.min(room / extent, 3 * side); // a mere dot is not blown up
  const shift = [width / 2 - ((box[0] + box[1]) / 2) * scale, height / 2 - ((box[2] + box[3]) / 2) * scale];
  const [x, y] = centre_of_mass(render(strokes, shift, scale));
  return render(strokes, [shift[0] + width / 2 - x, shift[1] + height / 2 - y], scale);
}

/** Drawn eight times as large, then averaged: soft edges. */
function render(strokes, shift, scale) {
  const zoom = 8;
  const canvas = element("canvas", { width: width * zoom, height: height * zoom });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  draw_strokes(context, strokes, zoom, shift, scale);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const x = new Float64Array(D).fill(low);
  for (let row = 0; row < canvas.height; row++) {
    for (let column = 0; column < canvas.width; column++) {
      const pixel = Math.floor(row / zoom) * width + Math.floor(column / zoom);
      const ink = data[4 * (row * canvas.width + column) + 3] / 255 / zoom ** 2;
      for (let c = 0; c < colours; c++) x[pixel * colours + c] += ink * (high - low);
    }
  }
  return x;
}

/** Where the ink of an image is on average: from the left, from the top, in pixels. */
function centre_of_mass(x) {
  let mass = 0, across = 0, down = 0;
  for (let i = 0; i < width * height; i++) {
    const ink = x[i * colours] - low;
    mass += ink;
    across += ink * ((i % width) + 0.5);
    down += ink * (Math.floor(i / width) + 0.5);
  }
  return mass > 0 ? [across / mass, down / mass] : [width / 2, height / 2];
}

function pad_keys(event) {
  const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  if (event.key === " ") {
    event.preventDefault();
    pen.down = !pen.down;
    if (pen.down) state.strokes.push([pen.at]);
    drawn();
  } else if (event.key in steps) {
    event.preventDefault();
    pen.at = pen.at.map((at, i) => Math.max(0, Math.min(1, at + steps[event.key][i] / 28)));
    if (pen.down) add_point(pen.at);
    else show_pad();
  }
}

function set_up_encode() {
  const pad = $("pad");
  const under = (event) => {
    const box = pad.getBoundingClientRect(), side = Math.max(box.width, box.height);
    return [(event.clientX - box.left) / side, (event.clientY - box.top) / side];
  };
  const begin = () => {
    pen.down = false;
    state.strokes.push([]);
  };
  on_drag(pad, begin, (event) => add_point(under(event)));
  pad.addEventListener("keydown", pad_keys);
  pad.addEventListener("focus", show_pad);
  pad.addEventListener("blur", show_pad);
  $("fit").checked = about.fit;
  $("fit").addEventListener("change", () => state.strokes.length && drawn());
  $("clear").addEventListener("click", () => {
    state.strokes = [];
    pen.down = false;
    drawn();
  });
  $("choose").addEventListener("click", () => pick((i) => set_image(image(i), image_name(i))));
  $("new-eps").addEventListener("click", new_eps);
  $("K").addEventListener("change", new_eps);
}

function new_eps() {
  state.eps = randn(Number($("K").value) * L);
  show_posterior();
}

/** q(z|x), as the encoder says or as the reader moved it. */
function set_q(q) {
  state.q = { mu: q.mu.slice(), logvar: q.logvar.slice() };
  show_posterior();
}

/** All that depends on x, q, eps or beta. */
function show_posterior() {
  const { x, eps, beta, q } = state;
  state.trace = vae.forward(x, eps, beta, q);
  state.grads = vae.backward(state.trace);
  show_terms(state.trace);
  show_dimensions(state.trace);
  show_samples(state.trace);
  show_tug();
  show_lines();
}

function mean(values) {
  return values.reduce((a, b) => a + b) / values.length;
}

function show_terms({ x, eps, mu, nll, kl }) {
  paint($("reconstruction"), vae.decode(mu));
  const elbo = -mean(nll) - kl;
  $("nll").textContent = number(mean(nll));
  $("kl").textContent = number(kl);
  $("elbo").textContent = number(elbo);
  for (const node of document.getElementsByClassName("K")) node.textContent = nll.length;
  const moved = ["mu", "logvar"].some((name) => state.q[name].some((v, l) => v !== state.encoded[name][l]));
  $("back").disabled = !moved;
  $("moved").textContent = "";
  if (!moved) return;
  const own = vae.forward(x, eps, 1, state.encoded);
  $("moved").textContent =
    `You moved mu, logvar; with the encoder's own the elbo is ${number(-mean(own.nll) - own.kl)}.`;
}

function show_dimensions({ mu, logvar }) {
  const sigma = sigma_from(logvar);
  const rows = $("dimensions").tBodies[0].rows;
  order.forEach((l, rank) => {
    const [, mu_cell, sigma_cell, kl_cell, bar] = rows[rank].cells;
    mu_cell.textContent = number(mu[l]);
    sigma_cell.textContent = number(sigma[l]);
    kl_cell.textContent = number(kl_forward(mu.slice(l, l + 1), logvar.slice(l, l + 1)));
    const [, posterior, mark] = bar.firstChild.children;
    const percent = (value) => Math.max(0, Math.min(100, 12.5 * (value + 4)));
    posterior.style.left = `${percent(mu[l] - sigma[l])}%`;
    posterior.style.right = `${100 - percent(mu[l] + sigma[l])}%`;
    mark.style.left = `${percent(mu[l])}%`;
  });
}

function show_samples({ logits, nll }) {
  const pixels = vae.likelihood.mean(logits), box = $("samples");
  while (box.children.length > nll.length) box.lastChild.remove();
  while (box.children.length < nll.length) box.append(element("canvas", { className: "image" }));
  nll.forEach((_, k) => paint(box.children[k], pixels.subarray(k * D, (k + 1) * D)));
}

function set_up_dimensions() {
  for (const l of order) {
    const bar = element("div", {}, ...["i", "b", "u"].map((tag) => element(tag)));
    const cells = Array.from({ length: 3 }, () => element("td"));
    const head = element("th", { scope: "row" }, element("var", {}, `${l}`));
    $("dimensions").tBodies[0].append(
      element("tr", {}, head, ...cells, element("td", { className: "bar" }, bar)),
    );
  }
}

// The tug-of-war.

const tug = new Plane($("tug"), map.half);
const close_up = new Plane($("close"), 1);
const betas = [0, 1e-4, 1e-3, 0.01, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16, about.beta]
  .filter((beta, i, all) => all.indexOf(beta) === i)
  .sort((a, b) => a - b);
let tug_sliders = [];
let tug_layer = null; // what does not move with mu
let letting_go = 0; // steps left

/** Components of an array (L,) in the two dimensions shown; with one latent, 0 for the second. */
function shown(values, missing = 0) {
  return state.dims.map((l) => (l === null ? missing : values[l]));
}

/** Minus the gradients: the pulls of the reconstruction, of the KL, and their sum. */
function pulls() {
  const { dmu_z, dlogvar_z, dmu_kl, dlogvar_kl, dmu, dlogvar } = state.grads;
  const minus = (values) => values.map((value) => -value);
  return {
    mu: [dmu_z, dmu_kl, dmu].map(minus),
    logvar: [dlogvar_z, dlogvar_kl, dlogvar].map(minus),
  };
}

function pull_colours() {
  return ["reconstruction", "kl", "ink"].map(colour);
}

function show_tug() {
  const all = pulls();
  show_arrows(all.mu.map((pull) => shown(pull)));
  show_ellipses(all.logvar.map((pull) => shown(pull)));
  show_pulls(all);
  const { mu, logvar } = state.q;
  const values = state.dims.filter((l) => l !== null).flatMap((l) => [mu[l], logvar[l]]);
  tug_sliders.forEach((slider, i) => slider.show(values[i]));
}

function axis_names() {
  return state.dims.map((l) => (l === null ? "" : `z[${l}]`));
}

function show_arrows(arrows) {
  const context = tug.begin();
  const mu = shown(state.trace.mu);
  tug_layer ??= draw_tug_layer();
  context.drawImage(tug_layer, 0, 0, tug.size, tug.size);
  context.strokeStyle = colour("ink");
  context.lineWidth = 1.5;
  tug.ellipse(context, mu, shown(sigma_from(state.trace.logvar), 0.02));
  const largest = Math.max(...arrows.map((arrow) => norm(arrow)));
  const scale = largest > 1e-9 ? (0.42 * tug.half) / largest : 0;
  pull_colours().forEach((style, i) => {
    tug.arrow(context, mu, arrows[i].map((pull) => pull * scale), style, i === 2 ? 2 : 3.5);
  });
  context.fillStyle = colour("ink");
  tug.dot(context, mu, 4);
  $("tug-caption").textContent = `The longest is ${number(largest)} nats per unit of z.`;
}

/** The prior, mu of the test images, and the axes. */
function draw_tug_layer() {
  const [layer, context] = layer_of(tug);
  tug.prior(context);
  context.fillStyle = colour("quiet");
  context.globalAlpha = 0.4;
  for (let i = 0; i < n_codes; i++) {
    tug.dot(context, shown(codes.subarray(i * L, (i + 1) * L)), 1.2);
  }
  context.globalAlpha = 1;
  tug.axes(context, axis_names());
  return layer;
}

/** The ellipse, and in dashes what a step along each pull would make of it. */
function show_ellipses(wishes) {
  const { trace } = state;
  const mu = shown(trace.mu), sigma = shown(sigma_from(trace.logvar), 0.02);
  close_up.centre = mu;
  close_up.half = 2 ** Math.ceil(Math.log2(2.6 * Math.max(...sigma)));
  const context = close_up.begin();
  close_up.prior(context);
  context.fillStyle = colour("quiet");
  for (let k = 0; k < trace.nll.length; k++) {
    close_up.dot(context, shown(trace.z.subarray(k * L, (k + 1) * L)), 2.5);
  }
  context.lineWidth = 2;
  context.strokeStyle = colour("ink");
  close_up.ellipse(context, mu, sigma);
  const largest = Math.max(1e-9, ...wishes.flat().map(Math.abs));
  context.setLineDash([5, 4]);
  pull_colours().forEach((style, i) => {
    context.strokeStyle = style;
    const grown = sigma.map((sigma, at) => sigma * Math.exp((0.5 * wishes[i][at]) / largest));
    close_up.ellipse(context, mu, grown);
  });
  context.setLineDash([]);
  context.fillStyle = colour("ink");
  close_up.dot(context, mu, 3);
  close_up.axes(context, axis_names());
  $("close-caption").textContent =
    `The strongest wish is ${number(largest)} nats per unit of logvar.`;
}

function show_pulls(all) {
  const latents = state.dims.filter((l) => l !== null);
  const rows = latents.flatMap((l) => ["mu", "logvar"].map((name) => all[name].map((pull) => pull[l])));
  rows.forEach((row, i) => {
    const [, ...cells] = $("pulls").tBodies[0].rows[i].cells;
    cells.forEach((cell, at) => (cell.textContent = number(row[at])));
  });
}

/** Rows of the table of pulls, and the sliders of mu and logvar, for the dimensions shown. */
function set_dims(dims) {
  state.dims = dims;
  tug_layer = null;
  const latents = dims.filter((l) => l !== null);
  $("posterior").replaceChildren();
  $("pulls").tBodies[0].replaceChildren();
  const limits = { mu: [-4, 4], logvar: [-10, 2] };
  tug_sliders = latents.flatMap((l) =>
    ["mu", "logvar"].map((name) => {
      const head = element("th", { scope: "row" }, element("var", {}, `${name}[${l}]`));
      const cells = Array.from({ length: 3 }, () => element("td"));
      $("pulls").tBodies[0].append(element("tr", {}, head, ...cells));
      return slider($("posterior"), `${name}[${l}]`, limits[name], (value) => {
        set_q({ ...state.q, [name]: state.q[name].with(l, value) });
      });
    }));
  show_tug();
}

function move_mu(point) {
  const mu = state.q.mu.slice();
  state.dims.forEach((l, at) => {
    if (l !== null) mu[l] = point[at];
  });
  set_q({ mu, logvar: state.q.logvar });
}

/** One step down the gradient, scaled by what mu and logvar are worth at this sigma (the natural
 * gradient of a Gaussian): mu -= rate sigma² dmu, logvar -= 2 rate dlogvar. New eps, as in training. */
function step_along_sum(rate) {
  const { mu, logvar } = state.q, { dmu, dlogvar } = state.grads;
  state.eps = randn(state.eps.length);
  set_q({
    mu: mu.map((mu, l) => mu - rate * Math.exp(logvar[l]) * dmu[l]),
    logvar: logvar.map((logvar, l) => logvar - Math.max(-0.5, Math.min(0.5, 2 * rate * dlogvar[l]))),
  });
}

function let_go() {
  const steps = 120;
  const step = () => {
    if (!letting_go) return;
    letting_go -= 1;
    step_along_sum(0.1);
    $("let-go").textContent = letting_go ? "stop" : "let go: follow the sum";
    if (letting_go) requestAnimationFrame(step);
  };
  letting_go = letting_go ? 1 : steps; // a second press: one last step
  if (letting_go === steps) step();
}

function set_up_tug() {
  $("beta").max = betas.length - 1;
  const show_beta = () => {
    state.beta = betas[$("beta").valueAsNumber];
    $("beta-value").textContent = state.beta;
    $("beta").setAttribute("aria-valuetext", state.beta);
  };
  $("beta").value = betas.indexOf(about.beta);
  show_beta();
  $("beta").addEventListener("input", () => {
    show_beta();
    show_posterior();
  });
  $("let-go").addEventListener("click", let_go);
  $("back").addEventListener("click", () => set_q(state.encoded));
  on_drag(tug.canvas, () => (letting_go = 0), (event) => move_mu(tug.under(event)));
  on_arrows(tug.canvas, (across, up) => {
    const [a, b] = shown(state.q.mu);
    move_mu([a + across, b + up]);
  });
  $("choose-dimensions").hidden = L <= 2;
  const options = () => order.map((l) => element("option", { value: l }, `z[${l}] (${number(about.kl[l])} nats)`));
  ["across", "up"].forEach((id, at) => {
    $(id).append(...options());
    $(id).value = state.dims[at];
    $(id).addEventListener("change", () => {
      const dims = [...state.dims];
      dims[at] = Number($(id).value);
      if (dims[0] === dims[1]) dims[1 - at] = state.dims[at]; // they change places
      $("across").value = dims[0];
      $("up").value = dims[1];
      set_dims(dims);
    });
  });
}

// The lines of vae.py, with their numbers.

const numbers = []; // the places for them: { line, node }
const per_sample = ["nll", "dnll"], per_sample_and_dimension = ["z", "dz"];
const per_dimension = ["mu", "logvar", "dmu", "dlogvar", "dmu_z", "dlogvar_z", "dmu_kl", "dlogvar_kl"];

function show_lines() {
  const { trace, grads } = state;
  const values = {
    forward: trace,
    backward: grads,
    decoder_backward: grads.decoder,
    encoder_backward: grads.encoder,
  };
  for (const { line, node } of numbers) {
    const known = line.names.filter((name) => values[line.function][name] !== undefined);
    node.textContent = known.map((name) => described(name, values[line.function][name])).join("\n");
  }
}

/** A name and its value: in the dimension shown, for the first sample, or the length of it all. */
function described(name, value) {
  const l = Number($("shown").value);
  if (typeof value === "number") return `${name} = ${number(value, 3)}`;
  if (Array.isArray(value)) { // a trunk
    return value.slice(1).map((h, i) => `‖${name}[${i + 1}]‖ = ${number(norm(h))}`).join(", ");
  }
  if (per_sample.includes(name)) {
    return `${name}[0] = ${number(value[0], 3)}, mean ${number(mean(value), 3)}`;
  }
  if (per_dimension.includes(name)) {
    return `${name}[${l}] = ${number(value[l], 3)}, ‖${name}‖ = ${number(norm(value))}`;
  }
  if (per_sample_and_dimension.includes(name)) {
    return `${name}[0, ${l}] = ${number(value[l], 3)}, ‖${name}[0]‖ = ${number(norm(value.subarray(0, L)))}`;
  }
  return `‖${name}‖ = ${number(norm(value))}`;
}

function line_node(line) {
  const [code, ...comment] = line.code.split("  #");
  const shown_code = element("code", {}, code);
  if (comment.length) shown_code.append(element("i", {}, `  #${comment.join("  #")}`));
  const node = element("span", { className: "numbers" });
  numbers.push({ line, node });
  const operation = about.lines.operations[line.calls];
  const outer = operation
    ? element("details", {}, element("summary", {}, shown_code, node), element("pre", { tabIndex: 0 }, operation))
    : element("div", { className: "line" }, shown_code, node);
  if (!["forward", "backward"].includes(line.function)) outer.classList.add("nested");
  return outer;
}

function set_up_lines() {
  for (const direction of ["forward", "backward"]) {
    $(direction).append(...about.lines[direction].map(line_node));
  }
  $("shown").append(...order.map((l) => element("option", { value: l }, `${l}`)));
  $("shown").addEventListener("change", show_lines);
}

// Begin.

function redraw() {
  map_layer = tug_layer = null;
  show_walk();
  show_tug();
}

$("no-script").remove();
state.eps = randn(Number($("K").value) * L);
set_up_walk();
set_up_between();
set_up_encode();
set_up_dimensions();
set_up_tug();
set_up_lines();
state.x = image(0);
state.encoded = state.q = vae.encode(state.x);
state.trace = vae.forward(state.x, state.eps, state.beta, state.q);
state.grads = vae.backward(state.trace);
set_dims(state.dims);
set_image(state.x, image_name(0));
show_pad();
show_walk();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
new ResizeObserver(redraw).observe(document.querySelector("main"));
