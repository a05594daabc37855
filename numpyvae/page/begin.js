// Set all up, and show it.

function redraw() {
  map_layer = tug_layer = null;
  palette = {};
  for (const plane of [map, tug, close_up]) plane.size = null;
  show_walk();
  show_tug();
}

$("no-script").remove();
state.eps = randn(Number($("K").value) * L);
set_up_between();
set_up_walk();
set_up_encode();
set_up_dimensions();
set_up_tug();
set_up_lines();
set_dims(state.dims);
set_image(image(0), image_name(0));
show_pad();
show_walk();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
const on_resize = new ResizeObserver(redraw);
for (const id of ["map", "tug", "close"]) on_resize.observe($(id));
