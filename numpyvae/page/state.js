// What the page knows, and the small tools of the files after this one.
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
const codes = unpack($("codes").textContent, "float16"); // mu (N, L)
const log_q = unpack($("density").textContent, "float16"); // on a grid over the map of two latents
const n_cells = Math.sqrt(log_q.length); // along a side of it
const reach = Math.ceil(about.half); // of the sliders
const n_images = images.length / D;
const n_codes = codes.length / L;
const randn = normals(0);

const state = {
  z: new Float64Array(L),
  between: [0, 1], // the images of the interpolation
  path: "straight",
  strokes: [],
  is_drawn: false, // whether x is these strokes
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
  const text = Math.abs(value) >= 1e6 ? value.toExponential(1) : value.toFixed(digits);
  return text.replace("-", "−");
}

/** The same, but what would be 0.00 and is not: in scientific notation. */
function precise(value, digits = 2) {
  const tiny = value !== 0 && Math.abs(value) < 10 ** -digits / 2;
  return tiny ? value.toExponential(1).replaceAll("-", "−") : number(value, digits);
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
  const bytes = images.subarray(i * D, (i + 1) * D);
  return Float64Array.from(bytes, (byte) => low + (byte / 255) * (high - low));
}

function image_name(i) {
  const label = about.y.length ? `, label ${about.classes[about.y[i]]}` : "";
  return `test image ${i}${label}`;
}

let palette = {}; // in the present scheme, as far as it was asked for

/** One of the page's colours. */
function colour(name) {
  const style = () => getComputedStyle(document.documentElement);
  return (palette[name] ??= style().getPropertyValue(`--${name}`));
}

/** A labelled slider; `set(value)` is called as it moves, and `show(value)` moves it. */
function slider(parent, name, [min, max], set) {
  const id = `slider-${parent.id}-${name.replace(/\W+/g, "-")}`;
  const input = element("input", { type: "range", id, min, max, step: 0.01 });
  const output = element("span", { className: "value" }); // an <output> would be read out
  parent.append(element("label", { htmlFor: id }, element("var", {}, name)), input, output);
  input.addEventListener("input", () => set(input.valueAsNumber));
  return {
    show(value) {
      input.value = value;
      output.textContent = number(value);
    },
    note(text) {
      input.previousSibling.append(element("span", { className: "quiet" }, text));
    },
  };
}

/** Calls move(across, up) with -1, 0 or 1 for the arrow keys; five times that with Shift. */
function on_arrows(canvas, move) {
  const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  canvas.addEventListener("keydown", (event) => {
    if (!(event.key in steps)) return;
    event.preventDefault();
    const size = event.shiftKey ? 5 : 1;
    move(...steps[event.key].map((step) => step * size));
  });
}

/** Calls move(event) where the pointer goes down, and as long as it stays there. */
function on_drag(canvas, begin, move) {
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    canvas.setPointerCapture(event.pointerId);
    begin(event);
    move(event);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (canvas.hasPointerCapture(event.pointerId)) move(event);
  });
}
