// What is wider than the page scrolls; so that keys can scroll it too, Tab comes to it.
addEventListener("load", async () => {
  await window.MathJax?.startup?.promise;
  for (const formula of document.querySelectorAll("mjx-container:not([display])")) {
    const room = formula.closest("p, li, td, dd, summary")?.clientWidth;
    formula.classList.toggle("wide", formula.getBoundingClientRect().width > room);
  }
  // Words in a figure are too small on a phone when it is shown at half its size.
  for (const figure of document.querySelectorAll(".cell_output img")) {
    figure.parentElement.classList.toggle("wide", figure.clientWidth < 0.6 * figure.naturalWidth);
  }
  for (const part of document.querySelectorAll("div.math, mjx-container[display], .wide")) {
    if (part.scrollWidth > part.clientWidth) part.tabIndex = 0;
  }
});
