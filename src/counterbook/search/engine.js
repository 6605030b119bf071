/* Finds records by what is typed. Names are cut into small grams (two characters, three letters);
   a record counts by its name most like the query, and by how much of the query it covers.
   Runs in browsers from 2016 on (ES2015: Chromium 51, Safari 10, Android WebView 51). */
var LONGEST = 120;
var WEIGHT = { kinds: [1, 0.8, 0.75, 0.75, 0, 1], alias: 0.97, lead: 0.72, cover: 0.5, text: 0.45, sound: 0.95, like: 0.55, common: 0.2, exact: 0.25, word: 1.5, near: 0.8, homophone: 0.7, linked: 0.012 };

/* Width, case, accents and Hangul typed in parts become one; signs become spaces. */
function plain(text) {
  text = text.slice(0, 4 * LONGEST).normalize("NFC")
    .replace(/[\u1100-\u1112]/g, function (c) { return "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"[c.charCodeAt(0) - 0x1100]; })
    .replace(/[\uf900-\ufaff\uff01-\uffee\u2f00-\u2fdf]/g, function (c) { return c.normalize("NFKC"); })
    .toLowerCase()
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]+/g, function (s) { return s.normalize("NFD").replace(/[\u0300-\u036f]/g, ""); })
    .replace(/[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff'’]/g, "");
  return text.replace(/[^0-9a-z\u00df-\u024f\u0370-\u1fff\u3040-\u318e\u3400-\u9fff\uac00-\ud7a3]+/g, " ").trim();
}

var RUNS = /[\u3040-\u30ff\u3400-\u9fff]+(?: [\u3040-\u30ff\u3400-\u9fff]+)*|[\u3131-\u318e\uac00-\ud7a3]+(?: [\u3131-\u318e\uac00-\ud7a3]+)*|[^\s\u3040-\u318e\u3400-\u9fff\uac00-\ud7a3]+/g;

function cut(text, size, mark, weight, into, common) {
  for (var i = 0; i + size <= text.length; i++) {
    var gram = mark + text.substr(i, size);
    if (!into.has(gram)) into.set(gram, common && common.has(gram) ? weight * WEIGHT.common : weight);
  }
}

/* Two signs with any one between them: a mistyped sign leaves its neighbours. */
function skip(text, weight, into) {
  for (var i = 0; i + 2 < text.length; i++) into.set(text[i] + "*" + text[i + 2], weight);
}

/* The grams of a text that is plain and folded, each with its weight. */
function grams(text, letters, common) {
  var found = new Map();
  (text.match(RUNS) || []).forEach(function (run) {
    var first = run.charCodeAt(0);
    var tight = run.replace(/ /g, "");
    if (first >= 0x3131 && (first <= 0x318e || first >= 0xac00)) {
      cut(tight, 2, "", 1, found, common);
      cut(tight, 1, "", 0.25, found);
      skip(tight, 0.3, found);
      letters.forEach(function (split) { cut(split(tight), 4, "~", 0.3, found); });
    } else if (first >= 0x3040) {
      cut(tight, 2, "", 1, found, common);
      cut(tight, 1, "", 0.35, found);
      skip(tight, 0.4, found);
    } else {
      var usual = common.has("=" + run) ? WEIGHT.common : 1;
      found.set("=" + run, WEIGHT.word * usual);
      if (run.length > 4) found.set("^" + run.slice(0, 5), 0.5 * usual);
      cut("_" + run + "_", 3, "", 0.3 * usual, found);
    }
  });
  return found;
}

/* How many letters must be changed, left out, put in or swapped to make one word of another. */
function distance(a, b, most) {
  var before, row = [], last = [], i, j;
  for (j = 0; j <= b.length; j++) row[j] = j;
  for (i = 1; i <= a.length; i++) {
    before = last; last = row; row = [i];
    var least = i;
    for (j = 1; j <= b.length; j++) {
      var same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      if (row[j] < least) least = row[j];
    }
    if (least > most) return least;
  }
  return row[b.length];
}

function engine(data, columns) {
  var records = read(columns, data);
  var same = [], letters = [], initials = [], sounds = [];
  Object.keys(columns.foldings).forEach(function (code) {
    Object.keys(columns.foldings[code]).forEach(function (name) {
      var folding = foldings[name](columns.foldings[code][name]);
      if (folding.same) same.push(folding.same);
      if (folding.letters) letters.push(folding.letters);
      if (folding.initials) initials.push({ code: code, of: folding.initials });
      if (folding.sound) sounds.push({ code: code, of: folding.sound, ear: folding.ear, spells: folding.spells });
    });
  });
  function folded(text) {
    return same.reduce(function (said, fold) { return fold(said); }, plain(text));
  }

  /* An index holds names, each of a record; `held` is what its grams weigh together. */
  function index(names, gramsOf) {
    var lists = new Map(), held = new Float32Array(names.length), seen = new Map();
    var cuts = names.map(function (name, n) {
      var found = gramsOf(name.text);
      found.forEach(function (weight, gram) {
        var list = lists.get(gram);
        if (!list) lists.set(gram, list = []);
        list.push(n);
      });
      return found;
    });
    var rarity = new Map();
    lists.forEach(function (list, gram) {
      var last = -1, count = 0;
      list.forEach(function (n) { if (names[n].record !== last) { last = names[n].record; count++; } });
      rarity.set(gram, Math.log(1 + records.length / count));
    });
    cuts.forEach(function (found, n) {
      found.forEach(function (weight, gram) { held[n] += weight * rarity.get(gram); });
    });
    return { names: names, lists: lists, held: held, rarity: rarity };
  }

  /* How like the query each record's best name is, and how much of the query its names cover. */
  function compare(index, asked, instead) {
    var shared = new Float32Array(index.names.length), covered = new Float32Array(records.length);
    var touched = [], whole = 0, unknown = Math.log(1 + records.length), of = index.names;
    function count(weight, gram) {
      var list = index.lists.get(gram), last = -1;
      if (!list) return;
      var worth = weight * index.rarity.get(gram);
      for (var i = 0; i < list.length; i++) {
        var n = list[i];
        if (!shared[n]) touched.push(n);
        shared[n] += worth;
        if (of[n].record !== last) covered[last = of[n].record] += worth;
      }
    }
    asked.forEach(function (weight, gram) {
      whole += weight * (index.rarity.get(gram) || 0.6 * unknown);
      count(weight, gram);
    });
    if (instead) instead.forEach(count);
    var best = new Map();
    touched.forEach(function (n) {
      var name = of[n], a = shared[n] / whole, b = Math.min(1, shared[n] / index.held[n]);
      var like = (WEIGHT.like * Math.sqrt(a * b) + (1 - WEIGHT.like) * a) * name.weight;
      if (a > 0.999 && b > 0.999) like += WEIGHT.exact;
      var known = best.get(name.record);
      if (!known || like > known.like) best.set(name.record, { like: like, name: name });
    });
    return { best: best, covered: covered, whole: whole };
  }

  var names = [];
  records.forEach(function (record, r) {
    Object.keys(record.names).forEach(function (code) {
      record.names[code].forEach(function (said, k) {
        names.push({ record: r, code: code, said: said, text: folded(said), weight: k < 2 ? 1 : WEIGHT.alias });
      });
    });
  });
  var common = new Set();
  Object.keys(data.common).forEach(function (code) {
    grams(plain(data.common[code]), [], common).forEach(function (weight, gram) {
      if (gram[0] === "=" || gram.length === 2) common.add(gram);
    });
  });
  function native(text) { return grams(text, letters, common); }
  var all = index(names, native), texts = null, known = null, firsts = null;

  /* Known words for a word that no name holds: it may be half typed or mistyped. */
  function alternatives(asked) {
    var found = new Map();
    asked.forEach(function (weight, gram) {
      if (gram[0] !== "=" || gram.length < 4 || all.lists.has(gram)) return;
      var typed = gram.slice(1), most = typed.length > 7 ? 2 : typed.length > 3 ? 1 : 0;
      known = known || Array.from(all.lists.keys()).filter(function (g) { return g[0] === "=" && g.length > 4; });
      known.forEach(function (g) {
        var begun = g.slice(1, gram.length) === typed;
        if (!begun && (!most || Math.abs(g.length - gram.length) > most || distance(typed, g.slice(1), most) > most)) return;
        found.set(g, weight * WEIGHT.near);
      });
    });
    return found;
  }
  /* What is typed in Latin letters may be how a name sounds; what is typed in another script may
     be a name's homophone. */
  function soundIndex(text) {
    var latin = /[a-z]{2}/.test(text);
    return sounds.filter(function (sound) {
      sound.written = !latin;
      return latin || sound.spells(text);
    }).map(function (sound) {
      if (!sound.index) {
        sound.index = index(names.filter(function (name) { return name.code === sound.code; }).map(function (name) {
          return { record: name.record, code: name.code, said: name.said, weight: name.weight, heard: true, text: sound.ear(sound.of(name.text)) };
        }), soundGrams);
      }
      return sound;
    });
  }
  function soundGrams(text) {
    var found = new Map();
    if (text.length < 4) cut(text, 2, "", 0.5, found);
    cut(text, 3, "", 1, found);
    cut(text, 4, "", 1, found);
    return found;
  }

  function tally(scores, found, factor, least) {
    found.best.forEach(function (b, r) {
      var cover = found.covered[r] / found.whole;
      if (cover < least) return;
      var score = factor * (b.like + WEIGHT.cover * cover);
      if (!scores[r] || score > scores[r].score) scores[r] = { record: r, score: score, name: b.name };
    });
  }

  function byInitials(text, scores) {
    var typed = text.replace(/ /g, "");
    if (!/^[\u3131-\u314e]{2,}$/.test(typed)) return;
    if (!firsts) firsts = names.map(function (name) {
      var own = initials.filter(function (i) { return i.code === name.code; })[0];
      return own ? own.of(name.text) : "";
    });
    firsts.forEach(function (first, n) {
      var at = first.replace(/ /g, "").indexOf(typed), name = names[n];
      if (at < 0) return;
      var begins = first.split(" ").some(function (word, k, words) {
        return words.slice(k).join("").indexOf(typed) === 0;
      });
      var score = (begins ? 1 : 0.8) * (0.9 + 0.4 * typed.length / first.length) * name.weight;
      if (!scores[name.record] || score > scores[name.record].score) scores[name.record] = { record: name.record, score: score, name: name };
    });
  }

  function scored(text, deep) {
    var scores = [], asked = native(text);
    var named = compare(all, asked, alternatives(asked));
    tally(scores, named, 1, 0);
    if (deep && texts) {
      var body = compare(texts, asked);
      body.covered.forEach(function (worth, r) {
        if (!worth) return;
        var more = WEIGHT.text * worth / body.whole;
        if (scores[r]) scores[r].score += more;
        else scores[r] = { record: r, score: more, name: null };
      });
    }
    soundIndex(text).forEach(function (sound) {
      var said = sound.ear(sound.written ? sound.of(text) : text.replace(/[^a-z0-9]/g, ""));
      if (said.length > 1 && said.indexOf("?") < 0) tally(scores, compare(sound.index, soundGrams(said)), sound.written ? WEIGHT.homophone : WEIGHT.sound, 0.6);
    });
    byInitials(text, scores);
    return scores;
  }

  return {
    records: records,
    same: function (text) { return same.reduce(function (said, fold) { return fold(said); }, text); },
    /* Records by their names; if asked deeply and the texts are there, by these too. */
    find: function (typed, deep) {
      var text = folded(typed).slice(0, LONGEST).trim();
      return text ? ranked(records, scored(text, deep)) : [];
    },
    addTexts: function (said) {
      if (!texts) texts = index(said.split("\n").map(function (text, r) {
        return { record: r, text: folded(text), weight: 1 };
      }), native);
    }
  };
}

/* What a word finds counts for the procedures it leads to. */
function ranked(records, scores) {
  scores.slice().forEach(function (found) {
    if (!found) return;
    var record = records[found.record], share = WEIGHT.lead / Math.pow(record.leads.length, 0.15);
    record.leads.forEach(function (r) {
      var score = found.score * share;
      if (!scores[r] || score > scores[r].score) scores[r] = { record: r, score: score, name: scores[r] ? scores[r].name : null, by: found.name };
    });
  });
  return scores.filter(Boolean).map(function (found) {
    var record = records[found.record];
    found.score *= WEIGHT.kinds[record.kind] * (1 + WEIGHT.linked * record.linked);
    return found;
  }).filter(function (found) { return found.score > 0.02; }).sort(function (a, b) { return b.score - a.score || a.record - b.record; });
}

/* The columns of a data file, put together again. */
function read(columns, data) {
  var records = [], ids = columns.ids.split("\n"), names = {};
  var chapter = (columns.chapter || "").split("\n"), leads = (columns.leads || "").split("\n");
  Object.keys(columns.names).forEach(function (code) { names[code] = columns.names[code].split("\n"); });
  columns.kinds.forEach(function (count, kind) {
    while (count--) {
      var n = records.length, own = {};
      Object.keys(names).forEach(function (code) { if (names[code][n]) own[code] = names[code][n].split("\t"); });
      records.push({
        kind: kind, id: ids[n] || "", names: own,
        leads: leads[n] ? leads[n].split(" ").map(Number) : [],
        chapter: chapter[n] ? data.chapters[chapter[n]] : "",
        linked: +(columns.linked || "")[n] || 0,
        brings: !!columns.brings && columns.brings[n] === "1",
        official: (own[data.counter] || [])[columns.official[n]] || ""
      });
    }
  });
  return records;
}
