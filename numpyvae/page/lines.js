// The lines of vae.py, with their numbers.

const numbers = []; // the places for them: { line, node }
const per_sample = ["nll", "dnll"], per_sample_and_dimension = ["z", "dz"];
const per_dimension = ["", "_z", "_kl"].flatMap((term) => [`dmu${term}`, `dlogvar${term}`]);
per_dimension.push("mu", "logvar");

function show_lines() {
  const { trace, grads } = state;
  $("by-hand").hidden = !moved();
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

/** A name and its value: in dimension l, of the sample k = 0, or the length of it all. */
function described(name, value) {
  const l = Number($("shown").value);
  if (typeof value === "number") return `${name} = ${precise(value, 3)}`;
  if (Array.isArray(value)) { // a trunk
    return value.slice(1).map((h, i) => `‖${name}[${i + 1}]‖ = ${precise(norm(h))}`).join(", ");
  }
  if (per_sample.includes(name)) {
    return `${name}[k=0] = ${precise(value[0], 3)}, mean ${precise(mean(value), 3)}`;
  }
  if (per_dimension.includes(name)) {
    return `${name}[l=${l}] = ${precise(value[l], 3)}, ‖${name}‖ = ${precise(norm(value))}`;
  }
  if (per_sample_and_dimension.includes(name)) {
    const first = value.subarray(0, L);
    return `${name}[k=0, l=${l}] = ${precise(first[l], 3)}, `
      + `‖${name}[k=0]‖ = ${precise(norm(first))}`;
  }
  return `‖${name}‖ = ${precise(norm(value))}`;
}

function line_node(line) {
  const [code, ...comment] = line.code.split("  #");
  const shown_code = element("code", {}, code);
  if (comment.length) shown_code.append(element("i", {}, `  #${comment.join("  #")}`));
  const node = element("span", { className: "numbers" });
  numbers.push({ line, node });
  const operation = about.lines.operations[line.calls];
  const outer = element(operation ? "details" : "div", { className: "line" });
  if (operation) {
    outer.append(element("summary", {}, shown_code, node));
    outer.append(element("pre", { tabIndex: 0 }, operation));
  } else outer.append(shown_code, node);
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
