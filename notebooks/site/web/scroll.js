// A formula a little wider than the page becomes smaller. What is wider still scrolls; so that keys
// can scroll it too, Tab comes to it.
addEventListener("load", async () => {
  await window.MathJax?.startup?.promise;
  for (const formula of document.querySelectorAll("mjx-container")) {
    const room = formula.closest("p, li, td, dd, summary, div.math")?.clientWidth;
    const fill = formula.querySelector("svg").getBoundingClientRect().width / room;
    formula.classList.toggle("tight", fill > 1 && fill < 1.4);
    formula.classList.toggle("wide", fill >= 1.4);
  }
  letKeysScroll();
  addEventListener("resize", letKeysScroll);
  addEventListener("toggle", letKeysScroll, true); // of an output that was folded
});

function letKeysScroll() {
  const wide = "div.math, mjx-container[display], .wide, .cell_output, .cell_output .output,"
    + " .pst-scrollable-table-container, p:has(> img)";
  for (const part of document.querySelectorAll(wide)) {
    const scrolls = part.scrollWidth > part.clientWidth && getComputedStyle(part).overflowX !== "visible";
    if (scrolls === part.hasAttribute("tabindex")) continue;
    part.toggleAttribute("tabindex", scrolls);
    if (scrolls) part.tabIndex = 0;
    if (part.matches("mjx-container")) continue; // which has a name
    const name = { role: "group", "aria-label": "Wider than the page: scrolls sideways" };
    for (const [key, value] of Object.entries(name)) {
      if (scrolls) part.setAttribute(key, value);
      else part.removeAttribute(key);
    }
  }
}
// What search shows of a page begins below its title, without code or formulas, which are TeX there.
addEventListener("DOMContentLoaded", () => {
  if (typeof Search === "undefined") return;
  const plain = Search.htmlToText;
  Search.htmlToText = (html, anchor) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    page.querySelectorAll("h1, pre, .bd-header-article, div.math").forEach((part) => part.remove());
    page.querySelectorAll("span.math").forEach((part) => { part.textContent = "…"; });
    return plain(page.documentElement.outerHTML, anchor).replace(/\s+/g, " ");
  };
});
