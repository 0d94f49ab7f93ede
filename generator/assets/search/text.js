/* How letters are read for searching: generator/search/text.py says the same in Python, and a test gives both the same texts. */

(function () {
  "use strict";

  const RULES = [
    [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ""], // marks that are not seen
    [/([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e3a\u0e47\u0e4d])/g, "$2$1"], // a tone mark typed before the vowel
    [/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, "$1\u0e33"], // am typed as two letters
    [/\u0e40\u0e40/g, "\u0e41"], // ae typed as two letters
    [/(?<![\u0e24\u0e26])\u0e45/g, "\u0e32"], // the long mark for aa
    [/(?<=[\u0e01-\u0e3a\u0e40-\u0e4e])\.|\u0e2f(?:\u0e25\u0e2f)?/g, ""], // marks of abbreviation
    [/(?<![0-9a-z])([a-z])\.(?=[a-z](?![a-z]))/g, "$1"], // K.P.I.
    [/(?<![0-9a-z])e[-\u2010\u2011 ](?=[a-z]{2})/g, "e"], // e-SAR
    [/(?<=[a-z]{2})iz/g, "is"], // organization, organisation
    [/(?<=[0-9]),(?=[0-9]{3})/g, ""], // thousands
    [/(?<=[0-9])[./\u2013-](?=[0-9])/g, "."], // numbers of indicators, dates
    [/[^0-9a-z\u0e01-\u0e3a\u0e40-\u0e4e%.\n\u0001]+/g, " "],
    [/(?<![0-9])\.|\.(?![0-9])/g, " "],
    [/ +/g, " "],
    [/ ?\n ?/g, "\n"] // lines stay lines
  ];

  /* Letters that are taken for each other, or left out, in words that are spelt wrong. */
  const SOUNDS = {
    "ศ": "ส", "ษ": "ส", "ณ": "น", "ญ": "ย", "ฎ": "ด", "ฏ": "ต", "ฑ": "ท", "ฒ": "ท", "ธ": "ท", "ฐ": "ถ", "ภ": "พ",
    "ฬ": "ล", "ฆ": "ค", "ใ": "ไ", "ี": "ิ", "ื": "ึ", "ู": "ุ"
  };

  /* The text in plain letters with single spaces: lower case, Arabic digits, Thai marks in one order, no punctuation. Letters and
     digits of other widths and heights are plain ones too; am, which that takes apart, is put together again. */
  function wordsOf(text) {
    const plain = text.normalize("NFKC").toLowerCase().replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
    return RULES.reduce((read, [pattern, put]) => read.replace(pattern, put), plain).replace(/^ +| +$/g, "");
  }

  /* The same as it is searched: without the spaces beside Thai letters, which writers set or leave out as they like. */
  const searched = (text) => wordsOf(text).replace(/ ?([\u0e01-\u0e3a\u0e40-\u0e4e]) ?/g, "$1");

  /* A code without the space before its number: SP 5 is SP5. */
  const codeOf = (text) => text.replace(/(?<=[a-z]) (?=\d)/gi, "");

  /* What is left of a searched text where wrong spellings are to be found too. */
  function folded(text) {
    return text
      .replace(/[ก-ฮ][ิุ]?์/g, "")
      .replace(/[็-๎]/g, "")
      .replace(/[ศษณญฎฏฑฒธฐภฬฆใีืู]/g, (letter) => SOUNDS[letter])
      .replace(/ /g, "");
  }

  /* A term without the ending of an English word; what is left stands in the other forms of the word too. */
  const stem = (text) => text.replace(/([a-z]{3,}?)(?:ings?|ions?|ed|es|s|e)(?![a-z])/g, "$1");

  /* Where in a text the letter number `at` of its searched form stands: as short a beginning as has it. */
  function placeOf(text, at) {
    let low = 0, high = text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (searched(text.slice(0, middle + 1)).length > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /* An abbreviation where it stands alone in a text as it is written, with its dots or without. */
  function alone(term) {
    const letter = /[a-z]/.test(term) ? "[0-9a-z]" : "[\u0e01-\u0e3a\u0e40-\u0e4e]";
    return new RegExp(`(?<!${letter}\\.?)${term.split("").join("\\.?")}(?!${letter}|\\.${letter}\\.)`, "i");
  }

  /* Where a term stands in a text, the first time: start and end, or null. `plain` is the text as it is searched. */
  function markOf(text, plain, term, isWhole) {
    if (isWhole) {
      const found = alone(term).exec(text);
      return found && [found.index, found.index + found[0].length];
    }
    const at = term ? plain.indexOf(term) : -1;
    if (at < 0) return null;
    const start = placeOf(text, at);
    let end = placeOf(text, at + term.length - 1) + 1;
    while (end < text.length && /[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/.test(text[end])) end += 1;
    return [start, end];
  }

  /* Where searched terms stand in a text: pairs of start and end. A term is its text and whether it must stand alone. */
  function marksOf(text, terms) {
    const plain = searched(text), found = [];
    for (const [term, isWhole] of terms) {
      const mark = markOf(text, plain, term, isWhole);
      if (mark && !found.some(([start, end]) => mark[0] < end && mark[1] > start)) found.push(mark);
    }
    return found.sort(([one], [other]) => one - other);
  }

  window.ScorecardsText = { wordsOf, searched, codeOf, folded, stem, alone, marksOf };
})();
