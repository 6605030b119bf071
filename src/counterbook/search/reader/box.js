/* The search box: a combobox with a list below it, and what it remembers on this device. */
var SHOWN = 8, KEPT = 5;

function box(form, host, data, part, search) {
  var input = form.querySelector("input"), words = part.words, now = 0, active = -1, told;
  var list = element("ul", [], { role: "listbox", id: "search-list", "aria-label": input.getAttribute("aria-label") || words.index });
  var heading = element("p", "", { "class": "search-heading" });
  var status = element("p", "", { role: "status", "class": "hidden" });
  var panel = element("div", [heading, list], { "class": "found" });
  panel.hidden = true;
  form.appendChild(panel);
  form.appendChild(status);
  var set = { role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" };
  Object.keys(set).forEach(function (key) { input.setAttribute(key, set[key]); });

  function light(text) { return search.names.same(text.toLowerCase()); }
  function options() { return Array.prototype.slice.call(list.querySelectorAll("[role=option]")); }
  function close() {
    panel.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  }
  function open() {
    panel.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }
  function choose(n) {
    options().forEach(function (option, m) {
      option.setAttribute("aria-selected", String(m === n));
      if (m === n && option.scrollIntoView) option.scrollIntoView({ block: "nearest" });
    });
    active = n;
    if (n < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", options()[n].id);
  }
  /* Up and down go from result to result, left and right to what belongs to one. */
  function step(by, aside) {
    var all = options(), n = active;
    if (!all.length) return false;
    if (aside) {
      n += by;
      if (active < 0 || !all[n] || all[by > 0 ? n : active].className !== "bring") return false;
    } else {
      do n += by; while (all[n] && all[n].className === "bring");
      if (n < -1) for (n = all.length - 1; all[n].className === "bring";) n--;
    }
    choose(all[n] ? n : -1);
    return true;
  }
  function say(text) {
    clearTimeout(told);
    told = setTimeout(function () { status.textContent = text; }, 500);
  }
  function put(rows, title) {
    list.textContent = "";
    rows.forEach(function (row) { list.appendChild(element("li", row, { role: "none" })); });
    options().forEach(function (option, n) { option.id = "search-" + n; });
    heading.textContent = title || "";
    heading.hidden = !title;
    choose(-1);
    if (rows.length || title) open();
    else close();
  }
  function option(inside, href, kind) {
    return element("a", inside, { role: "option", href: href, tabindex: "-1", "class": kind || "hit", "aria-selected": "false" });
  }

  function kept() {
    try { return JSON.parse(host.recall("searches") || "[]").filter(function (t) { return typeof t === "string"; }); }
    catch (e) { return []; }
  }
  function keep(text) {
    text = text.trim().slice(0, 60);
    if (!text) return;
    var all = [text].concat(kept().filter(function (t) { return t !== text; })).slice(0, KEPT);
    host.remember("searches", JSON.stringify(all));
  }
  function recent() {
    var all = kept();
    if (!all.length) return put([]);
    var rows = all.map(function (text) {
      var row = option([text], "#", "hit again-for");
      row.addEventListener("click", function (event) {
        event.preventDefault();
        input.value = text;
        input.focus();
        update();
      });
      return [row];
    });
    var forget = option([words.forget], "#", "hit plain");
    forget.addEventListener("click", function (event) {
      event.preventDefault();
      host.remember("searches", null);
      put([]);
    });
    put(rows.concat([[forget]]), words.recent);
  }

  function lang(text, code, kind) {
    return element("span", typeof text === "string" ? [text] : text, { lang: data.locales[code], "class": kind });
  }
  function titles(record, typed) {
    var shown = host.together ? Object.keys(data.locales) : [host.language];
    return shown.filter(function (code) { return record.names[code]; }).map(function (code, n) {
      return lang(marked(record.names[code][0], typed, light), code, n ? "counter" : "title");
    });
  }
  function row(record, found, asked) {
    /* What was typed in another script is marked as it reads in the names'. */
    var typed = found.typed || asked;
    var own = record.names[host.language], shown = own ? [own[0]] : [];
    var title = titles(record, typed);
    if (record.official && !host.together && host.language !== data.counter) {
      title.push(" ", lang(marked(record.official, typed, light), data.counter, own ? "counter" : "title"));
      shown.push(record.official);
    } else if (host.together) Object.keys(record.names).forEach(function (code) { shown.push(record.names[code][0]); });
    var name = found.by || found.name, about = [[words["kind" + record.kind], record.chapter].filter(Boolean).join(" · ")];
    if (name && name.said && shown.indexOf(name.said) < 0) {
      var part = name.heard ? [element("mark", name.said)] : marked(name.said, typed, light);
      about.push(" · ", lang(part, name.code, "as"));
    }
    var cells = [option(title.concat([element("small", about)]), search.href(search.path(record)))];
    if (record.brings) cells.push(option([words.bring], search.href(search.path(record)) + "#what-to-bring", "bring"));
    return cells;
  }
  function ways() {
    return ["guides", "people", "places", "index"].map(function (key) {
      return [option([words[key]], search.href(host.prefix + data.ways[key]), "hit plain")];
    });
  }

  /* Rows of what was found; `more` are terms and phrases, first where they answer better. */
  function show(found, typed, more) {
    var good = found.length && found[0].score >= FAINT, records = search.names.records;
    var rows = found.slice(0, good ? SHOWN : 3).filter(function (f) { return !good || f.score > found[0].score * 0.4; })
      .map(function (f) { return row(records[f.record], f, typed); });
    var first = active < 0 && more && more.length && !search.strong(found) && more[0].score > (good ? found[0].score : 0);
    if (more) more = more.slice(0, 2).map(function (f) { return row(search.terms()[f.record], f, typed); });
    if (more && more.length && !good) rows = [];
    good = good || more && more.length;
    if (more) rows = first ? more.concat(rows) : rows.concat(more);
    var title = good ? "" : words.none + (rows.length ? " · " + words.nearest : "");
    put(good ? rows : rows.concat(ways()), title);
    say(good ? words.count.replace("{n}", rows.length) : title);
    return good;
  }
  function update() {
    var typed = input.value, mine = ++now;
    if (!typed.trim()) return Promise.resolve(recent());
    function early(found) { if (mine === now) show(found, typed); }
    return search.find(typed, early).then(function (found) {
      if (mine !== now) return false;
      var good = show(found, typed);
      if (search.strong(found)) later();
      else return later();
      return good;

      function later() {
        return search.findTerms(typed, found.asked).then(function (terms) {
          if (mine !== now || !terms.length || panel.hidden) return good;
          var was = active;
          good = show(found, typed, terms);
          if (was >= 0 && options()[was]) choose(was);
          return good;
        });
      }
    });
  }

  var typing, composing = false;
  input.addEventListener("compositionstart", function () { composing = true; });
  input.addEventListener("compositionend", function () { composing = false; });
  input.addEventListener("input", function () {
    clearTimeout(typing);
    typing = setTimeout(update, 60);
  });
  input.addEventListener("focus", function () { if (panel.hidden) update(); });
  input.addEventListener("keydown", function (event) {
    /* While syllables or characters are being composed, keys belong to the input method. */
    if (composing || event.isComposing || event.keyCode === 229) return;
    var key = event.key, done = false;
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (panel.hidden) update();
      else step(key === "ArrowDown" ? 1 : -1);
      done = true;
    } else if (key === "ArrowRight" || key === "ArrowLeft") done = active >= 0 && step(key === "ArrowRight" ? 1 : -1, true);
    else if (key === "Escape" && !panel.hidden) { now++; close(); done = true; }
    else if (key === "Enter" && input.value.trim()) { follow(); done = true; }
    else if (key === "Enter" && active >= 0) { options()[active].click(); done = true; }
    else if (key === "Tab") close();
    if (done) event.preventDefault();
  });
  /* The first result that is shown is the one that Enter opens. */
  function follow() {
    clearTimeout(typing);
    if (active >= 0) return options()[active].click();
    update().then(function (good) { if (good) options()[0].click(); });
  }
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (input.value.trim()) follow();
    else input.focus();
  });
  list.addEventListener("mousedown", function (event) { event.preventDefault(); });
  list.addEventListener("click", function (event) {
    var link = event.target.closest("a");
    if (link && link.getAttribute("href") !== "#") {
      keep(input.value);
      close();
    }
  });
  document.addEventListener("click", function (event) { if (!form.contains(event.target)) close(); });
  if (document.activeElement === input || input.value) update();
  return true;
}
