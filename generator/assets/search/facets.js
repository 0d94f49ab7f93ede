/* The filters beside the list: for each fact a group of buttons that narrow what was found, with how much is left. */

(function () {
  "use strict";

  const box = window.ScorecardsBox;
  const { words, number, element } = box;
  const VALUES = 6; // of a group, shown at once
  const NAMES = ["kind", "framework", "period", "unitKind", "dimension", "grade"];
  const unfolded = new Set(); // groups that show all their values

  /* What is chosen, as the engine takes it: the values by the name of the fact. */
  box.chosen = {};

  function choose(name, value) {
    const values = box.chosen[name] || [];
    const left = values.filter((each) => each !== value);
    if (left.length === values.length) left.push(value);
    if (left.length) box.chosen[name] = left;
    else delete box.chosen[name];
  }

  function button(name, facet) {
    const made = element("button", {
      type: "button", "aria-pressed": String(facet.on), "data-facet": name, "data-value": facet.value,
    });
    made.append(name === "kind" ? words.kinds[facet.value] : facet.label, " ");
    made.append(element("span", { class: "sc-search__count" }, number(facet.count)));
    return made;
  }

  function group(name, facets) {
    const title = element("span", { class: "sc-search__facet", id: `sc-search-facet-${name}` }, words.facets[name]);
    const made = element("div", { role: "group", "aria-labelledby": title.id }, title);
    const isWhole = unfolded.has(name) || facets.length <= VALUES + 1; // a button in place of one value saves nothing
    facets.forEach((each, at) => {
      if (isWhole || at < VALUES || each.on) made.append(button(name, each), " ");
    });
    const left = facets.length - made.querySelectorAll("button").length;
    if (left) made.append(element("button", { type: "button", "data-more": name }, words.moreValues(number(left))));
    return made;
  }

  /* A group of a single value narrows nothing. */
  const isUseful = (facets) => facets.length > 1 || facets.some((each) => each.on);

  /* The element with the filters, and what draws them anew; `onChange` is called when something else is chosen. */
  box.makeFacets = function (onChange) {
    const summary = element("summary", {});
    const groups = element("div", { class: "sc-search__facets" });
    const clear = element("button", { type: "button", class: "sc-search__clear", hidden: "" }, words.clear);
    const made = element("details", { class: "sc-search__filters", hidden: "" }, summary, groups, clear);
    let drawn = {};

    function draw(facets) {
      const held = document.activeElement, { facet, value } = held.dataset;
      drawn = facets;
      const useful = NAMES.filter((name) => isUseful(facets[name] || []));
      groups.replaceChildren(...useful.map((name) => group(name, facets[name])));
      const count = Object.values(box.chosen).flat().length;
      summary.textContent = count ? words.filtersChosen(number(count)) : words.filters;
      clear.hidden = !count;
      made.hidden = !useful.length && !count;
      if (facet && !held.isConnected) (found(facet, value) || box.input).focus();
    }

    const found = (facet, value) =>
      Array.from(groups.querySelectorAll("[data-facet]")).find((each) =>
        each.dataset.facet === facet && each.dataset.value === value);

    groups.addEventListener("click", (event) => {
      const pressed = event.target.closest("button");
      if (!pressed) return;
      if (pressed.dataset.more) {
        unfolded.add(pressed.dataset.more);
        const values = pressed.parentElement.querySelectorAll("[data-facet]").length;
        const { more } = pressed.dataset;
        draw(drawn);
        groups.querySelectorAll(`[data-facet="${more}"]`)[values].focus();
      } else {
        choose(pressed.dataset.facet, pressed.dataset.value);
        onChange();
      }
    });
    clear.addEventListener("click", () => {
      box.chosen = {};
      onChange();
      box.input.focus();
    });
    return { element: made, draw };
  };
})();
