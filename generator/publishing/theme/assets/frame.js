// Runs before the theme's own script.

// The theme fetches a sitemap from every address with exactly rel="alternate", which is of use only with navigation that
// loads no whole page. A space at the end hides the links from it and means the same.
for (const link of document.querySelectorAll("link[rel=alternate]")) link.rel = "alternate ";

// The language switch stays in the section that is being read.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-language-switch]");
  if (link) link.hash = location.hash;
});
