/* An index of names, each the name of a record. Grams of a class of script are put in when first
   asked for: who types Hangul does not wait for Chinese and English. */
function Index(names, records, cutter, kinds) {
  this.names = names;
  this.records = records;
  this.cutter = cutter;
  this.kinds = kinds;
  this.ready = {};
  this.numbers = new Map();
  this.lists = [];
  this.weights = [];
  this.spread = [];
  this.held = new Float32Array(names.length);
}

Index.prototype.prepare = function (kind) {
  if (this.ready[kind]) return;
  this.ready[kind] = true;
  var from = this.lists.length, numbers = this.numbers, lists = this.lists, weights = this.weights;
  var spread = this.spread, last = [], lastRecord = [], names = this.names, n, record;
  function add(gram, weight) {
    var g = numbers.get(gram);
    if (g === undefined) {
      numbers.set(gram, g = lists.length);
      lists.push([]);
      weights.push(weight);
      spread.push(0);
    }
    if (last[g] === n) return;
    last[g] = n;
    lists[g].push(n);
    if (lastRecord[g] !== record) {
      lastRecord[g] = record;
      spread[g]++;
    }
  }
  for (n = 0; n < names.length; n++) {
    record = names[n].record;
    this.cutter(names[n].text, kind, add);
  }
  for (var g = from; g < lists.length; g++) {
    weights[g] *= Math.log(1 + this.records / spread[g]);
    for (var i = 0; i < lists[g].length; i++) this.held[lists[g][i]] += weights[g];
  }
};

/* How like the query each record's best name is, and how much of the query its names cover.
   `instead` are grams for what no name holds; they count, but not as asked for. */
Index.prototype.compare = function (text, instead) {
  var self = this, shared = new Float32Array(this.names.length), covered = new Float32Array(this.records);
  var touched = [], whole = 0, unknown = Math.log(1 + this.records), seen = new Set();
  function count(g, worth) {
    var list = self.lists[g], last = -1;
    for (var i = 0; i < list.length; i++) {
      var n = list[i], record = self.names[n].record;
      if (!shared[n]) touched.push(n);
      shared[n] += worth;
      if (record !== last) covered[last = record] += worth;
    }
  }
  this.kinds(text).forEach(function (kind) {
    self.prepare(kind);
    self.cutter(text, kind, function (gram, weight) {
      if (seen.has(gram)) return;
      seen.add(gram);
      var g = self.numbers.get(gram);
      if (g === undefined) whole += 0.6 * weight * unknown;
      else {
        whole += self.weights[g];
        count(g, self.weights[g]);
      }
    });
  });
  if (instead) instead(seen).forEach(function (gram) {
    var g = self.numbers.get(gram);
    count(g, self.weights[g] * WEIGHT.near);
  });
  return { best: this.best(touched, shared, whole), covered: covered, whole: whole };
};

Index.prototype.best = function (touched, shared, whole) {
  var best = new Map();
  for (var i = 0; i < touched.length; i++) {
    var n = touched[i], name = this.names[n], known = best.get(name.record);
    var a = shared[n] / whole, b = Math.min(1, shared[n] / this.held[n]);
    var like = (WEIGHT.like * Math.sqrt(a * b) + (1 - WEIGHT.like) * a) * name.weight;
    if (a > 0.999 && b > 0.999) like += WEIGHT.exact;
    if (!known || like > known.like) best.set(name.record, { like: like, name: name });
  }
  return best;
};

/* The words in an alphabet that may be meant by words no name holds: begun, or mistyped. */
Index.prototype.meant = function (asked) {
  var self = this, found = [];
  asked.forEach(function (gram) {
    if (gram[0] !== "=" || gram.length < 4 || self.numbers.has(gram)) return;
    var typed = gram.slice(1), most = typed.length > 7 ? 2 : typed.length > 3 ? 1 : 0;
    self.vocabulary().forEach(function (word) {
      if (word.slice(1, gram.length) === typed) return found.push(word);
      if (!most || Math.abs(word.length - gram.length) > most) return;
      if (distance(typed, word.slice(1), most) <= most) found.push(word);
    });
  });
  return found;
};

Index.prototype.vocabulary = function () {
  if (!this.words) this.words = Array.from(this.numbers.keys()).filter(function (g) { return g[0] === "=" && g.length > 4; });
  return this.words;
};
