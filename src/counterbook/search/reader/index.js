/* An index of names, each the name of a record. Grams of a class of script are put in when first
   asked for: who types Hangul does not wait for Latin letters. Grams are numbers (see grams.js),
   and the names of all grams stand in one row, so that thousands are indexed in no time. */
function Index(names, records, cutter, kinds, common) {
  this.names = names;
  this.records = records;
  this.cutter = cutter;
  this.kinds = kinds;
  this.common = common || new Map();
  this.parts = {};
  this.held = new Float32Array(names.length);
}

Index.prototype.part = function (kind) {
  if (this.parts[kind]) return this.parts[kind];
  var numbers = new Map(), weights = [], counts = [], spread = [], last = [], lastRecord = [];
  var found = [], owners = [], names = this.names, common = this.common, n, record, g, i;
  function add(gram, weight) {
    var g = numbers.get(gram);
    if (g === undefined) {
      numbers.set(gram, g = weights.length);
      weights.push(weight * (common.get(gram) || 1));
      counts.push(0);
      spread.push(0);
      last.push(-1);
      lastRecord.push(-1);
    }
    if (last[g] === n) return;
    last[g] = n;
    counts[g]++;
    found.push(g);
    owners.push(n);
    if (lastRecord[g] !== record) {
      lastRecord[g] = record;
      spread[g]++;
    }
  }
  for (n = 0; n < names.length; n++) {
    record = names[n].record;
    this.cutter(names[n].text, kind, add);
  }
  var ends = new Int32Array(counts.length), lists = new Int32Array(found.length), sum = 0;
  for (g = 0; g < counts.length; g++) {
    ends[g] = sum;
    sum += counts[g];
    weights[g] *= Math.log(1 + this.records / spread[g]);
  }
  for (i = 0; i < found.length; i++) {
    lists[ends[found[i]]++] = owners[i];
    this.held[owners[i]] += weights[found[i]];
  }
  return this.parts[kind] = { numbers: numbers, weights: weights, ends: ends, lists: lists };
};

/* How like the query each record's best name is, and how much of the query its names cover.
   `instead` are grams for what no name holds; they count, but not as asked for. */
Index.prototype.compare = function (text, instead) {
  var self = this, shared = new Float32Array(this.names.length), covered = new Float32Array(this.records);
  var touched = [], whole = 0, known = 0, unknown = Math.log(1 + this.records), seen = new Set();
  function count(part, g, worth) {
    var last = -1;
    for (var i = g ? part.ends[g - 1] : 0; i < part.ends[g]; i++) {
      var n = part.lists[i], record = self.names[n].record;
      if (!shared[n]) touched.push(n);
      shared[n] += worth;
      if (record !== last) covered[last = record] += worth;
    }
  }
  this.kinds(text).forEach(function (kind) {
    var part = self.part(kind);
    self.cutter(text, kind, function (gram, weight) {
      if (seen.has(gram)) return;
      seen.add(gram);
      var g = part.numbers.get(gram);
      if (g === undefined) whole += 0.6 * weight * (self.common.get(gram) || 1) * unknown;
      else {
        whole += part.weights[g];
        known += part.weights[g];
        count(part, g, part.weights[g]);
      }
    });
  });
  if (instead) instead(text).forEach(function (gram) {
    var part = self.parts.alphabet, g = part.numbers.get(gram);
    count(part, g, part.weights[g] * WEIGHT.near);
  });
  return { best: this.best(touched, shared, whole), covered: covered, whole: whole, known: known };
};

Index.prototype.best = function (touched, shared, whole) {
  var best = [];
  for (var i = 0; i < touched.length; i++) {
    var n = touched[i], name = this.names[n], known = best[name.record];
    var a = shared[n] / whole, b = Math.min(1, shared[n] / this.held[n]);
    var like = (WEIGHT.like * Math.sqrt(a * b) + (1 - WEIGHT.like) * a) * name.weight;
    if (a > 0.999 && b > 0.999) like += WEIGHT.exact;
    if (!known) best[name.record] = { like: like, name: name };
    else if (like > known.like) {
      known.like = like;
      known.name = name;
    }
  }
  return best;
};

/* Whether a word in an alphabet stands in a name. */
Index.prototype.has = function (word) {
  return this.part("alphabet").numbers.has(wordGram("=" + word));
};

/* The words in an alphabet that may be meant by words no name holds: begun, or mistyped. */
Index.prototype.meant = function (text) {
  var self = this, found = new Set();
  (text.match(RUNS.alphabet) || []).forEach(function (typed) {
    if (typed.length < 3 || self.has(typed)) return;
    var most = typed.length > 7 ? 2 : typed.length > 3 ? 1 : 0;
    self.vocabulary().forEach(function (word) {
      var like = word.slice(0, typed.length) === typed ||
        most && Math.abs(word.length - typed.length) <= most && distance(typed, word, most) <= most;
      if (like) found.add(wordGram("=" + word));
    });
  });
  return found;
};

Index.prototype.vocabulary = function () {
  var numbers = this.part("alphabet").numbers;
  return this.words = this.words || Array.from(WORDS.keys()).filter(function (word) {
    return word[0] === "=" && word.length > 4 && numbers.has(WORDS.get(word));
  }).map(function (word) { return word.slice(1); });
};
