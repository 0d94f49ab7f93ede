/* How well a term fits the names of things: where it stands in a name, whether whole words, and what it may be mistaken for. */

(function () {
  "use strict";

  const { searched, folded, stem, wordsOf } = window.ScorecardsText;

  const MARK = /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/; // with these no Thai word begins
  const LATIN = /[0-9a-z]/;
  const MOST_WORDS = 5; // of one synonym
  const SHORTEST_ROUGH = 4; // letters of a term in which a wrong one is looked for
  const TWO_WRONG = 10; // letters from which two may be wrong

  /* Abbreviations are only meant where they stand alone. */
  const isAbbreviation = (text) => /^[ก-ฮ]{1,5}$/.test(text) || /^[a-z]{1,5}$/.test(text);

  /* A year of one era is the same year of the other. */
  function otherYear(text) {
    if (!/^\d{4}$/.test(text)) return null;
    const year = Number(text);
    if (year >= 2440 && year <= 2700) return String(year - 543);
    return year >= 1897 && year <= 2157 ? String(year + 543) : null;
  }

  /* The query as one term, where it has several: together they may stand in a name. */
  function phraseOf(query, terms) {
    const text = searched(query);
    return terms.length > 1 ? termOf(text, new Map()) : null;
  }

  /* The terms of a query, each with what may stand for it: [text, weight, whether only as a whole word]. */
  function termsOf(query, synonyms) {
    const parts = wordsOf(query.replace(/\s+/g, " ")).split(" ").filter(Boolean);
    const terms = [];
    for (let at = 0; at < parts.length;) {
      let next = at + 1;
      let text = parts[at];
      for (let end = Math.min(parts.length, at + MOST_WORDS); end > at + 1; end -= 1) {
        const phrase = searched(parts.slice(at, end).join(" "));
        if (synonyms.has(phrase)) {
          [text, next] = [phrase, end];
          break;
        }
      }
      if (!terms.some((each) => each.text === text)) terms.push(termOf(text, synonyms));
      at = next;
    }
    return terms.slice(0, 12);
  }

  function termOf(text, synonyms) {
    const ways = [[text, 1, false]];
    for (const other of synonyms.get(text) || []) ways.push([other, 0.9, isAbbreviation(other)]);
    const year = otherYear(text);
    if (year) ways.push([year, 0.9, true]);
    return { text, ways };
  }

  /* How well the text from `start` to `end` of a column stands for a term: 0 where it does not. */
  function fit(column, line, start, end, isWhole) {
    const first = column.starts[line], last = column.end(line), text = column.text;
    const before = start === first ? "" : text[start - 1], after = end === last ? "" : text[end];
    const begins = before === "" || before === " " || column.isEnd[start] === 1;
    const stops = after === "" || after === " " || column.isEnd[end] === 1;
    const cutsLatin = (LATIN.test(before) && LATIN.test(text[start])) || (LATIN.test(after) && LATIN.test(text[end - 1]));
    if (isWhole) return begins && stops && !cutsLatin ? 1 : 0;
    let found = 0.5;
    if (before === "") found += 0.15;
    if (begins) found += 0.15;
    if (stops) found += 0.15;
    if (before === "" && after === "") found += 0.3;
    if (MARK.test(text[start]) || MARK.test(after)) found -= 0.15;
    if (LATIN.test(before) && LATIN.test(text[start])) found -= 0.3;
    return found + 0.3 * (end - start) / (last - first);
  }

  /* Looks for a term in all columns of some things and tells each place to `found(thing, score, language)`. */
  function look(things, term, found) {
    for (const [text, weight, isWhole] of term.ways) {
      for (const { first, language, column } of things.columns) {
        for (let at = column.text.indexOf(text); at >= 0; at = column.text.indexOf(text, at + 1)) {
          const line = column.line(at);
          if (at + text.length > column.end(line)) continue;
          if (language === "code" && !isCode(column, line, at, text)) continue;
          const score = fit(column, line, at, at + text.length, isWhole);
          if (score > 0) found(first + column.thing(line), weight * score, language);
        }
      }
    }
  }

  /* A code is meant as a whole, or as far as the number of its group: 8 stands for 8.1 too, and not for 18. */
  function isCode(column, line, at, text) {
    const after = column.text[at + text.length];
    return at === column.starts[line] && (at + text.length === column.end(line) || after === "." || !/\d$/.test(text));
  }

  /* The best score of each thing for a term, 0 for those that it is not in. */
  function scores(things, term) {
    const best = new Float32Array(things.size);
    look(things, term, (thing, score) => {
      if (score > best[thing]) best[thing] = score;
    });
    return best;
  }

  /* The same where up to one letter in four, and two at most, may be wrong, left out or too many, or sound alike. */
  function roughScores(things, term) {
    const best = new Float32Array(things.size);
    for (const [text, weight, isWhole] of term.ways) {
      if (isWhole) continue;
      for (const wanted of new Set([folded(text), folded(stem(text))])) {
        if (wanted.length < 3) continue;
        const most = wanted.length >= TWO_WRONG ? 2 : wanted.length >= SHORTEST_ROUGH ? 1 : 0;
        for (const { first, column, language } of things.columns) {
          if (language !== "code") lookRoughly(column, wanted, most, (line, wrong) => {
            const score = weight * (0.6 - 0.15 * wrong);
            const thing = first + column.thing(line);
            if (score > best[thing]) best[thing] = score;
          });
        }
      }
    }
    return best;
  }

  /* Of a term with some wrong letters, cut into one part more than there are wrong ones, one part is right. */
  function lookRoughly(column, wanted, most, found) {
    const text = column.folded, size = Math.ceil(wanted.length / (most + 1)), seen = new Map();
    for (let from = 0; from < wanted.length; from += size) {
      const part = wanted.slice(from, from + size);
      for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
        const line = column.line(at, column.foldedStarts);
        if (seen.get(line) === 0) continue;
        const first = column.foldedStarts[line];
        const last = line + 1 < column.foldedStarts.length ? column.foldedStarts[line + 1] - 1 : text.length;
        const window = text.slice(Math.max(first, at - from - most), Math.min(last, at - from + wanted.length + most));
        const wrong = distance(wanted, window);
        if (wrong <= most && !(seen.get(line) <= wrong)) {
          seen.set(line, wrong);
          found(line, wrong);
        }
      }
    }
  }

  /* The fewest letters to change, add, leave out or swap to find a term anywhere in a text. */
  function distance(wanted, text) {
    let before = null, row = new Array(text.length + 1).fill(0);
    for (let i = 1; i <= wanted.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= text.length; j += 1) {
        const same = wanted[i - 1] === text[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
        if (before && j > 1 && wanted[i - 1] === text[j - 2] && wanted[i - 2] === text[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      [before, row] = [row, next];
    }
    return Math.min(...row);
  }

  /* Cuts a term that stands in no name into words that do, as few as can be; null where it cannot be cut. */
  function cut(text, words) {
    const best = [[]];
    for (let end = 1; end <= text.length; end += 1) {
      for (let start = Math.max(0, end - 30); start < end; start += 1) {
        if (!best[start] || (best[end] && best[end].length <= best[start].length + 1)) continue;
        if (words.has(text.slice(start, end))) best[end] = best[start].concat(text.slice(start, end));
      }
    }
    const found = best[text.length];
    return found && found.length > 1 ? found : null;
  }

  window.ScorecardsMatching = { termsOf, termOf, phraseOf, scores, roughScores, cut };
})();
