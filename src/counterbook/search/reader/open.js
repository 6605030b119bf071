/* What is asked for a query: the page's own names, then texts, other languages, terms. */
var ENOUGH = 1, FAINT = 0.3, KNOWN = 0.5;

handbookSearch.open = function (host) {
  var parts = handbookSearch.parts, own = host.language, data = parts.pages, part = parts[own];
  var names = engine(data, part.chapters), terms = null;
  names.add(own, parts[own + "-names"], part);

  function strong(found) { return found.length && found[0].score >= ENOUGH; }
  function add(code) {
    return host.load(code + "-names").then(function () { names.add(code, parts[code + "-names"]); });
  }
  /* Languages beside the page's own whose names may be what was typed: first those written like
     that, then those that may be spelled so, last those that are hardly ever spelled so. */
  function others(text) {
    var light = plain(text), kinds = kindsOf(light);
    function rank(code) {
      return Math.min.apply(null, kinds.map(function (kind) {
        var name = data.reach[code][kind];
        return name === undefined ? 9 : !name ? 0 : !foldings[name].fits || foldings[name].fits(light) ? 1 : 2;
      }));
    }
    return Object.keys(data.reach).filter(function (code) { return code !== own && rank(code) < 9; })
      .sort(function (a, b) { return rank(a) - rank(b); });
  }
  /* Names in the page's language answer at once. Where they answer weakly, texts are asked if the
     language knows the words, and then, or if not, one other language after the other, until an
     answer is fair. `early` gets what is known while more is still on its way. */
  function find(text, early) {
    var asked = [own], deep = false, left = others(text);
    function go() {
      var found = names.find(text, asked, deep), next, part;
      found.asked = asked;
      if (strong(found) || asked.length > 1 && found.length && found[0].score > FAINT) return found;
      if (!deep && !host.together && asked.length === 1 && (!left.length || found.knows > KNOWN)) {
        part = own + "-texts";
        next = host.load(part).then(function () {
          names.addTexts(own, parts[part]);
          deep = true;
          if (found.length) left = [];
        });
      } else if (left.length) {
        part = left[0] + "-names";
        next = add(left[0]).then(function () { asked.push(left.shift()); });
      } else return found;
      if (early && !parts[part] && found.length && found[0].score >= FAINT) early(found);
      return next.then(go, function () { return found; });
    }
    return Promise.resolve().then(go);
  }
  /* The glossary and the phrases, in the languages that were asked for a query. */
  function findTerms(text, asked) {
    return Promise.all(asked.map(function (code) { return host.load(code + "-terms"); })).then(function () {
      terms = terms || engine(parts[own + "-terms"], parts[own + "-terms"].topics);
      asked.forEach(function (code) { terms.add(code, parts[code + "-terms"], code === own && parts[own + "-terms"]); });
      return terms.find(text, asked).filter(function (f) { return f.score >= 0.56; });
    }, function () { return []; });
  }
  function path(record) {
    return host.prefix + data.paths[record.kind].replace("*", record.id);
  }
  function href(path) {
    return host.base + (location.protocol === "file:" ? path.replace(/(^|\/)(#|$)/, "$1index.html$2") : path);
  }
  function addresses(found, records) {
    return found.map(function (f) { return "/" + path(records[f.record]); });
  }
  return {
    addresses: function (text) {
      text = String(text);
      return find(text).then(function (found) {
        var pages = addresses(found, names.records);
        if (found.length && found[0].score >= FAINT) return pages;
        return findTerms(text, found.asked).then(function (more) {
          more = addresses(more, more.length ? terms.records : []);
          return found.length ? pages.slice(0, 3).concat(more, pages.slice(3)) : more;
        });
      });
    },
    attach: function (form) {
      if (!form || form.ready) return;
      form.ready = true;
      Promise.all(host.together ? Object.keys(data.reach).map(add) : []).then(function () {
        box(form, host, data, part, {
          names: names, find: find, strong: strong, path: path, href: href, findTerms: findTerms,
          terms: function () { return terms.records; }
        });
        /* Somebody who touches the box will type soon: the index is made meanwhile. */
        setTimeout(function () { names.find(part.words.none, [own]); }, 0);
      }, function () { form.ready = false; });
    }
  };
};
