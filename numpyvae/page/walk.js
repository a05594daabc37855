// Walk: z, and the image decoded from it.

const map = new Plane($("map"), about.half);
const z_sliders = [];
let behind = "nothing";
let map_layer = null; // all of the map that does not move with z, drawn once
let manifold = null;
let manifold_rows = 0; // drawn so far

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
  const point = L <= 2 ? ` = (${Array.from(z, (z) => number(z)).join(", ")})` : "";
  if (L === 2) return `${point}${density_caption(z)}`;
  const expected = L > 2 ? `, where N(0, I) has about ${number(Math.sqrt(L), 1)}` : "";
  return `${point}; ‖z‖ = ${number(norm(z))}${expected}`;
}

function density_caption(z) {
  const ratio = density(z) / (Math.exp(-(z[0] ** 2 + z[1] ** 2) / 2) / (2 * Math.PI));
  if (Number.isNaN(ratio)) return ", beyond the map";
  const [tested, trained] = about.density_images;
  const images = `${tested} test and ${trained} training images`;
  const times = ratio < 0.01 ? "less than 0.01" : number(ratio, ratio < 10 ? 2 : 0);
  const says = `. q(z) is ${times} times p(z)`;
  // Where the prior has few of the images too, it is chance whether one is there.
  if (norm(z) > 2.5) return `${says}; so far out stand few of ${images}`;
  return says + (ratio < 0.1 ? ": a hole, with few of " : ", from ") + images;
}

/** The density of the aggregate posterior at z, between cells of a grid over the map whose averages
 * Python made; NaN beyond the map. */
function density(z) {
  if (Math.max(...z.map(Math.abs)) > about.half) return NaN;
  const [u, v] = z.map((z) => ((z / about.half + 1) * n_cells - 1) / 2); // in cells
  const i = first_cell(u), j = first_cell(v);
  const q_in = (row) => {
    const cells = log_q.subarray(n_cells * row + i, n_cells * row + i + 2);
    return (1 - (u - i)) * Math.exp(cells[0]) + (u - i) * Math.exp(cells[1]);
  };
  return Math.max(0, (1 - (v - j)) * q_in(j) + (v - j) * q_in(j + 1));
}

/** The first of the two cells to go between; half a cell at the edges is beyond their middles. */
function first_cell(at) {
  return Math.max(0, Math.min(n_cells - 2, Math.floor(at)));
}

function show_map() {
  const context = map.begin();
  if (map_layer?.width !== map.canvas.width) map_layer = draw_map_layer();
  context.drawImage(map_layer, 0, 0, map.size, map.size);
  draw_path(context);
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
  context.strokeStyle = colour("ink");
  context.lineWidth = 1;
  context.setLineDash([4, 3]);
  context.beginPath();
  for (let i = 0; i <= 40; i++) context.lineTo(...map.at(point_between(i / 40)));
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

/** mu of the test images: the label, where it is short, else a dot, in the label's colour. */
function draw_points(context) {
  const short = about.classes.every((label) => /^[A-Za-z0-9]{1,2}$/.test(label));
  // An edge, which keeps digits apart where they lie on each other.
  const halo = behind === "manifold" ? ["#000", 3] : [colour("ink"), 1];
  context.font = "600 11px system-ui, sans-serif";
  context.textAlign = "center";
  for (let i = 0; i < n_codes; i++) {
    const point = [codes[2 * i], codes[2 * i + 1]], label = about.y[i];
    context.fillStyle = label === undefined ? colour("accent") : class_colour(label);
    if (label === undefined || !short) map.dot(context, point, 2.5);
    else map.label(context, about.classes[label], ...below(map.at(point)), ...halo);
  }
}

/** Where the baseline of a letter is whose middle is at a point. */
function below([x, y]) {
  return [x, y + 4];
}

function class_colour(label) {
  return about.colours[label % about.colours.length];
}

/** Whether white can be read better on a colour (#rrggbb) than black. */
function is_dark(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return 0.21 * red + 0.72 * green + 0.07 * blue < 95;
}

function density_picture() {
  const n = n_cells, picture = element("canvas", { width: n, height: n });
  const largest = log_q.reduce((a, b) => Math.max(a, b));
  const context = picture.getContext("2d");
  context.fillStyle = colour("accent");
  log_q.forEach((log_q, i) => {
    context.globalAlpha = 0.85 * Math.exp((log_q - largest) / 2);
    context.fillRect(i % n, n - 1 - Math.floor(i / n), 1, 1); // up is up
  });
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
    manifold_rows = row + 1;
    map_layer = null;
    show_map();
    if (row + 1 < n) requestAnimationFrame(() => next_row(row + 1));
  };
  next_row(0);
}

function set_behind(what) {
  behind = what;
  const shade = behind === "density" ? "; the shade is the square root of q(z)" : "";
  $("map-caption").textContent =
    `mu of ${n_codes} test images; circles: 1, 2, 3 sigma of the prior${shade}`;
  map_layer = null;
  if (behind === "manifold" && !manifold) draw_manifold();
  show_map();
}

function set_up_map() {
  $("map-figure").hidden = false;
  about.classes.forEach((label, i) => {
    const mark = element("b", { className: "class", textContent: label.slice(0, 20) });
    mark.style.background = class_colour(i);
    mark.style.color = is_dark(class_colour(i)) ? "#fff" : "#000";
    $("legend").append(" ", mark);
  });
  const to_pointer = (event) => move_z(map.under(event));
  on_drag(map.canvas, () => {}, to_pointer);
  on_arrows(map.canvas, (across, up) => {
    move_z(map.within([state.z[0] + 0.1 * across, state.z[1] + 0.1 * up]));
  });
  for (const radio of document.getElementsByName("behind")) {
    radio.addEventListener("change", () => set_behind(radio.value));
  }
  $("points").addEventListener("change", () => set_behind(behind));
  set_behind(behind);
}

function set_up_walk() {
  const many = 8;
  const order_is = L > 2 ? " They are sorted by it, the largest first." : "";
  $("walk-lead").textContent = (L === 2
    ? "Each point z of the plane is an image: drag it, or move it with the arrow keys. "
    : "Each z is an image: move it along its dimensions. ")
    + `Beside a slider stands the mean KL of its dimension over ${n_codes} test images: the `
    + `most this dimension can tell about an image, in nats.${order_is}`;
  if (L === 2) set_up_map();
  $("more").hidden = L <= many;
  $("more").firstChild.textContent = `the other ${Math.max(0, L - many)} dimensions`;
  order.forEach((l, rank) => {
    const parent = rank < many ? $("sliders") : $("more").lastChild;
    z_sliders[l] = slider(parent, `z[${l}]`, [-reach, reach], (value) => {
      move_z(state.z.with(l, value));
    });
    z_sliders[l].note(` kl ${number(about.kl[l])}`);
  });
  $("sample").addEventListener("click", () => move_z(randn(L)));
  $("reset").addEventListener("click", () => move_z(new Float64Array(L)));
  $("go-to-x").addEventListener("click", () => move_z(state.encoded.mu));
  $("go-to").addEventListener("click", () => pick((i) => move_z(vae.encode(image(i)).mu)));
}

// Between two test images.

let ends = []; // mu of both images

function point_between(t) {
  return { straight, slerp }[state.path](...ends, t);
}

function set_between(images) {
  state.between = images;
  ends = images.map((i) => vae.encode(image(i)).mu);
  show_between();
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
}

function walk_between() {
  const t = $("t").valueAsNumber;
  $("t-value").textContent = number(t);
  move_z(point_between(t));
}

function set_up_between() {
  const other = about.y.findIndex((label, i) => i < n_images && label !== about.y[0]);
  set_between([0, Math.max(other, Math.min(1, n_images - 1))]);
  ["from", "to"].forEach((id, end) => {
    $(id).addEventListener("click", () =>
      pick((i) => {
        set_between(state.between.with(end, i));
        walk_between();
      }));
  });
  $("t").addEventListener("input", walk_between);
  for (const radio of document.getElementsByName("path")) {
    radio.addEventListener("change", () => {
      state.path = radio.value;
      show_between();
      walk_between();
    });
  }
  $("t-value").textContent = number($("t").valueAsNumber);
}

let when_picked = null;

/** Let the reader choose a test image; then chosen(i). */
function pick(chosen) {
  when_picked = chosen;
  if (!$("thumbs").children.length) {
    for (let i = 0; i < n_images; i++) {
      const button = element("button", { className: "thumb" }, small_image(image(i)));
      button.setAttribute("aria-label", image_name(i));
      button.addEventListener("click", () => {
        $("picker").close();
        when_picked(i);
      });
      $("thumbs").append(button);
    }
  }
  $("picker").showModal();
}
