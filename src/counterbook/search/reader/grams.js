/* Text to grams: two characters, two syllables, three letters. Names and queries are cut alike,
   so that spaces, endings, halves of words and single mistakes cost little.
   Everything here runs in browsers from 2016 on (ES2015: Chromium 51, Safari 10, WebView 51). */
var LONGEST = 120;
var WEIGHT = {
  /* By kind of record: procedure, guide, notice, place, word, term. */
  kinds: [1, 0.72, 0.7, 0.75, 0, 1], alias: 0.97, lead: 0.72, page: 0.4, linked: 0.018,
  cover: 0.5, text: 0.55, like: 0.55, exact: 0.25,
  sound: 0.95, homophone: 0.7, near: 0.8, common: 0.2,
  pair: 1, han: 0.35, syllable: 0.25, skipHan: 0.4, skipSyllable: 0.3, letters: 0.3,
  word: 1.5, begin: 0.5, letter: 0.3
};
var LEADS = "\u3131\u3132\u3134\u3137\u3138\u3139\u3141\u3142\u3143\u3145\u3146\u3147\u3148\u3149\u314a\u314b\u314c\u314d\u314e";

/* The runs of each class of script; spaces inside a run of Han or Hangul do not count. */
var RUNS = {
  han: /[\u3040-\u30ff\u3400-\u9fff]+(?: [\u3040-\u30ff\u3400-\u9fff]+)*/g,
  hangul: /[\u3131-\u318e\uac00-\ud7a3]+(?: [\u3131-\u318e\uac00-\ud7a3]+)*/g,
  alphabet: /[^\s\u3040-\u318e\u3400-\u9fff\uac00-\ud7a3]+/g
};

/* Width, case, accents and Hangul typed in parts become one; signs become spaces. */
function plain(text) {
  return text.slice(0, 4 * LONGEST).normalize("NFC")
    .replace(/[\u1100-\u1112]/g, function (c) { return LEADS[c.charCodeAt(0) - 0x1100]; })
    .replace(/[\uf900-\ufaff\uff01-\uffee\u2f00-\u2fdf]/g, function (c) { return c.normalize("NFKC"); })
    .toLowerCase()
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]+/g, function (s) { return s.normalize("NFD").replace(/[\u0300-\u036f]/g, ""); })
    .replace(/[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff'’]/g, "")
    .replace(/[^0-9a-z\u00df-\u024f\u0370-\u1fff\u3040-\u318e\u3400-\u9fff\uac00-\ud7a3]+/g, " ").trim();
}

function cut(text, size, mark, weight, add) {
  for (var i = 0; i + size <= text.length; i++) add(mark + text.substr(i, size), weight);
}

/* Two signs with any one between them: a mistyped sign leaves its neighbours. */
function skip(text, weight, add) {
  for (var i = 0; i + 2 < text.length; i++) add(text[i] + "*" + text[i + 2], weight);
}

var CUT = {
  han: function (run, add) {
    cut(run, 2, "", WEIGHT.pair, add);
    cut(run, 1, "", WEIGHT.han, add);
    skip(run, WEIGHT.skipHan, add);
  },
  hangul: function (run, add, letters) {
    cut(run, 2, "", WEIGHT.pair, add);
    cut(run, 1, "", WEIGHT.syllable, add);
    skip(run, WEIGHT.skipSyllable, add);
    letters.forEach(function (split) { cut(split(run), 4, "~", WEIGHT.letters, add); });
  },
  alphabet: function (run, add, letters, common) {
    var usual = common.has("=" + run) ? WEIGHT.common : 1;
    add("=" + run, WEIGHT.word * usual, true);
    if (run.length > 4) add("^" + run.slice(0, 5), WEIGHT.begin * usual, true);
    cut("_" + run + "_", 3, "", WEIGHT.letter * usual, add);
  }
};

/* Calls `add(gram, weight)` for the grams of one class in a text that is plain and folded. */
function grams(text, kind, add, letters, common) {
  (text.match(RUNS[kind]) || []).forEach(function (run) {
    CUT[kind](run.replace(/ /g, ""), function (gram, weight, sure) {
      add(gram, !sure && common.has(gram) ? weight * WEIGHT.common : weight);
    }, letters, common);
  });
}

/* How a name sounds, or how one is spelled by ear. */
function soundGrams(text, kind, add) {
  if (text.length < 4) cut(text, 2, "", 0.5, add);
  cut(text, 3, "", 1, add);
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
