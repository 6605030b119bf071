/* Finds records by what is typed: by the name most like it, by how much of it their names cover,
   by how names sound and, where that is not enough, by what their pages say. */
function engine(data, columns) {
  var records = read(columns, data), tools = folds(columns.foldings), names = [], texts, firsts;
  var common = new Set();

  function folded(text) {
    return tools.same.reduce(function (said, fold) { return fold(said); }, plain(text));
  }
  function kinds(text) {
    return Object.keys(RUNS).filter(function (kind) { return text.search(RUNS[kind]) >= 0; });
  }
  function cutter(text, kind, add) { grams(text, kind, add, tools.letters, common); }

  Object.keys(data.common).forEach(function (code) {
    plain(data.common[code]).split(" ").forEach(function (word) {
      common.add("=" + word);
      cut(word, 2, "", 1, function (gram) { if (!/[a-z]/.test(gram)) common.add(gram); });
    });
  });
  records.forEach(function (record, r) {
    Object.keys(record.names).forEach(function (code) {
      record.names[code].forEach(function (said, n) {
        names.push({ record: r, code: code, said: said, text: folded(said), weight: n < 2 ? 1 : WEIGHT.alias });
      });
    });
  });
  var written = new Index(names, records.length, cutter, kinds);

  function sounding(tool) {
    if (!tool.index) {
      var own = names.filter(function (name) { return name.code === tool.code; });
      tool.index = new Index(own.map(function (name) {
        return { record: name.record, code: name.code, said: name.said, weight: name.weight, heard: true, text: tool.ear(tool.sound(name.text)) };
      }), records.length, soundGrams, function () { return ["sound"]; });
    }
    return tool.index;
  }

  function better(scores, record, score, name, by) {
    var known = scores[record];
    if (!known || score > known.score) scores[record] = { record: record, score: score, name: name || known && known.name, by: by };
  }
  function tally(scores, found, factor, least) {
    found.best.forEach(function (best, r) {
      var cover = found.covered[r] / found.whole;
      if (cover >= least) better(scores, r, factor * (best.like + WEIGHT.cover * cover), best.name);
    });
  }

  function exact(scores) {
    return scores.some(function (found) { return found && found.score > 1 + WEIGHT.cover; });
  }
  /* Latin letters may spell how a name sounds; other scripts may hold a homophone of a name. */
  function bySound(text, scores) {
    var latin = /[a-z]{2}/.test(text);
    tools.sounds.forEach(function (tool) {
      if (!latin && !tool.spells(text)) return;
      var said = tool.ear(latin ? text.replace(/[^a-z0-9]/g, "") : tool.sound(text));
      if (said.length < 2 || said.indexOf("?") >= 0) return;
      tally(scores, sounding(tool).compare(said), latin ? WEIGHT.sound : WEIGHT.homophone, 0.6);
    });
  }
  function byInitials(text, scores) {
    var typed = text.replace(/ /g, "");
    if (!/^[\u3131-\u314e]{2,}$/.test(typed)) return;
    if (!firsts) firsts = names.map(function (name) {
      var tool = tools.initials.filter(function (i) { return i.code === name.code; })[0];
      return tool ? tool.initials(name.text) : "";
    });
    firsts.forEach(function (first, n) {
      var name = names[n];
      if (first.replace(/ /g, "").indexOf(typed) < 0) return;
      var begins = first.split(" ").some(function (word, k, words) { return words.slice(k).join("").indexOf(typed) === 0; });
      better(scores, name.record, (begins ? 1 : 0.8) * (0.9 + 0.4 * typed.length / first.length) * name.weight, name);
    });
  }
  function byText(text, scores) {
    var found = texts.compare(text);
    found.covered.forEach(function (worth, r) {
      if (!worth) return;
      var more = WEIGHT.text * worth / found.whole;
      if (scores[r]) scores[r].score += more;
      else better(scores, r, more);
    });
  }
  /* What a word finds counts for the procedures it leads to; what a guide or notice finds, less. */
  function byLeads(scores) {
    scores.slice().forEach(function (found) {
      if (!found) return;
      var leads = records[found.record].leads;
      var share = (WEIGHT.kinds[records[found.record].kind] ? WEIGHT.page : WEIGHT.lead) / Math.pow(leads.length, 0.15);
      leads.forEach(function (r) { better(scores, r, found.score * share, null, found.name); });
    });
  }

  return {
    records: records,
    /* A text with what the foldings take for the same, sign by sign. */
    same: function (text) { return tools.same.reduce(function (said, fold) { return fold(said); }, text); },
    /* Records best first, by their names; if asked deeply and the texts are there, by these too. */
    find: function (typed, deep) {
      var text = folded(typed).slice(0, LONGEST).trim(), scores = [];
      if (!text) return [];
      tally(scores, written.compare(text, function (asked) { return written.meant(asked); }), 1, 0);
      if (deep && texts) byText(text, scores);
      if (!exact(scores)) bySound(text, scores);
      byInitials(text, scores);
      byLeads(scores);
      return scores.filter(function (found) {
        if (!found) return false;
        var record = records[found.record];
        found.score *= WEIGHT.kinds[record.kind] * (1 + WEIGHT.linked * record.linked);
        return found.score > 0.02;
      }).sort(function (a, b) { return b.score - a.score || a.record - b.record; });
    },
    addTexts: function (said) {
      if (!texts) texts = new Index(said.split("\n").map(function (text, r) {
        return { record: r, text: folded(text), weight: 1 };
      }), records.length, cutter, kinds);
    }
  };
}

/* The foldings of all languages, by what they do. */
function folds(tables) {
  var tools = { same: [], letters: [], initials: [], sounds: [] };
  Object.keys(tables).forEach(function (code) {
    Object.keys(tables[code]).forEach(function (name) {
      var folding = foldings[name](tables[code][name]);
      folding.code = code;
      if (folding.same) tools.same.push(folding.same);
      if (folding.letters) tools.letters.push(folding.letters);
      if (folding.initials) tools.initials.push(folding);
      if (folding.sound) tools.sounds.push(folding);
    });
  });
  return tools;
}

/* The columns of a data file, put together again. */
function read(columns, data) {
  var records = [], names = {};
  function lines(column) { return (columns[column] || "").split("\n"); }
  var ids = lines("ids"), chapter = lines("chapter"), leads = lines("leads");
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
        brings: (columns.brings || "")[n] === "1",
        official: (own[data.counter] || [])[columns.official[n]] || ""
      });
    }
  });
  return records;
}
