/* The search box at work: what is typed is looked for at each letter, and what is found stands in a list to choose from.

   The pattern is the editable combobox with a list of the ARIA authoring practices: the focus stays in the box, and the keys
   move a mark through the list. What the engine finds in titles is shown at once, what it finds in texts when that has come. */

(function () {
  "use strict";

  const box = window.ScorecardsBox;
  const { root, input, status, toggle, words, number, element } = box;
  const ROWS = 20; // shown at first, and further ones with each press
  const PAUSE = 50; // in typing, in milliseconds
  const WIDE = matchMedia("(min-width: 76.25em)"); // room for the filters beside the list

  const list = element("div", { id: "sc-search-list", role: "listbox", "aria-label": words.results, hidden: "" });
  const beneath = element("div", { class: "sc-search__beneath" });
  const more = element("button", { type: "button", class: "sc-search__more", hidden: "" });
  const facets = box.makeFacets(() => ask(ROWS));
  const foot = makeFoot();
  const scroller = root.querySelector(".md-search__scrollwrap");

  let engine = null, isThere = false, timer = 0, turn = 0, limit = ROWS;
  let shown = null; // the answer that the list shows,
  let asked = { text: "", filters: "" }; // and what it answers

  function makeFoot() {
    const made = element("p", { class: "sc-search__foot" }, element("a", { href: box.form.action }, words.list));
    const keys = element("span", { class: "sc-search__keys" });
    for (const [key, what] of Object.entries(words.keys)) keys.append(element("kbd", {}, key), ` ${what} `);
    const letters = element("button", { type: "button", class: "sc-search__letters" });
    const tell = () => { letters.textContent = box.hasLetters() ? words.lettersOff : words.lettersOn; };
    letters.addEventListener("click", () => { box.setLetters(!box.hasLetters()); tell(); });
    tell();
    made.append(" ", keys, " ", letters);
    return made;
  }

  /* The engine, once it has its data. Where they could not be loaded the next time is another try. */
  function opened() {
    engine = engine || window.ScorecardsSearch.open({ data: box.data, language: box.language });
    engine.then(() => { isThere = true; }, () => { engine = null; });
    return engine;
  }

  const query = () => input.value.trim();

  async function ask(rows) {
    clearTimeout(timer);
    timer = 0;
    limit = rows;
    const mine = turn += 1, text = query();
    if (!text) {
      rest();
      return;
    }
    const draw = (answer) => { if (mine === turn) show(answer, text); };
    let found;
    box.at(isThere ? "busy" : "loading");
    if (!shown) say(words.searching);
    try {
      const at = await opened();
      if (mine !== turn) return;
      box.at("busy");
      found = await at.search(text, { filters: { ...box.chosen }, limit, onUpdate: draw });
    } catch {
      [engine, isThere] = [null, false]; // the next time begins anew, with what is published then
      if (mine === turn) {
        empty();
        box.fail();
      }
      return;
    }
    if (found === null || mine !== turn) return; // a later one has taken its place
    show(found, text);
    if (toggle.checked) address(text);
    Object.assign(root.dataset, { scQuery: text, scMs: String(found.ms) });
    box.isSent = false;
    box.at("ready");
  }

  /* Nothing is asked: what may be typed. */
  function rest() {
    empty();
    box.chosen = {};
    say(words.hint);
    address("");
    root.dataset.scQuery = "";
    box.at("ready");
  }

  function empty() {
    shown = null;
    asked = { text: "", filters: "" };
    box.isSent = false;
    box.drawRows([], list, beneath);
    facets.draw({});
    more.hidden = true;
    expand();
  }

  function say(text) {
    if (status.textContent !== text) status.textContent = text;
  }

  function told(answer) {
    const exact = number(answer.exact), similar = number(answer.similar);
    if (!answer.total) {
      if (!answer.complete) return words.searching;
      return Object.keys(box.chosen).length ? words.noneFiltered : words.none;
    }
    if (!answer.exact) return words.onlySimilar(similar);
    const said = answer.similar ? words.foundAndSimilar(exact, similar) : words.found(exact);
    if (!answer.complete) return words.further(said);
    return answer.isCut ? words.andMore(said) : said;
  }

  /* Draw an answer. What the reader has marked or points at stays marked and where it is on the screen. */
  function show(answer, text) {
    const filters = JSON.stringify(box.chosen);
    const isSame = asked.text === text && asked.filters === filters;
    const held = isSame ? marked() : null;
    const kept = held || (isSame ? list.querySelector("a:hover") : null);
    const top = kept ? kept.getBoundingClientRect().top : 0;
    if (asked.text !== text) scroller.scrollTop = 0;
    shown = answer;
    asked = { text, filters };
    box.drawRows(answer.rows, list, beneath);
    facets.draw(answer.facets);
    const left = Math.min(ROWS, answer.total - answer.rows.length);
    more.hidden = left <= 0;
    more.textContent = words.moreRows(number(left));
    say(told(answer));
    expand();
    const same = kept && options().find((each) => each.href === kept.href);
    if (same) scroller.scrollTop += same.getBoundingClientRect().top - top;
    mark(held && same ? same : null);
    if (box.isSent && answer.rows.length) open(options()[0]);
  }

  const options = () => Array.from(list.children);
  const marked = () => list.querySelector("[aria-selected=true]");

  function expand() {
    list.hidden = !list.children.length;
    input.setAttribute("aria-expanded", String(toggle.checked && !list.hidden));
    if (list.hidden) input.removeAttribute("aria-activedescendant");
  }

  function mark(option) {
    for (const each of options()) each.setAttribute("aria-selected", String(each === option));
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function markAndShow(option) {
    mark(option);
    if (option) option.scrollIntoView({ block: "nearest" });
  }

  /* One row further or back; beyond the ends no row is marked, and the keys are in the text again. */
  function step(by) {
    const all = options(), places = all.length + 1;
    const at = all.indexOf(marked()) + 1;
    markAndShow(all[(at + by + places) % places - 1] || null);
  }

  /* Open a row as a click on it does, with the keys that are held: Ctrl opens it beside this page. */
  function open(option, { ctrlKey = false, metaKey = false, shiftKey = false } = {}) {
    box.isSent = false;
    option.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
  }

  function send(event) {
    const isDrawn = shown && asked.text === query();
    const option = isDrawn && (marked() || options()[0]);
    if (option) open(option, event);
    else if (query() && !(isDrawn && shown.complete)) {
      box.isSent = true;
      if (timer) ask(ROWS);
    }
  }

  /* The address holds the query, so that it can be kept and sent, and is there again on the way back. */
  function address(text) {
    const url = new URL(location.href);
    if ((url.searchParams.get("q") || "") === text) return;
    if (text) url.searchParams.set("q", text);
    else url.searchParams.delete("q");
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // a page that is opened from a folder keeps its address
    }
  }

  input.addEventListener("input", () => {
    box.isSent = false;
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE, ROWS);
  });

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    const all = options();
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Home" && marked()) markAndShow(all[0]);
    else if (event.key === "End" && marked()) markAndShow(all[all.length - 1]);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey || event.shiftKey)) send(event);
    else return;
    event.preventDefault();
  });

  box.onSubmit = send;
  box.form.addEventListener("reset", () => {
    input.value = "";
    ask(ROWS);
    input.focus();
  });

  list.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the box

  /* A result on this very page is behind the list. */
  root.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.pathname === location.pathname && link.host === location.host) box.close();
  });

  more.addEventListener("click", (event) => {
    const before = options().length;
    ask(limit + ROWS).then(() => {
      if (event.detail || options().length <= before) return; // by touch or mouse: no keyboard is to come up
      input.focus();
      markAndShow(options()[before]);
    });
  });

  const room = () => { facets.element.open = WIDE.matches; };
  WIDE.addEventListener("change", room);
  room();

  const main = element("div", { class: "sc-search__main" }, element("div", { class: "sc-search__found" }, list, beneath), more);
  status.after(element("div", { class: "sc-search__panel" }, facets.element, main), foot);
  const role = {
    role: "combobox", "aria-autocomplete": "list", "aria-haspopup": "listbox", "aria-controls": list.id, "aria-expanded": "false",
    "aria-describedby": status.id,
  };
  for (const [name, value] of Object.entries(role)) input.setAttribute(name, value);

  box.onOpen = () => {
    opened().catch(() => {}); // the data are on their way before the first letter; a search tells if they do not come
    if (shown && asked.text === query()) {
      expand();
      address(asked.text);
      box.at("ready");
    } else ask(ROWS);
  };
  box.onClose = () => {
    box.isSent = false;
    expand();
    address("");
  };
})();
