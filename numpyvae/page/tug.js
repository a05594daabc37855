// The tug-of-war.

const tug = new Plane($("tug"), map.half);
const close_up = new Plane($("close"), 1);
const betas = [0, 1e-4, 1e-3, 0.01, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16, about.beta]
  .filter((beta, i, all) => all.indexOf(beta) === i)
  .sort((a, b) => a - b);
let tug_sliders = [];
let tug_layer = null; // what does not move with mu
const SMALLEST = 0.005; // of the pulls that are drawn: what is left at rest is no pull
const SLOWEST = 1e-9; // of the rates that are tried
const most_steps = 300;
let letting_go = 0; // steps left
let rate = 0; // of the last step
let frame = 0; // the next one's handle
let came_to = ""; // how it ended: "flat", as a step would change nothing; "rest", as none lowered
// the loss; or "last step"

/** The dimensions shown: two, or the only one. */
function latents_shown() {
  return state.dims.filter((l) => l !== null);
}

/** Components of an array (L,) in the two dimensions shown; with one latent, 0 for the second. */
function two_of(values, missing = 0) {
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
  show_loss();
  show_arrows(all.mu.map((pull) => two_of(pull)));
  show_ellipses(all.logvar.map((pull) => two_of(pull)));
  show_pulls(all);
  const { mu, logvar } = state.q;
  const values = latents_shown().flatMap((l) => [mu[l], logvar[l]]);
  tug_sliders.forEach((slider, i) => slider.show(values[i]));
}

function show_loss() {
  const { nll, kl, beta } = state.trace;
  $("loss").textContent =
    `loss = reconstruction + beta · kl = ${number(mean(nll))} + ${beta} · ${number(kl)} = `
    + `${number(loss(state.trace))} nats${beta === 1 ? ", minus the elbo" : ""}`;
}

function axis_names() {
  return state.dims.map((l) => (l === null ? "" : `z[${l}]`));
}

function show_arrows(arrows) {
  const context = tug.begin();
  const mu = two_of(state.trace.mu);
  if (tug_layer?.width !== tug.canvas.width) tug_layer = draw_tug_layer();
  context.drawImage(tug_layer, 0, 0, tug.size, tug.size);
  context.strokeStyle = colour("ink");
  context.lineWidth = 1.5;
  tug.ellipse(context, mu, two_of(sigma_from(state.trace.logvar), 0.02));
  const largest = Math.max(...arrows.map((arrow) => norm(arrow)));
  const scale = largest >= SMALLEST ? arrow_scale(mu, arrows, largest) : 0;
  // The sum first and wide, as it may lie under one of the two.
  for (const i of [2, 0, 1]) {
    const arrow = arrows[i].map((pull) => pull * scale);
    tug.arrow(context, mu, arrow, pull_colours()[i], i === 2 ? 6 : 3);
  }
  context.fillStyle = colour("ink");
  tug.dot(context, mu, 4);
  arrows.forEach((arrow, i) => ($(`length-${i}`).textContent = precise(norm(arrow))));
  const at = two_of(state.trace.mu).map((mu) => number(mu)).join(", ");
  tug.canvas.ariaLabel =
    `The pulls on mu, which is at ${at}. Arrow keys move it, with Shift faster.`;
}

/** So that the longest arrow is long, and no tip beyond the plane if it can be helped. */
function arrow_scale(mu, arrows, largest) {
  const edge = 0.97 * tug.half;
  const room_of = (pull, i) => (Math.sign(pull) * edge - mu[i]) / pull;
  const room = arrows.flatMap((arrow) => arrow.map(room_of));
  const fitting = Math.min((0.42 * tug.half) / largest, ...room.filter(Number.isFinite));
  return Math.max(fitting, (0.1 * tug.half) / largest);
}

/** The prior, mu of the test images, and the axes. */
function draw_tug_layer() {
  const [layer, context] = layer_of(tug);
  tug.prior(context);
  context.fillStyle = colour("quiet");
  context.globalAlpha = 0.4;
  for (let i = 0; i < n_codes; i++) {
    tug.dot(context, two_of(codes.subarray(i * L, (i + 1) * L)), 1.2);
  }
  context.globalAlpha = 1;
  tug.axes(context, axis_names());
  return layer;
}

/** The ellipse, and in dashes what a step along each pull would make of it. */
function show_ellipses(arrows) {
  const { trace } = state;
  const mu = two_of(trace.mu), sigma = two_of(sigma_from(trace.logvar), 0.02);
  close_up.centre = mu;
  close_up.half = 2 ** Math.ceil(Math.log2(2.6 * Math.max(...sigma)));
  const context = close_up.begin();
  close_up.prior(context);
  context.fillStyle = colour("quiet");
  for (let k = 0; k < trace.nll.length; k++) {
    close_up.dot(context, two_of(trace.z.subarray(k * L, (k + 1) * L)), 2.5);
  }
  context.lineWidth = 2;
  context.strokeStyle = colour("ink");
  close_up.ellipse(context, mu, sigma);
  const largest = Math.max(...arrows.flat().map(Math.abs));
  context.setLineDash([5, 4]);
  pull_colours().forEach((style, i) => {
    if (largest < SMALLEST) return;
    context.strokeStyle = style;
    const grown = sigma.map((radius, at) => radius * Math.exp((0.5 * arrows[i][at]) / largest));
    close_up.ellipse(context, mu, grown);
  });
  context.setLineDash([]);
  context.fillStyle = colour("ink");
  close_up.dot(context, mu, 3);
  close_up.axes(context, axis_names());
  $("close-caption").textContent =
    `The strongest pull is ${precise(largest)} nats per unit of logvar, `
    + `${largest < SMALLEST ? "too weak to draw" : "always drawn with the same strength"}.`;
}

function show_pulls(all) {
  const names = ["mu", "logvar"];
  const row_of = (name, l) => all[name].map((pull) => pull[l]);
  const rows = latents_shown().flatMap((l) => names.map((name) => row_of(name, l)));
  rows.forEach((row, i) => {
    const [, ...cells] = $("pulls").tBodies[0].rows[i].cells;
    cells.forEach((cell, at) => (cell.textContent = precise(row[at])));
  });
}

/** Makes the sliders of mu and logvar, and the rows of the table of pulls, for two dimensions. */
function set_dims(dims) {
  state.dims = dims;
  tug_layer = null;
  $("posterior").replaceChildren();
  $("pulls").tBodies[0].replaceChildren();
  const limits = { mu: [-reach, reach], logvar: [-10, 2] };
  tug_sliders = latents_shown().flatMap((l) =>
    ["mu", "logvar"].map((name) => {
      const head = element("th", { scope: "row" }, element("var", {}, `${name}[${l}]`));
      const cells = Array.from({ length: 3 }, () => element("td"));
      $("pulls").tBodies[0].append(element("tr", {}, head, ...cells));
      return slider($("posterior"), `${name}[${l}]`, limits[name], (value) => {
        set_q({ ...state.q, [name]: state.q[name].with(l, value) });
      });
    }));
}

function move_mu(point) {
  const mu = state.q.mu.slice();
  state.dims.forEach((l, at) => {
    if (l !== null) mu[l] = point[at];
  });
  set_q({ mu, logvar: state.q.logvar });
}

/** One step down the gradient, scaled by what mu and logvar are worth at this sigma (the natural
 * gradient of a Gaussian): mu -= rate sigma² dmu, logvar -= 2 rate dlogvar. The rate is halved
 * until the loss falls; false where it falls no more. The eps stay: new ones would pull anew. */
function step_along_sum() {
  const { mu, logvar } = state.q, { dmu, dlogvar } = state.grads;
  const natural = mu.map((_, l) => Math.exp(logvar[l]) * dmu[l]);
  const slope = mu.reduce((sum, _, l) => sum + natural[l] * dmu[l] + 2 * dlogvar[l] ** 2, 0);
  if (slope < 1e-8) return false;
  const before = loss(state.trace);
  for (rate *= 2; rate > SLOWEST; rate /= 2) {
    const q = {
      mu: mu.map((mu, l) => mu - rate * natural[l]),
      logvar: logvar.map((logvar, l) => logvar - clip(2 * rate * dlogvar[l], 0.5)),
    };
    if (!(loss(vae.forward(state.x, state.eps, state.beta, q)) < before - 1e-7)) continue;
    state.q = q;
    return true;
  }
  return false;
}

function loss({ nll, kl, beta }) {
  return mean(nll) + beta * kl;
}

function clip(value, limit) {
  return Math.max(-limit, Math.min(limit, value));
}

function let_go() {
  if (letting_go) {
    stop();
    return;
  }
  came_to = "";
  letting_go = most_steps;
  rate = 0.2;
  $("let-go").textContent = "stop";
  fall();
}

/** A step in each frame, until none is left or none helps, or the reader takes hold. */
function fall() {
  if (!letting_go) return;
  const at_once = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let fell = step_along_sum();
  letting_go -= 1;
  while (at_once && fell && letting_go) {
    renew_trace();
    fell = step_along_sum();
    letting_go -= 1;
  }
  if (!fell || !letting_go) {
    stop();
    came_to = fell ? "last step" : rate > SLOWEST ? "flat" : "rest";
  }
  show_posterior();
  if (letting_go) frame = requestAnimationFrame(fall);
}

function stop() {
  cancelAnimationFrame(frame);
  letting_go = 0;
  came_to = "";
  $("let-go").textContent = "let go";
}

/** Beta, K and q as a task has them; the reader then lets go. */
function set_task(beta, K) {
  $("beta").value = betas.indexOf(beta);
  $("K").value = K;
  set_q(state.encoded);
  show_beta();
  new_eps();
}

function show_beta() {
  state.beta = betas[$("beta").valueAsNumber];
  $("beta-value").textContent = state.beta + (state.beta === about.beta ? ", as in training" : "");
  $("beta").ariaValueText = state.beta;
}

function set_up_tug() {
  $("beta").max = betas.length - 1;
  $("beta").value = betas.indexOf(about.beta);
  show_beta();
  $("beta").addEventListener("input", () => {
    stop();
    show_beta();
    show_posterior();
  });
  $("let-go").addEventListener("click", let_go);
  $("back").addEventListener("click", () => set_q(state.encoded));
  for (const button of document.querySelectorAll("#tasks button")) {
    const { beta, k } = button.dataset;
    button.addEventListener("click", () => set_task(Number(beta), k));
  }
  on_drag(tug.canvas, () => {}, (event) => move_mu(tug.under(event)));
  on_arrows(tug.canvas, (across, up) => {
    const [a, b] = two_of(state.q.mu);
    move_mu(tug.within([a + 0.1 * across, b + 0.1 * up]));
  });
  for (const node of document.getElementsByClassName("if-many")) node.hidden = L <= 2;
  const option = (l) => element("option", { value: l }, `z[${l}] (${number(about.kl[l])} nats)`);
  ["across", "up"].forEach((id, at) => {
    $(id).append(...order.map(option));
    $(id).value = state.dims[at];
    $(id).addEventListener("change", () => {
      const dims = [...state.dims];
      dims[at] = Number($(id).value);
      if (dims[0] === dims[1]) dims[1 - at] = state.dims[at]; // they change places
      $("across").value = dims[0];
      $("up").value = dims[1];
      set_dims(dims);
      show_tug();
    });
  });
}
