/* The search box of every page until somebody wants it: the keys that lead to it, and what is behind it, loaded once. */

(function () {
  "use strict";

  const root = document.querySelector("[data-sc-search]");
  const toggle = document.getElementById("__search"); // the theme's: its style and its lock on scrolling hang on it
  if (!root || !toggle) return;

  const PARTS = ["text", "data", "catalog", "matching", "body", "found", "filters", "written", "engine", "words", "rows", "facets", "box"];
  const LETTERS = ["/", "s", "ฝ", "ห"]; // a Thai keyboard has the last two on the keys of the first two
  const CHORDS = ["k", "า"];
  const WITHOUT_LETTERS = "sc-search-without-letters"; // the reader's choice, kept in the browser
  const WORDS = {
    th: { loading: "กำลังเตรียมการค้นหา…", failed: "ค้นหาไม่ได้ในขณะนี้ เพราะโหลดข้อมูลไม่สำเร็จ", list: "ดูดัชนี ก-ฮ" },
    en: { loading: "Preparing the search…", failed: "The search is not available: its data could not be loaded.", list: "See the A to Z" },
  };

  const here = document.currentScript.src;
  const language = document.documentElement.lang;
  const site = new URL(language === "th" ? "../../" : "../../../", here); // the root of the site
  const words = WORDS[language] || WORDS.en;
  const input = document.getElementById("sc-search-input");
  const status = document.getElementById("sc-search-status");
  const opener = document.querySelector(".md-header__button[for=__search]"); // of a narrow screen
  let state = "ready", loading = null, before = null, isQuiet = false;

  /* What the scripts behind the box know of it. box.js says what is done when it is opened, closed and sent off. */
  const box = window.ScorecardsBox = {
    root, toggle, input, status, language, at, fail, close, hasLetters, setLetters,
    form: input.form,
    below: { th: site, en: new URL("en/", site) }, // the roots of the languages
    data: new URL("data/search/", site).href,
    isSent: false, // whether the first result is to be opened as soon as there is one
    onOpen() {},
    onClose() {},
    onSubmit() { box.isSent = true; },
  };

  function at(name) {
    state = name;
    root.dataset.scState = toggle.checked ? state : "closed";
  }

  /* Nothing can be searched: the way to the list of everything, where the form leads too. */
  function fail() {
    const link = document.createElement("a");
    link.href = box.form.action;
    link.textContent = words.list;
    status.replaceChildren(words.failed, " ", link);
    at("error");
  }

  function part(tag, attributes) {
    return new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement(tag), attributes, { onload: resolve, onerror: reject });
      document.head.append(element);
    });
  }

  const script = (name) => part("script", { async: false, src: new URL(`${name}.js`, here).href });

  /* The box itself comes last, and only once: what fails before can be tried again. */
  async function parts() {
    const style = part("link", { rel: "stylesheet", href: new URL("box.css", here).href });
    await Promise.all([...PARTS.slice(0, -1).map(script), style]);
    await script(PARTS[PARTS.length - 1]);
  }

  async function opened() {
    if (!loading) {
      status.textContent = words.loading;
      at("loading");
      loading = parts();
    }
    try {
      await loading;
    } catch {
      loading = null; // the next time is another try
      fail();
      return;
    }
    if (toggle.checked) box.onOpen();
  }

  function show() {
    if (!toggle.checked && !isQuiet) toggle.click();
  }

  function close() {
    if (toggle.checked) toggle.click();
  }

  /* To where a key fetched the focus from, or to what opens the box again. */
  function giveFocusBack() {
    const target = before || (opener.getClientRects().length ? opener : input);
    isQuiet = true;
    if (target === document.body) document.activeElement.blur();
    else target.focus();
    isQuiet = false;
  }

  function hasLetters() {
    try {
      return localStorage.getItem(WITHOUT_LETTERS) === null;
    } catch {
      return true; // nothing may be kept here
    }
  }

  function setLetters(isOn) {
    try {
      if (isOn) localStorage.removeItem(WITHOUT_LETTERS);
      else localStorage.setItem(WITHOUT_LETTERS, "");
    } catch {
      // as above
    }
  }

  function leadsHere(event) {
    const key = event.key.toLowerCase();
    if (event.altKey) return false;
    if (event.ctrlKey || event.metaKey) return !event.shiftKey && CHORDS.includes(key);
    return LETTERS.includes(key) && (key === "/" || !event.shiftKey) && hasLetters();
  }

  const isTyping = (at) =>
    at.isContentEditable || at.matches("textarea, select, input:not([type=checkbox], [type=radio])");

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || isTyping(event.target) || !leadsHere(event)) return;
    event.preventDefault();
    if (!root.contains(document.activeElement)) before = document.activeElement;
    show();
    input.focus();
    input.select();
  });

  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) close();
  });

  toggle.addEventListener("change", () => {
    at(state);
    if (toggle.checked) {
      input.focus();
      opened();
    } else {
      box.onClose();
      if (root.contains(document.activeElement)) giveFocusBack();
      before = null;
    }
  });

  root.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !root.contains(event.relatedTarget)) close();
  });

  box.form.addEventListener("submit", (event) => {
    if (state === "error") return; // the browser leads to the list
    event.preventDefault();
    box.onSubmit();
  });

  for (const name of ["focus", "click", "input"]) input.addEventListener(name, show);
  Object.assign(input, { autocomplete: "off", autocapitalize: "off", spellcheck: false });
  close(); // a browser may have kept it open from the last visit

  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    input.value = asked;
    show();
  }
})();
