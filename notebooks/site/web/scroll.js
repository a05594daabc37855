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
  const wide = "div.math, mjx-container[display], .wide, .cell_output .output, p:has(> img)";
  for (const part of document.querySelectorAll(wide)) {
    if (part.scrollWidth > part.clientWidth) part.tabIndex = 0;
  }
});
// What search shows of a page begins below its title, without code: the words there are the index's.
addEventListener("DOMContentLoaded", () => {
  if (typeof Search === "undefined") return;
  const plain = Search.htmlToText;
  Search.htmlToText = (html, anchor) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    page.querySelectorAll("h1, pre, .bd-header-article").forEach((part) => part.remove());
    return plain(page.documentElement.outerHTML, anchor).replace(/\s+/g, " ");
  };
});
