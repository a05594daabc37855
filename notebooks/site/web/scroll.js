// A formula that is wider than the page scrolls; so that keys can scroll it too, Tab comes to it.
addEventListener("load", async () => {
  await window.MathJax?.startup?.promise;
  for (const part of document.querySelectorAll("div.math, mjx-container[display]")) {
    if (part.scrollWidth > part.clientWidth) part.tabIndex = 0;
  }
});
