/* How letters are read for searching: generator/search/text.py says the same in Python, and a test gives both the same texts. */

(function () {
  "use strict";

  var RULES = [
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
  var SOUNDS = {
    "ศ": "ส", "ษ": "ส", "ณ": "น", "ญ": "ย", "ฎ": "ด", "ฏ": "ต", "ฑ": "ท", "ฒ": "ท", "ธ": "ท", "ฐ": "ถ", "ภ": "พ",
    "ฬ": "ล", "ฆ": "ค", "ใ": "ไ", "ี": "ิ", "ื": "ึ", "ู": "ุ"
  };

  /* The text in plain letters with single spaces: lower case, Arabic digits, Thai marks in one order, no punctuation. */
  function wordsOf(text) {
    text = text.normalize("NFC").toLowerCase().replace(/[๐-๙]/g, function (digit) {
      return String(digit.charCodeAt(0) - 0x0e50);
    });
    RULES.forEach(function (rule) { text = text.replace(rule[0], rule[1]); });
    return text.replace(/^ +| +$/g, "");
  }

  /* The same as it is searched: without the spaces beside Thai letters, which writers set or leave out as they like. */
  function searched(text) {
    return wordsOf(text).replace(/ ?([\u0e01-\u0e3a\u0e40-\u0e4e]) ?/g, "$1");
  }

  /* What is left of a searched text where wrong spellings are to be found too. */
  function folded(text) {
    return text
      .replace(/[ก-ฮ][ิุ]?์/g, "")
      .replace(/[็-๎]/g, "")
      .replace(/[ศษณญฎฏฑฒธฐภฬฆใีืู]/g, function (letter) { return SOUNDS[letter]; })
      .replace(/ /g, "");
  }

  /* A term without the ending of an English word; what is left stands in the other forms of the word too. */
  function stem(text) {
    return text.replace(/([a-z]{3,}?)(?:ings?|ions?|ed|es|s|e)(?![a-z])/g, "$1");
  }

  /* Where in a text the letter number `at` of its searched form stands: as short a beginning as has it. */
  function placeOf(text, at) {
    var low = 0, high = text.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (searched(text.slice(0, middle + 1)).length > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /* An abbreviation where it stands alone in a text as it is written, with its dots or without. */
  function alone(term) {
    var letter = /[a-z]/.test(term) ? "[0-9a-z]" : "[\u0e01-\u0e3a\u0e40-\u0e4e]";
    return new RegExp("(?<!" + letter + "\\.?)" + term.split("").join("\\.?") + "(?!" + letter + "|\\." + letter + "\\.)", "i");
  }

  /* Where a term stands in a text, the first time: start and end, or null. `plain` is the text as it is searched. */
  function markOf(text, plain, term, isWhole) {
    if (isWhole) {
      var found = alone(term).exec(text);
      return found && [found.index, found.index + found[0].length];
    }
    var at = term ? plain.indexOf(term) : -1;
    if (at < 0) return null;
    var start = placeOf(text, at), end = placeOf(text, at + term.length - 1) + 1;
    while (end < text.length && /[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/.test(text[end])) end += 1;
    return [start, end];
  }

  /* Where searched terms stand in a text: pairs of start and end. A term is its text, or its text and whether it must stand alone. */
  function marksOf(text, terms) {
    var plain = searched(text), found = [];
    terms.forEach(function (term) {
      var mark = typeof term === "string" ? markOf(text, plain, term, false) : markOf(text, plain, term[0], term[1]);
      if (mark && !found.some(function (each) { return mark[0] < each[1] && mark[1] > each[0]; })) found.push(mark);
    });
    return found.sort(function (one, other) { return one[0] - other[0]; });
  }

  window.ScorecardsText = { wordsOf: wordsOf, searched: searched, folded: folded, stem: stem, alone: alone, marksOf: marksOf };
})();
