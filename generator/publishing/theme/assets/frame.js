// Runs before the theme's own script.

// The theme fetches a sitemap from every address with exactly rel="alternate", which is of use only with navigation that
// loads no whole page. A space at the end hides the links from it and means the same.
for (const link of document.querySelectorAll("link[rel=alternate]")) link.rel = "alternate ";

// The language switch stays in the section that is being read.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-language-switch]");
  if (link) link.hash = location.hash;
});

// The theme opens its menus by labels, which no keyboard reaches and no screen reader tells for what they do: buttons take
// their places.
const NAMES = { th: { __drawer: "เมนู", __search: "ค้นหา" }, en: { __drawer: "Menu", __search: "Search" } };
const names = NAMES[document.documentElement.lang] || NAMES.en;
const narrow = matchMedia("(max-width: 76.234375em)"); // the navigation is a drawer

function toButton(label) {
  const toggle = document.getElementById(label.htmlFor);
  const title = document.getElementById(`${label.htmlFor}_title`);
  if (!toggle) return;
  const button = document.createElement("button");
  for (const { name, value } of label.attributes) button.setAttribute(name, value); // the theme's style asks for them
  button.type = "button";
  button.append(...label.childNodes);
  if (label.matches(".md-header__button")) button.setAttribute("aria-label", names[label.htmlFor]);
  else if (title && !button.textContent.trim()) button.setAttribute("aria-label", title.textContent.trim());
  const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
  button.addEventListener("click", () => toggle.click());
  toggle.addEventListener("change", tell);
  tell();
  label.replaceWith(button);
}

function inDrawer() {
  const labels = ".md-sidebar--primary label:is(.md-nav__title, .md-nav__link):not([for=__drawer])";
  if (narrow.matches) document.querySelectorAll(labels).forEach(toButton);
}

const labels = ["label[tabindex='0']", ".md-header__button[for=__drawer]", "[for=__search]:not(.md-search__overlay)"];
document.querySelectorAll(labels.join()).forEach(toButton);
narrow.addEventListener("change", inDrawer);
inDrawer();

document.addEventListener("keydown", (event) => {
  const drawer = document.getElementById("__drawer");
  if (event.key !== "Escape" || !drawer || !drawer.checked) return;
  drawer.click();
  document.querySelector(".md-header__button[for=__drawer]").focus();
});
