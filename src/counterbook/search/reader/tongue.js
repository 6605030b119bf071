/* What all records are called in one language, and the ways to find them by it: as names are
   written, as they sound, by their first letters. */
function Tongue(code, part, page, records) {
  var tools = folds([part.foldings, page.foldings || {}], part.names), names = [], common = new Map(), sounds = {}, firsts, texts;

  function folded(text) {
    return tools.same.reduce(function (said, fold) { return fold(said); }, plain(text));
  }
  function cutter(text, kind, add) { grams(text, kind, add, tools.letters, common); }

  /* Words that are common in the language, and those that nearly every page here has. */
  ["usual", "common"].forEach(function (how) {
    plain(page[how] || "").split(" ").forEach(function (word) {
      common.set(wordGram("=" + word), WEIGHT[how]);
      if (/[^a-z]/.test(word)) pairs(word, KIND.pair, 1, 1, function (gram) { common.set(gram, WEIGHT[how]); });
    });
  });
  var light = folded(part.names).split("\n");
  part.names.split("\n").forEach(function (line, r) {
    if (!line) return;
    var own = light[r].split("\t");
    records[r].names[code] = line.split("\t");
    records[r].names[code].forEach(function (said, n) {
      names.push({ record: r, code: code, said: said, text: own[n].trim(), weight: n < 2 ? 1 : WEIGHT.alias });
    });
  });
  var written = new Index(names, records.length, cutter, kindsOf, common);

  /* All names as they sound, folded together: one long text is faster than thousands of short. */
  function sounding(tool, n) {
    if (!sounds[n]) {
      var heard = tool.ear(tool.sound(names.map(function (name) { return name.text; }).join("\n"))).split("\n");
      sounds[n] = new Index(names.map(function (name, n) {
        return { record: name.record, code: code, said: name.said, weight: name.weight, heard: true, text: heard[n] };
      }), records.length, soundGrams, function () { return ["sound"]; });
    }
    return sounds[n];
  }
  function tally(scores, found, factor, least, typed) {
    found.best.forEach(function (best, r) {
      var cover = found.covered[r] / found.whole;
      if (cover >= least) better(scores, r, factor * (best.like + WEIGHT.cover * cover), best.name, null, typed);
    });
  }
  function exact(scores) {
    return scores.some(function (found) { return found && found.score > 1 + WEIGHT.cover; });
  }
  /* Latin letters may spell how a name sounds; other scripts may hold a homophone of a name. */
  function bySound(text, scores) {
    var latin = /[a-z]{2}/.test(text);
    tools.sounds.forEach(function (tool, n) {
      if (!latin && !tool.spells(text)) return;
      var said = tool.ear(latin ? text.replace(/[^a-z0-9]/g, "") : tool.sound(text));
      if (said.length < 2 || said.indexOf("?") >= 0) return;
      tally(scores, sounding(tool, n).compare(said), latin ? WEIGHT.sound : WEIGHT.homophone, 0.6);
    });
  }
  function byInitials(text, scores) {
    var typed = text.replace(/ /g, ""), tool = tools.initials[0];
    if (!tool || !/^[\u3131-\u314e]{2,}$/.test(typed)) return;
    if (!firsts) firsts = names.map(function (name) { return tool.initials(name.text); });
    firsts.forEach(function (first, n) {
      var name = names[n];
      if (first.replace(/ /g, "").indexOf(typed) < 0) return;
      var begins = first.split(" ").some(function (word, k, words) { return words.slice(k).join("").indexOf(typed) === 0; });
      better(scores, name.record, (begins ? 1 : 0.8) * (0.9 + 0.4 * typed.length / first.length) * name.weight, name);
    });
  }
  /* How many of the telling words in an alphabet stand in names of the language. */
  function wordsKnown(text) {
    var words = (text.match(RUNS.alphabet) || []).filter(function (word) { return !common.has(wordGram("=" + word)); });
    return !words.length ? 1 : words.filter(function (word) { return written.has(word); }).length / words.length;
  }
  return {
    /* A text with what the foldings take for the same, sign by sign. */
    same: function (text) { return tools.same.reduce(function (said, fold) { return fold(said); }, text); },
    /* Adds to the scores what the names say; returns how much of what was typed they know. */
    find: function (typed, scores, deep) {
      var text = folded(typed), found;
      if (!text) return 0;
      found = written.compare(text, function (asked) { return written.meant(asked); });
      tally(scores, found, 1, 0);
      if (deep && texts) byText(text, scores);
      if (!exact(scores)) bySound(text, scores);
      byInitials(text, scores);
      tools.readings.forEach(function (tool) {
        var read = tool.reading(plain(typed)), own = folded(read);
        if (own !== text) tally(scores, written.compare(own), WEIGHT.reading, 0, read);
      });
      return Math.min(found.known / found.whole, wordsKnown(text));

      function byText() {
        var found = texts.compare(text);
        found.covered.forEach(function (worth, r) {
          if (!worth) return;
          var more = WEIGHT.text * worth / found.whole;
          if (scores[r]) scores[r].score += more;
          else better(scores, r, more);
        });
      }
    },
    addTexts: function (said) {
      if (!texts) texts = new Index(folded(said).split("\n").map(function (text, r) {
        return { record: r, text: text, weight: 1 };
      }), records.length, cutter, kindsOf, common);
    }
  };
}

function better(scores, record, score, name, by, typed) {
  var known = scores[record];
  if (!known || score > known.score) {
    scores[record] = { record: record, score: score, name: name || known && known.name, by: by, typed: typed };
  }
}

/* The foldings of a language, by what they do. */
function folds(tables, text) {
  var tools = { same: [], letters: [], initials: [], sounds: [], readings: [] };
  tables.forEach(function (each) {
    Object.keys(each).forEach(function (name) { put(foldings[name](each[name], text)); });
  });
  return tools;
  function put(folding) {
    if (folding.same) tools.same.push(folding.same);
    if (folding.letters) tools.letters.push(folding.letters);
    if (folding.initials) tools.initials.push(folding);
    if (folding.sound) tools.sounds.push(folding);
    if (folding.reading) tools.readings.push(folding);
  }
}
