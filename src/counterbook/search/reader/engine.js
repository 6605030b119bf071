/* Finds records by what is typed, with the languages that it has been given. */
function engine(columns, chapters) {
  var records = read(columns, chapters), tongues = {};

  /* What a word finds counts for the procedures it leads to; what a guide or notice finds, less. */
  function byLeads(scores) {
    scores.slice().forEach(function (found) {
      if (!found) return;
      var leads = records[found.record].leads;
      var share = (WEIGHT.kinds[records[found.record].kind] ? WEIGHT.page : WEIGHT.lead) / Math.pow(leads.length, 0.15);
      leads.forEach(function (r) { better(scores, r, found.score * share, null, found.name, found.typed); });
    });
  }
  return {
    records: records,
    same: function (text) {
      return Object.keys(tongues).reduce(function (said, code) { return tongues[code].same(said); }, text);
    },
    /* The names of all records in a language; `page` is what only its own pages need. */
    add: function (code, part, page) {
      if (tongues[code]) return;
      tongues[code] = Tongue(code, part, page || {}, records);
      (page && page.official || "").split("\n").forEach(function (said, r) { if (said) records[r].official = said; });
    },
    addTexts: function (code, said) { tongues[code].addTexts(said); },
    /* Records best first by their names in some languages; if asked deeply, by texts in the first
       of them. `knows` is how much of what was typed the first language knows. */
    find: function (typed, codes, deep) {
      var scores = [], text = typed.slice(0, 4 * LONGEST).replace(/\s+/g, " ").slice(0, LONGEST).trim(), knows;
      codes.forEach(function (code, n) {
        var known = tongues[code].find(text, scores, deep && !n);
        if (!n) knows = known;
      });
      byLeads(scores);
      var found = scores.filter(function (found) {
        if (!found) return false;
        var record = records[found.record];
        found.score *= WEIGHT.kinds[record.kind] * (1 + WEIGHT.linked * record.linked);
        return found.score > 0.02;
      }).sort(function (a, b) { return b.score - a.score || a.record - b.record; });
      found.knows = knows;
      return found;
    }
  };
}

/* The columns of a data file, put together again. */
function read(columns, chapters) {
  var records = [];
  function lines(column) { return (columns[column] || "").split("\n"); }
  var ids = lines("ids"), chapter = lines("chapter"), leads = lines("leads");
  columns.kinds.forEach(function (count, kind) {
    while (count--) {
      var n = records.length;
      records.push({
        kind: kind, id: ids[n] || "", names: {}, official: "",
        leads: leads[n] ? leads[n].split(" ").map(Number) : [],
        chapter: chapter[n] ? chapters[chapter[n]] : "",
        linked: +(columns.linked || "")[n] || 0,
        brings: (columns.brings || "")[n] === "1"
      });
    }
  });
  return records;
}
