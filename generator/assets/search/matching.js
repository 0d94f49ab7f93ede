/* How well a term fits the names of things: where it stands in a name, whether whole words, and what it may be mistaken for. */

(function () {
  "use strict";

  const { searched, codeOf, folded, stem, wordsOf } = window.ScorecardsText;

  const MARK = /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/; // with these no Thai word begins
  const LATIN = /[0-9a-z]/;
  const NUMBER = /^\d[\d.]*$/;
  const MOST_TERMS = 12; // that are looked for; the others are passed over
  const MOST_WORDS = 5; // of one synonym
  const SHORTEST_ROUGH = 4; // letters of a term in which a wrong one is looked for
  const TWO_WRONG = 10; // letters from which two may be wrong

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
    return terms.slice(0, MOST_TERMS);
  }

  function termOf(text, synonyms) {
    const ways = [[text, 1, false]];
    for (const [other, isWhole] of synonyms.get(text) || []) ways.push([other, 0.9, isWhole]);
    const year = otherYear(text);
    if (year) ways.push([year, 0.9, true]);
    return { text, ways };
  }

  /* What may stand for some terms, the longest first: [text, whether only as a whole word]. */
  function waysOf(terms) {
    const found = new Map(terms.flatMap((term) => term.ways.map(([text, , isWhole]) => [text, isWhole])));
    terms.forEach((term) => found.set(term.text, false));
    return [...found].sort(([one], [other]) => other.length - one.length);
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
    for (const [way, weight, isWhole] of term.ways) {
      for (const { first, language, column } of things.columns) {
        const text = language === "code" ? codeOf(way) : way;
        for (let at = column.text.indexOf(text); at >= 0; at = column.text.indexOf(text, at + 1)) {
          const line = column.line(at);
          if (at + text.length > column.end(line)) continue;
          if (language !== "code" && isPartOfNumber(column.text, at, text)) continue;
          if (language === "code" && !isCode(column, line, at, text)) continue;
          const score = fit(column, line, at, at + text.length, isWhole);
          if (score > 0) found(first + column.thing(line), weight * score, language);
        }
      }
    }
  }

  /* A number stands at the beginning of a number, and a digit alone: 1 is not in 12 or 2013. */
  function isPartOfNumber(all, at, text) {
    if (!/^\d/.test(text)) return false;
    return /\d/.test(all[at - 1] || "") || (text.length === 1 && /\d/.test(all[at + 1] || ""));
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

  const mostWrong = ({ length }) => (length >= TWO_WRONG ? 2 : length >= SHORTEST_ROUGH ? 1 : 0);

  /* The same where up to one letter in four, and two at most, may be wrong, left out or too many, or sound alike. */
  function roughScores(things, term) {
    const best = new Float32Array(things.size);
    for (const [text, weight, isWhole] of term.ways) {
      if (isWhole) continue;
      for (const wanted of new Set([folded(text), folded(stem(text))])) {
        if (wanted.length < 3) continue;
        if (/^[a-z]{3,4}$/.test(wanted)) { // so short that parts of other words would be taken for it
          look(things, { ways: [[wanted, 0.6 * weight, true]] }, (thing, score) => (best[thing] = Math.max(best[thing], score)));
          continue;
        }
        const most = mostWrong(wanted);
        for (const { first, column, language } of things.columns) {
          if (language !== "code") lookRoughly(column, wanted, most, (line, wrong, part) => {
            const score = weight * (0.6 - 0.15 * wrong + 0.3 * part);
            const thing = first + column.thing(line);
            if (score > best[thing]) best[thing] = score;
          });
        }
      }
    }
    return best;
  }

  /* Looks for a term with some wrong letters. Two that are swapped may lie in two parts, so those are swapped back in turn. */
  function lookRoughly(column, wanted, most, found) {
    lookInParts(column, wanted, most, found);
    const size = Math.ceil(wanted.length / (most + 1));
    for (let at = size; most > 0 && at < wanted.length; at += size) {
      const swapped = wanted.slice(0, at - 1) + wanted[at] + wanted[at - 1] + wanted.slice(at + 1);
      lookInParts(column, swapped, most - 1, (line, wrong, part) => found(line, wrong + 1, part));
    }
  }

  /* Of a term with some wrong letters, cut into one part more than there are wrong ones, one part is right. */
  function lookInParts(column, wanted, most, found) {
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
          found(line, wrong, Math.min(1, wanted.length / (last - first)));
        }
      }
    }
  }

  /* The fewest letters to change, add, leave out or swap to find a term anywhere in a text. */
  function distance(wanted, text) {
    return Math.min(...distances(wanted, text));
  }

  /* The same for each place of the text where the term may end. */
  function distances(wanted, text) {
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
    return row;
  }

  /* Cuts a term that stands in no name into words that do, as few as can be; null where it cannot be cut. */
  function cut(text, words) {
    const best = [[]];
    for (let end = 1; end <= text.length; end += 1) {
      for (let start = Math.max(0, end - 30); start < end; start += 1) {
        if (!best[start] || (best[end] && best[end].length <= best[start].length + 1)) continue;
        if (words.has(text.slice(start, end)) || NUMBER.test(text.slice(start, end))) best[end] = best[start].concat(text.slice(start, end));
      }
    }
    const found = best[text.length];
    return found && found.length > 1 ? found : null;
  }

  /* Words of questions: nothing is found by them. */
  const ASKING = new Set((
    "คืออะไร อะไร หมายถึง คือ คือใคร เป็นใคร ใคร ใครเป็น อย่างไร ยังไง เท่าไหร่ เท่าไร เท่าใด เมื่อไหร่ เมื่อไร เมื่อใด กี่ มีกี่ ไหม หรือไม่ ที่ไหน ทำไม บ้าง ข้อ ครับ คะ ค่ะ " +
    "what who when where which why how is are was were do does did can a an the of to in on for from by if i my we our"
  ).split(" ").map(searched));

  /* Cuts a term into the words that names have and what lies between them, without the words of questions. */
  function loosely(text, words) {
    const best = [{ cost: 0, cuts: [] }];
    const mayCut = (at) => at === text.length || !(MARK.test(text[at]) || /[\u0e40-\u0e44]/.test(text[at - 1]) || (LATIN.test(text[at - 1]) && LATIN.test(text[at])));
    for (let end = 1; end <= text.length; end += 1) {
      if (!mayCut(end)) continue;
      for (let start = Math.max(0, end - 30); start < end; start += 1) {
        if (!best[start]) continue;
        const part = text.slice(start, end), isAsking = ASKING.has(part);
        const isWord = isAsking || (part.length > 2 && words.has(part)) || NUMBER.test(part);
        const cost = best[start].cost + (isWord ? 1 : 1.5 + part.length);
        if (!best[end] || cost < best[end].cost) best[end] = { cost, cuts: best[start].cuts.concat([[part, isAsking]]) };
      }
    }
    const found = best[text.length];
    return found ? found.cuts.filter(([, isAsking]) => !isAsking).map(([part]) => part) : [text];
  }

  /* The same where words of questions are all that is left out, and what lies between is no mere letter or two. */
  function asked(text, words) {
    const found = loosely(text, words);
    return found.join("").length < text.length && found.every((part) => part.length > 2 || words.has(part) || NUMBER.test(part)) ? found : null;
  }

  /* Whether two words differ by one letter at most: changed, added, left out, or swapped with the next. */
  function isNear(one, other) {
    if (Math.abs(one.length - other.length) > 1) return false;
    let at = 0;
    while (at < one.length && one[at] === other[at]) at += 1;
    const rest = [one.slice(at), other.slice(at)];
    return rest[0].slice(1) === rest[1].slice(1) || rest[0].slice(1) === rest[1] || rest[0] === rest[1].slice(1) ||
      (rest[0].length > 1 && rest[0][0] === rest[1][1] && rest[0][1] === rest[1][0] && rest[0].slice(2) === rest[1].slice(2));
  }

  window.ScorecardsMatching = { MOST_TERMS, termsOf, termOf, phraseOf, waysOf, scores, roughScores, cut, asked, loosely, isNear, distances, mostWrong, ASKING };
})();
