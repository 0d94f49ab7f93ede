/* The rows of the list: what was found, as options to choose from, and the other periods of a scorecard beneath its row. */

(function () {
  "use strict";

  const box = window.ScorecardsBox;
  const { words, number, element } = box;
  const PERIODS = 6; // shown at once
  const unfolded = new Set(); // rows that show all their periods

  /* Marks take in what belongs to their letters: a Thai vowel or tone mark is never parted from what it stands on. */
  const BELONGS = /[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\u0300-\u036f]/;

  function marked(text, marks) {
    const parts = [];
    let at = 0;
    for (const [from, to] of marks) {
      let start = Math.max(from, at), end = Math.max(to, start);
      while (start > at && BELONGS.test(text[start])) start -= 1;
      while (end < text.length && BELONGS.test(text[end])) end += 1;
      if (start === end) continue;
      parts.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
      at = end;
    }
    return [...parts, text.slice(at)];
  }

  const foreign = (language) => (language && language !== box.language ? language : null);

  function passage(name, found) {
    return element("span", { class: name, lang: foreign(found.lang) }, ...marked(found.text, found.marks));
  }

  const address = (url, language = box.language) => new URL(url, box.below[language]).href;

  function facts(row) {
    const grade = row.grade && words.graded(row.grade);
    const said = [row.framework, row.period, row.unitKind, row.dimension, grade].filter(Boolean);
    const line = element("span", { class: "sc-search__facts" });
    line.append(element("span", { class: "sc-search__kind", "data-kind": row.kind }, words.kinds[row.kind]));
    if (row.similar) line.append(" ", element("span", { class: "sc-search__similar" }, words.similar));
    if (foreign(row.pageLang)) line.append(" ", element("span", { class: "sc-search__foreign" }, words.foreign));
    for (const each of said) line.append(" · ", each);
    return line;
  }

  function option(row, at) {
    const head = element("span", { class: "sc-search__head" });
    if (row.code) head.append(element("span", { class: "sc-search__code" }, row.code), " ");
    head.append(passage("sc-search__title", row.title));
    const made = element("a", {
      class: "sc-search__row", id: `sc-search-option-${at}`, role: "option", "aria-selected": "false", tabindex: "-1",
      href: address(row.url, row.pageLang), hreflang: foreign(row.pageLang), "data-sc-similar": row.similar ? "" : null,
    }, head, " ");
    if (row.other) made.append(passage("sc-search__other", row.other), " ");
    made.append(facts(row));
    if (row.snippet) made.append(" ", passage("sc-search__snippet", row.snippet));
    return made;
  }

  function periods(row) {
    const others = row.periods.slice(1);
    const line = element("p", {
      class: "sc-search__periods", role: "group", "aria-label": words.otherPeriodsOf(row.title.text),
    }, `${words.otherPeriods}: `);
    const draw = (count) => {
      for (const each of others.slice(line.querySelectorAll("a").length, count)) {
        const grade = each.grade ? [" ", element("small", {}, words.graded(each.grade))] : [];
        line.append(element("a", { href: address(each.url) }, each.title, ...grade), " ");
      }
    };
    const isWhole = unfolded.has(row.url);
    draw(isWhole ? others.length : PERIODS);
    if (others.length > PERIODS && !isWhole) {
      const more = element("button", { type: "button" }, words.morePeriods(number(others.length - PERIODS)));
      more.addEventListener("click", () => {
        unfolded.add(row.url);
        more.remove();
        draw(others.length);
        line.querySelectorAll("a")[PERIODS].focus();
      });
      line.append(more);
    }
    return line;
  }

  /* Fill the list with the options of the rows, and `beneath` with what stands under some of them. */
  box.drawRows = function (rows, list, beneath) {
    const options = rows.map(option);
    const lines = [];
    options.forEach((each, at) => {
      each.style.gridRow = String(2 * at + 1);
      if (rows[at].periods.length < 2) return;
      const line = periods(rows[at]);
      line.style.gridRow = String(2 * at + 2);
      lines.push(line);
    });
    list.replaceChildren(...options);
    beneath.replaceChildren(...lines);
  };
})();
