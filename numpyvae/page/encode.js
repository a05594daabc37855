// Encode: draw x or choose it.

const pad_side = 280;
const pen = { at: [0.5, 0.5], down: false };
let later = 0; // the timer of what takes longer than a frame

function set_image(x, caption, is_drawn = false) {
  state.x = x;
  state.is_drawn = is_drawn;
  state.encoded = vae.encode(x);
  for (const id of ["x", "tug-x"]) paint($(id), x);
  $("x-caption").textContent = caption;
  $("log-p").textContent = "…";
  set_q(state.encoded);
}

function add_points(points) {
  if (!state.strokes.length) return; // cleared with the pen down
  state.strokes.at(-1).push(...points);
  drawn();
}

function drawn() {
  show_pad();
  const caption = state.strokes.length ? "your drawing" : "nothing drawn yet";
  set_image(rasterised(state.strokes), caption, true);
}

function show_pad() {
  const canvas = $("pad");
  canvas.width = pad_side * Math.min(1, width / height);
  canvas.height = pad_side * Math.min(1, height / width);
  const context = canvas.getContext("2d");
  draw_strokes(context, state.strokes, canvas.width / width, [0, 0], Math.max(width, height));
  if (!state.strokes.length) write_hint(context);
  canvas.ariaLabel = `Drawing area, the pen ${pen.down ? "down" : "up"}, `
    + `${percent(pen.at[0])} from the left and ${percent(pen.at[1])} from the top. `
    + "Arrow keys move the pen, Space lowers and lifts it.";
  if (!canvas.matches(":focus-visible")) return; // the pen is for the keyboard
  const side = Math.max(canvas.width, canvas.height);
  context.strokeStyle = pen.down ? "#ffa90e" : "#92dadd";
  context.lineWidth = 3;
  context.beginPath();
  context.arc(pen.at[0] * side, pen.at[1] * side, 8, 0, 2 * Math.PI);
  context.stroke();
}

function percent(part) {
  return `${Math.round(100 * part)} %`;
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
    const [[u0, v0]] = stroke;
    // A line of no length would not be drawn, and a dot is one.
    for (const [u, v] of [[u0 + 1e-4, v0], ...stroke]) {
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
  const middle = [(box[0] + box[1]) / 2, (box[2] + box[3]) / 2];
  const shift = [width / 2 - middle[0] * scale, height / 2 - middle[1] * scale];
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

function move_pen(across, up) {
  const ends = [Math.min(1, width / height), Math.min(1, height / width)];
  const to = [pen.at[0] + across / 28, pen.at[1] - up / 28];
  pen.at = to.map((to, i) => Math.max(0, Math.min(ends[i], to)));
  if (pen.down) add_points([pen.at]);
  else show_pad();
}

function lift_or_lower(event) {
  if (event.key !== " ") return;
  event.preventDefault();
  pen.down = !pen.down;
  if (pen.down) state.strokes.push([pen.at]);
  drawn();
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
  // A fast pen has been in several places since the last event.
  const since = (event) => event.getCoalescedEvents?.() ?? [];
  on_drag(pad, begin, (event) => add_points([...since(event), event].map(under)));
  on_arrows(pad, move_pen);
  pad.addEventListener("keydown", lift_or_lower);
  pad.addEventListener("focus", show_pad);
  pad.addEventListener("blur", show_pad);
  $("fit").checked = about.fit;
  $("fit").addEventListener("change", () => state.is_drawn && drawn());
  const keep_strokes = (n) => {
    state.strokes = state.strokes.slice(0, n);
    pen.down = false;
    if (state.is_drawn) drawn();
    else show_pad();
  };
  $("undo").addEventListener("click", () => keep_strokes(-1));
  $("clear").addEventListener("click", () => keep_strokes(0));
  $("choose").addEventListener("click", () => pick((i) => set_image(image(i), image_name(i))));
  for (const id of ["new-eps", "new-eps-too"]) $(id).addEventListener("click", new_eps);
  $("K").addEventListener("change", new_eps);
}

function new_eps() {
  stop();
  state.eps = randn(Number($("K").value) * L);
  show_posterior();
}

/** q(z|x), as the encoder says or as the reader moves it, who thereby takes hold. */
function set_q(q) {
  stop();
  state.q = { mu: q.mu.slice(), logvar: q.logvar.slice() };
  show_posterior();
}

function renew_trace() {
  const { x, eps, beta, q } = state;
  state.trace = vae.forward(x, eps, beta, q);
  state.grads = vae.backward(state.trace);
}

/** All that depends on x, q, eps or beta. */
function show_posterior() {
  renew_trace();
  show_terms(state.trace);
  show_dimensions(state.trace);
  show_samples(state.trace);
  show_tug();
  show_lines();
}

/** Whether mu or logvar are no longer the encoder's. */
function moved() {
  const { q, encoded } = state;
  return ["mu", "logvar"].some((name) => q[name].some((value, l) => value !== encoded[name][l]));
}

function show_terms({ mu, nll, kl }) {
  const reconstruction = vae.decode(mu);
  for (const id of ["reconstruction", "tug-reconstruction"]) paint($(id), reconstruction);
  $("nll").textContent = number(mean(nll));
  $("kl").textContent = number(kl);
  $("elbo").textContent = number(-mean(nll) - kl);
  for (const node of document.getElementsByClassName("K")) node.textContent = nll.length;
  $("moved").textContent = moved() ? "with mu, logvar as moved below" : "";
  $("back").ariaDisabled = !moved(); // and not disabled, or the focus would be lost
  $("compared").textContent = "";
  clearTimeout(later);
  later = setTimeout(show_what_takes_longer, 200);
}

/** What is computed from 64 other eps, the same each time, to which nothing was fitted: log p(x),
 * and where the reader moved q, the loss there and at the encoder's own. */
function show_what_takes_longer() {
  const { x, beta, q, encoded } = state;
  const eps = normals(1)(64 * L);
  const own = vae.forward(x, eps, beta, encoded);
  $("log-p").textContent = number(importance_weighted_bound(own), 1);
  if (moved()) $("compared").textContent = compared(loss(own), loss(vae.forward(x, eps, beta, q)));
}

function compared(own, yours) {
  if (!came_to) {
    return `mu, logvar were moved. On 64 other eps the loss is ${number(yours)}; at the encoder's`
      + ` own, ${number(own)}.`;
  }
  const here = loss(state.trace);
  const here_own = loss(vae.forward(state.x, state.eps, state.beta, state.encoded));
  let text = `On your eps (K = ${state.trace.nll.length}) the loss went from `
    + `${number(here_own)}, at the encoder's own, to ${number(here)}; on 64 others from `
    + `${number(own)} to ${number(yours)}. ${how_it_ended()}`;
  if (here > here_own + 0.01) text += " The encoder's own is in another, deeper valley.";
  else if (yours > own) text += " q was fitted to your eps, not to others: take more of them.";
  return text;
}

function how_it_ended() {
  const left = norm(state.grads.dmu);
  const of_it = `${precise(left)} is left of the sum on mu`;
  if (came_to === "last step") return `After ${most_steps} steps it still fell; ${of_it}.`;
  if (left < SMALLEST) return "The pulls on mu balance.";
  if (came_to === "flat") {
    return `sigma is so small that sigma² times the sum moves nothing: ${of_it}.`;
  }
  const kink = vae.activation === "relu" ? ": at a kink of a ReLU the gradient jumps" : "";
  return `No step lowers it further, though ${of_it}${kink}.`;
}

function show_dimensions({ mu, logvar }) {
  const sigma = sigma_from(logvar);
  const rows = $("dimensions").tBodies[0].rows;
  order.forEach((l, rank) => {
    const [, mu_cell, sigma_cell, kl_cell, bar] = rows[rank].cells;
    mu_cell.textContent = number(mu[l]);
    sigma_cell.textContent = precise(sigma[l]);
    kl_cell.textContent = number(kl_forward(mu.slice(l, l + 1), logvar.slice(l, l + 1)));
    const [, posterior, mark] = bar.firstChild.children;
    const along = (value) => Math.max(0, Math.min(100, 12.5 * (value + 4))); // of -4 to 4, in %
    posterior.style.left = `${along(mu[l] - sigma[l])}%`;
    posterior.style.right = `${100 - along(mu[l] + sigma[l])}%`;
    mark.style.left = `${along(mu[l])}%`;
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
