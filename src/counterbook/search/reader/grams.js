/* Text to grams: two characters, two syllables, three letters. Names and queries are cut alike,
   so that spaces, endings, halves of words and single mistakes cost little.
   Everything here runs in browsers from 2016 on (ES2015: Chromium 51, Safari 10, WebView 51). */
var LONGEST = 120;
var WEIGHT = {
  /* By kind of record: procedure, guide, notice, place, word, term, phrase. */
  kinds: [1, 0.68, 0.66, 0.75, 0, 1, 1], alias: 0.88, lead: 0.72, page: 0.4, linked: 0.022,
  cover: 0.5, text: 0.7, like: 0.65, exact: 0.25,
  sound: 0.95, homophone: 0.55, reading: 0.95, near: 0.8, common: 0.12, usual: 0.4,
  pair: 1, han: 0.42, syllable: 0.25, skipHan: 0.4, skipSyllable: 0.3, letters: 0.3,
  word: 1.5, begin: 0.5, letter: 0.3
};
var LEADS = "\u3131\u3132\u3134\u3137\u3138\u3139\u3141\u3142\u3143\u3145\u3146\u3147\u3148\u3149\u314a\u314b\u314c\u314d\u314e";

/* The runs of each class of script; spaces inside a run of Han or Hangul do not count. */
var RUNS = {
  han: /[\u3040-\u30ff\u3400-\u9fff]+(?: [\u3040-\u30ff\u3400-\u9fff]+)*/g,
  hangul: /[\u3131-\u318e\uac00-\ud7a3]+(?: [\u3131-\u318e\uac00-\ud7a3]+)*/g,
  alphabet: /[^\s\u3040-\u318e\u3400-\u9fff\uac00-\ud7a3]+/g
};

function kindsOf(text) {
  return Object.keys(RUNS).filter(function (kind) { return text.search(RUNS[kind]) >= 0; });
}

/* Width, case, accents and Hangul typed in parts become one; signs become spaces. Tabs and line
   ends stay, so that all names are done at once. */
function plain(text) {
  return text.normalize("NFC")
    .replace(/[\u1100-\u1112]/g, function (c) { return LEADS[c.charCodeAt(0) - 0x1100]; })
    .replace(/[\uf900-\ufaff\uff01-\uffee\u2f00-\u2fdf]/g, function (c) { return c.normalize("NFKC"); })
    .toLowerCase()
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]+/g, function (s) { return s.normalize("NFD").replace(/[\u0300-\u036f]/g, ""); })
    .replace(/[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff'’]/g, "")
    .replace(/[^\t\n0-9a-z\u00df-\u024f\u0370-\u1fff\u3040-\u318e\u3400-\u9fff\uac00-\ud7a3]+/g, " ").replace(/^ +| +$/g, "");
}

/* A gram is a number: what it is made of in the upper bits, its signs below. */
var SIGNS = new Uint16Array(65536), signs = 0, WORDS = new Map();
var KIND = { pair: 0, skip: 1 << 24, one: 1 << 25, two: 3 << 25, three: 1 << 27, word: 1 << 28, letters: 1 << 29 };
function sign(text, n) {
  var code = text.charCodeAt(n);
  if (!SIGNS[code]) SIGNS[code] = signs < 4094 ? ++signs : 1 + code % 4094;
  return SIGNS[code];
}
function wordGram(word) {
  var gram = WORDS.get(word);
  if (!gram) WORDS.set(word, gram = KIND.word + WORDS.size);
  return gram;
}
function pairs(text, kind, apart, weight, add) {
  for (var i = 0; i + apart < text.length; i++) add(kind + (sign(text, i) << 12) + sign(text, i + apart), weight);
}
function threes(text, weight, add) {
  for (var i = 0, gram = 0; i < text.length; i++) {
    gram = (gram << 8 | sign(text, i) & 255) & 0xffffff;
    if (i > 1) add(KIND.three + gram, weight);
  }
}
/* The characters of a wide script: by two, alone, and two with any one between them, since a
   mistyped character leaves its neighbours. */
function wide(run, one, skip, add) {
  pairs(run, KIND.pair, 1, WEIGHT.pair, add);
  for (var i = 0; i < run.length; i++) add(KIND.one + sign(run, i), one);
  pairs(run, KIND.skip, 2, skip, add);
}

var CUT = {
  han: function (run, add) { wide(run, WEIGHT.han, WEIGHT.skipHan, add); },
  hangul: function (run, add, letters) {
    wide(run, WEIGHT.syllable, WEIGHT.skipSyllable, add);
    letters.forEach(function (split) {
      var text = split(run), gram = 0;
      for (var i = 0; i < text.length; i++) {
        gram = (gram << 7 | text.charCodeAt(i) & 127) & 0xfffffff;
        if (i > 2) add(KIND.letters + gram, WEIGHT.letters);
      }
    });
  },
  alphabet: function (run, add, letters, common) {
    var whole = wordGram("=" + run), usual = common.get(whole) || 1;
    add(whole, WEIGHT.word);
    if (run.length > 4) add(wordGram("^" + run.slice(0, 5)), WEIGHT.begin * usual);
    threes("_" + run + "_", WEIGHT.letter * usual, add);
  }
};

/* Calls `add(gram, weight)` for the grams of one class in a text that is plain and folded. */
function grams(text, kind, add, letters, common) {
  var runs = text.match(RUNS[kind]);
  if (runs) runs.forEach(function (run) { CUT[kind](run.replace(/ /g, ""), add, letters, common); });
}

/* How a name sounds, or how one is spelled by ear. */
function soundGrams(text, kind, add) {
  if (text.length < 4) pairs(text, KIND.two, 1, 0.5, add);
  threes(text, 1, add);
}

/* How many letters must be changed, left out, put in or swapped to make one word of another. */
function distance(a, b, most) {
  var before, row = [], last = [], i, j;
  for (j = 0; j <= b.length; j++) row[j] = j;
  for (i = 1; i <= a.length; i++) {
    before = last;
    last = row;
    row = [i];
    var least = i;
    for (j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      if (row[j] < least) least = row[j];
    }
    if (least > most) return least;
  }
  return row[b.length];
}
