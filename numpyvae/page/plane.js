// A square piece of a plane of two latent dimensions, drawn on a canvas.

class Plane {
  constructor(canvas, half) {
    this.canvas = canvas;
    this.centre = [0, 0];
    this.half = half; // from the centre to an edge, in units of z
    this.size = null; // in CSS pixels, once it is known
  }

  /** Clear it; the context then counts in CSS pixels. */
  begin() {
    const ratio = window.devicePixelRatio || 1;
    this.size ??= this.canvas.clientWidth; // to ask for it lays out the page, so not in each frame
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

  /** The point, or where it is beyond an edge, that edge's nearest. */
  within(point) {
    return point.map((value, i) => {
      const [least, most] = [this.centre[i] - this.half, this.centre[i] + this.half];
      return Math.max(least, Math.min(most, value));
    });
  }

  /** The point under the pointer; a pointer that left the plane stays at its edge. */
  under(event) {
    const box = this.canvas.getBoundingClientRect();
    const across = (2 * (event.clientX - box.left)) / box.width - 1;
    const up = 1 - (2 * (event.clientY - box.top)) / box.height;
    return this.within([this.centre[0] + across * this.half, this.centre[1] + up * this.half]);
  }

  /** The distance of the numbers on the axes: 1, 2 or 5 times a power of ten. */
  get step() {
    // Small ones have many digits, so there is room for few.
    const least = this.half / (this.half < 0.2 ? 1.5 : 4);
    const power = 10 ** Math.floor(Math.log10(least));
    return power * [1, 2, 5, 10].find((times) => times * power >= least);
  }

  /** The numbers on the stretch of an axis that has room for them. */
  ticks(centre) {
    const { step } = this;
    const first = Math.ceil((centre - 0.85 * this.half) / step);
    const last = Math.floor((centre + 0.62 * this.half) / step);
    return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  }

  /** Text that can be read on whatever is behind it. */
  label(context, text, x, y, halo = colour("paper"), halo_width = 3) {
    context.lineWidth = halo_width;
    context.lineJoin = "round";
    context.strokeStyle = halo;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }

  /** Numbers along the lower and left edge, and the names of the axes. */
  axes(context, names) {
    const digits = Math.max(0, Math.ceil(-Math.log10(this.step) - 1e-9));
    context.fillStyle = colour("quiet");
    context.font = "11px system-ui, sans-serif";
    context.textAlign = "center";
    for (const tick of this.ticks(this.centre[0])) {
      this.label(context, number(tick, digits), this.at([tick, 0])[0], this.size - 6);
    }
    context.textAlign = "left";
    for (const tick of names[1] ? this.ticks(this.centre[1]) : []) {
      this.label(context, number(tick, digits), 6, this.at([0, tick])[1] + 4);
    }
    context.font = "600 13px ui-monospace, Menlo, Consolas, monospace";
    context.fillStyle = colour("ink");
    this.label(context, names[1], 6, 17);
    context.textAlign = "right";
    this.label(context, names[0], this.size - 6, this.size - 7);
  }

  /** The prior N(0, I): circles at 1, 2 and 3 sigma; of one latent, lines. */
  prior(context) {
    context.lineWidth = 1;
    context.strokeStyle = colour("rule");
    for (const sigma of [1, 2, 3]) {
      if (L > 1) this.ellipse(context, [0, 0], [sigma, sigma]);
      else for (const z of [-sigma, sigma]) this.vertical(context, z);
    }
  }

  vertical(context, z) {
    const [x] = this.at([z, 0]);
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x, this.size);
    context.stroke();
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
    const [u, v] = [(x1 - x0) / length, (y1 - y0) / length];
    const head = Math.min(6 + 1.5 * line_width, length);
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
