/* What helps at the counter: a line shown large, my case, the deadline, open now, the kiosk.
   Everything is worked out on this device; nothing is sent. Times are Beijing's: they are kept
   as if they were UTC, so that the zone of the device plays no part. */
(function () {
  "use strict";
  var root = document.documentElement, MINUTE = 60000, DAY = 86400000, FARTHEST = 60;
  var WEEK = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }
  function made(name, kind, inside) {
    var e = document.createElement(name);
    if (kind) e.className = kind;
    (inside || []).forEach(function (part) { e.appendChild(part); });
    return e;
  }
  function word(name) {
    var words = document.getElementById("words");
    var found = words && words.content.querySelector('[data-word="' + name + '"]');
    return found ? found.textContent : "";
  }
  function store(kind) {
    try { return window[kind]; } catch (e) { return null; }
  }
  function recall(kind, key) {
    try { return store(kind).getItem(key); } catch (e) { return null; }
  }
  function remember(kind, key, value) {
    try {
      if (value) store(kind).setItem(key, value);
      else store(kind).removeItem(key);
    } catch (e) { /* private windows have no memory */ }
  }
  function asked(name) {
    return new URLSearchParams(location.search).get(name);
  }

  /* The rule of reading/moments.py, word for word. */
  function time(text) { return Date.parse((text.length > 10 ? text : text + "T00:00") + ":00Z"); }
  function iso(at) { return new Date(at).toISOString().slice(0, 16); }
  function midnight(at) { return Math.floor(at / DAY) * DAY; }
  function clock(text) {
    var parts = text.split(":");
    return (+parts[0] * 60 + +parts[1]) * MINUTE;
  }
  function exception(desk, day) {
    var name = iso(day).slice(0, 10);
    return desk.exceptions.filter(function (e) { return e[0] <= name && name <= e[1]; })[0];
  }
  function spans(desk, day) {
    var other = exception(desk, day), found;
    if (other) found = other[2] && other[3] ? [[other[2], other[3]]] : [];
    else {
      var name = WEEK[new Date(day).getUTCDay()];
      found = desk.hours.filter(function (h) { return h[0].indexOf(name) >= 0; })
        .map(function (h) { return [h[1], h[2]]; });
    }
    return found.map(function (s) { return [day + clock(s[0]), day + clock(s[1])]; })
      .sort(function (a, b) { return a[0] - b[0]; });
  }
  function isOpen(desk, at) {
    return spans(desk, midnight(at)).some(function (s) { return s[0] <= at && at < s[1]; });
  }
  function isWorkingDay(desk, day) {
    var other = exception(desk, day), name = new Date(day).getUTCDay();
    return other ? !!(other[2] && other[3]) : name > 0 && name < 6;
  }
  function lastBefore(desk, at, since) {
    for (var back = 0; back < FARTHEST; back++) {
      var open = spans(desk, midnight(at) - back * DAY).filter(function (s) { return s[0] <= at; });
      if (open.length) {
        var end = Math.min(open[open.length - 1][1], at);
        return since === null || end > since ? end : null;
      }
    }
    return null;
  }
  function lastDay(start, number, unit, sign, desk) {
    var day = start, count = number;
    if (unit === "days") return start + sign * number * DAY;
    if (unit === "working-days") {
      while (count) { day += sign * DAY; if (isWorkingDay(desk, day)) count--; }
      return day;
    }
    var from = new Date(start), months = sign * number * (unit === "years" ? 12 : 1);
    var first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
    var length = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
    return first + (Math.min(from.getUTCDate(), length) - 1) * DAY;
  }
  function lastMoment(event, number, unit, direction, desk) {
    var sign = direction === "before" ? -1 : 1, at = time(event), since = sign > 0 ? at : null, last;
    if (unit === "minutes" || unit === "hours") {
      last = at + sign * number * MINUTE * (unit === "hours" ? 60 : 1);
      return { last: last, timed: true, open: isOpen(desk, last), goBy: lastBefore(desk, last, since) };
    }
    last = lastDay(midnight(at), number, unit, sign, desk);
    return {
      last: last, timed: false, open: spans(desk, last).length > 0,
      goBy: lastBefore(desk, last + DAY - MINUTE, since)
    };
  }
  window.handbookDeadline = function (event, number, unit, direction, desk) {
    var found = lastMoment(event, number, unit, direction, desk);
    return {
      last: iso(found.last).slice(0, found.timed ? 16 : 10), open: found.open,
      go_by: found.goBy === null ? null : iso(found.goBy)
    };
  };

  function said(at, locale, timed) {
    var how = { timeZone: "UTC", weekday: "long", year: "numeric", month: "long", day: "numeric" };
    if (timed) { how.hour = "2-digit"; how.minute = "2-digit"; how.hourCycle = "h23"; }
    try { return new Intl.DateTimeFormat(locale, how).format(at); } catch (e) { return iso(at).replace("T", " "); }
  }
  /* One paragraph a language for each key: [["last", at, timed], ["open"] ...]. */
  function tell(box, words, parts) {
    box.textContent = "";
    all("p", words.content).forEach(function (language) {
      parts.forEach(function (part) {
        var text = language.querySelector('[data-say="' + part[0] + '"]').textContent, p = made("p", part[0]);
        p.lang = language.lang;
        p.textContent = text.replace(/\{(when|date)\}/, part[1] === undefined ? "" : said(part[1], language.lang, part[2]));
        box.appendChild(p);
      });
    });
  }
  function deadline() {
    var form = document.querySelector("[data-deadline]");
    if (!form) return;
    var rule = JSON.parse(form.getAttribute("data-deadline")), input = form.querySelector("input");
    var desk = { hours: JSON.parse(form.getAttribute("data-hours")), exceptions: JSON.parse(form.getAttribute("data-exceptions")) };
    var box = form.querySelector(".last"), keep = form.querySelector(".keep"), found = null;
    function work() {
      var valid = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(input.value);
      found = valid ? lastMoment(input.value, rule.number, rule.unit, rule.direction, desk) : null;
      keep.hidden = !found;
      if (!found) { box.textContent = ""; return; }
      var parts = [["last", found.last, found.timed]];
      if (desk.hours.length) {
        parts.push([found.open ? "open" : "closed"]);
        if (found.goBy === null) parts.push(["none"]);
        else if (found.goBy !== found.last) parts.push(["go-by", found.goBy, true]);
      }
      tell(box, form.querySelector("template"), parts);
    }
    input.addEventListener("input", work);
    form.addEventListener("submit", function (event) { event.preventDefault(); work(); });
    keep.addEventListener("click", function () { if (found) save(calendar(found)); });
    form.hidden = false;
  }
  function calendar(found) {
    function stamp(at) { return new Date(at).toISOString().replace(/[-:]|\.\d+/g, ""); }
    function plain(text) { return text.replace(/([\\;,])/g, "\\$1").replace(/\s+/g, " ").trim(); }
    var end = found.timed ? found.last - 8 * 60 * MINUTE : 0, link = document.querySelector('link[rel="canonical"]');
    var day = iso(found.last).slice(0, 10).replace(/-/g, ""), next = iso(found.last + DAY).slice(0, 10).replace(/-/g, "");
    var address = link ? link.href : location.href.replace(/[?#].*$/, "");
    return [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Counterbook//Deadline//EN", "BEGIN:VEVENT",
      "UID:" + found.last + "@" + plain(document.querySelector("[data-page]").getAttribute("data-page")),
      "DTSTAMP:" + stamp(Date.now()),
      found.timed ? "DTSTART:" + stamp(end) : "DTSTART;VALUE=DATE:" + day,
      found.timed ? "DTEND:" + stamp(end) : "DTEND;VALUE=DATE:" + next,
      "SUMMARY:" + plain(document.querySelector("h1").textContent), "URL:" + address,
      "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:" + plain(document.querySelector("h1").textContent),
      "TRIGGER:-PT" + (found.timed ? "3H" : "15H"), "END:VALARM", "END:VEVENT", "END:VCALENDAR", ""
    ].map(folded).join("\r\n");
  }
  /* Lines of a calendar file hold 75 bytes; a sign takes up to four. */
  function folded(line) {
    var signs = Array.from(line), lines = [];
    while (signs.length > 24) lines.push(signs.splice(0, 24).join(""));
    return lines.concat(signs.join("")).join("\r\n ");
  }
  function save(text) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
    link.download = document.querySelector("[data-page]").getAttribute("data-page").replace(/^.*\//, "") + ".ics";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }

  function openNow() {
    var now = Date.now() + 8 * 60 * MINUTE;
    all("[data-week]").forEach(function (e) {
      var desk = { hours: JSON.parse(e.getAttribute("data-week")), exceptions: JSON.parse(e.getAttribute("data-exceptions")) };
      var open = isOpen(desk, now);
      all("[data-is]", e).forEach(function (s) { s.hidden = (s.getAttribute("data-is") === "open") !== open; });
      e.classList.add(open ? "open" : "closed");
      e.hidden = false;
    });
  }

  function cases() {
    var box = document.querySelector(".cases"), page = document.querySelector("[data-page]");
    if (!box || !page) return;
    var choices = all("input", box), items = all("[data-cases]"), away = box.querySelector(".away");
    var count = away.querySelector("[data-away]"), key = "cases " + page.getAttribute("data-page");
    var kept = (recall("localStorage", key) || "").split(" ");
    function show() {
      var mine = choices.filter(function (c) { return c.checked; }).map(function (c) { return c.value; }), n = 0;
      items.forEach(function (item) {
        var fits = !mine.length || item.getAttribute("data-cases").split(" ").some(function (c) { return mine.indexOf(c) >= 0; });
        item.hidden = !fits;
        if (!fits && !item.classList.contains("group")) n++;
      });
      away.hidden = !n;
      count.textContent = n ? count.getAttribute("data-away").replace(/\{n\}/g, n) : "";
      remember("localStorage", key, mine.join(" "));
    }
    choices.forEach(function (c) { c.checked = kept.indexOf(c.value) >= 0; c.addEventListener("change", show); });
    away.querySelector("button").addEventListener("click", function () {
      choices.forEach(function (c) { c.checked = false; });
      show();
      choices[0].focus();
    });
    box.hidden = false;
    show();
  }

  /* One line, full screen: the officer's language large, the reader's below it. */
  function cellOf(row, code) {
    var cell = row.querySelector(".l-" + code);
    if (!cell) return null;
    cell = cell.cloneNode(true);
    all("[id]", cell).forEach(function (e) { e.removeAttribute("id"); });
    all("label", cell).forEach(function (e) { e.removeAttribute("for"); });
    all("a", cell).forEach(function (e) { e.removeAttribute("href"); });
    cell.removeAttribute("class");
    return cell;
  }
  function large(ref, first, below, leave) {
    var close = made("button", "close-show"), box;
    close.type = "button";
    close.textContent = word("close");
    first.className = "first";
    below.forEach(function (b) { b.className = "below"; });
    var number = made("p", "number");
    number.textContent = ref;
    box = made("dialog", "show", [made("div", "bar", [number, close]), first].concat(below));
    box.setAttribute("aria-label", ref || close.textContent);
    document.body.appendChild(box);
    close.addEventListener("click", function () { box.close(); });
    box.addEventListener("close", function () { box.remove(); if (leave) leave(); });
    box.showModal();
  }
  function showRow(row, reader, leave) {
    var counter = root.getAttribute("data-counter"), link = row.querySelector("[data-show]");
    var codes = all(".cell", row).map(function (c) { return /l-([\w-]+)/.exec(c.className); })
      .filter(Boolean).map(function (m) { return m[1]; });
    var below = reader && reader !== counter ? [reader] : codes.filter(function (c) { return c !== counter; });
    var first = cellOf(row, counter);
    below = below.map(function (c) { return cellOf(row, c); }).filter(Boolean);
    if (first) large(row.id.toUpperCase().replace(/^(.+\d)([A-Z])$/, function (m, a, b) { return a + b.toLowerCase(); }) || link.textContent, first, below, leave);
  }
  function show() {
    if (!window.HTMLDialogElement) return;
    if (root.classList.contains("side-by-side")) {
      document.addEventListener("click", function (event) {
        var link = event.target.closest && event.target.closest("[data-show]");
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        showRow(link.closest(".row"), null, function () { link.focus(); });
      });
      var reader = asked("show"), row = reader !== null && location.hash && document.getElementById(location.hash.slice(1));
      if (row) showRow(row, reader, function () { if (history.length > 1) history.back(); });
    }
    all("[data-large]").forEach(function (e) {
      var button = e.querySelector("button");
      button.hidden = false;
      button.addEventListener("click", function () {
        var first = e.querySelector("[data-first]").cloneNode(true);
        large("", first, all("[data-below]", e).map(function (b) { return b.cloneNode(true); }));
      });
    });
  }

  /* A sheet of paper asks whether it is still the newest: ?sheet=<hash> */
  function sheet() {
    var hash = asked("sheet"), box = document.querySelector(".sheet");
    if (!hash || !box) return;
    var known = JSON.parse(box.getAttribute("data-sheets")), at = -1;
    known.forEach(function (one, n) { if (one[0] === hash) at = n; });
    var key = at < 0 ? "unknown" : at === known.length - 1 ? "current" : "replaced";
    var words = box.querySelector("template");
    var told = made("div");
    tell(told, words, [key === "replaced" ? [key, time(known[at + 1][1]), false] : [key]]);
    box.appendChild(told);
    box.className = "sheet " + key;
    box.hidden = false;
  }

  function copy() {
    all("[data-copy]").forEach(function (button) {
      if (!navigator.clipboard) return;
      button.hidden = false;
      button.addEventListener("click", function () {
        var text = button.parentNode.querySelector(".copied").textContent;
        navigator.clipboard.writeText(text + "\n" + location.href.replace(/[?].*$/, "")).then(function () {
          button.lastChild.textContent = button.getAttribute("data-copy");
        }, function () {});
      });
    });
  }

  /* The screen in the hall: larger, no way out, back to the start when nobody touches it. */
  function kiosk() {
    if (asked("kiosk") !== null) remember("sessionStorage", "kiosk", asked("kiosk") === "off" ? "" : "1");
    if (recall("sessionStorage", "kiosk") !== "1") return;
    root.classList.add("kiosk");
    all('a[href^="http"], a[href^="tel:"]').forEach(function (link) {
      if (link.protocol === "tel:" || link.host !== location.host) link.removeAttribute("href");
    });
    var modes = document.querySelector(".modes"), home = document.querySelector(".brand");
    if (modes) document.body.appendChild(made("div", "kiosk-bar", [home.cloneNode(true), modes.cloneNode(true)]));
    var idle;
    function wait() {
      clearTimeout(idle);
      idle = setTimeout(function () {
        try {
          Object.keys(localStorage).forEach(function (key) { if (/^(ticks|cases|columns)/.test(key)) localStorage.removeItem(key); });
        } catch (e) { /* no memory, nothing to forget */ }
        location.href = home.href;
      }, 60000);
    }
    ["pointerdown", "keydown", "scroll", "touchstart"].forEach(function (name) {
      addEventListener(name, wait, { passive: true });
    });
    wait();
  }

  /* The contents beside the page show which section is being read. */
  function follow() {
    var links = all(".contents a[href^='#']");
    if (!links.length || !window.IntersectionObserver) return;
    var watch = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting) return;
        links.forEach(function (link) {
          if (link.hash === "#" + entry.target.id) link.setAttribute("aria-current", "true");
          else link.removeAttribute("aria-current");
        });
      });
    }, { rootMargin: "-20% 0px -75%" });
    links.forEach(function (link) {
      var section = document.getElementById(link.hash.slice(1));
      if (section) watch.observe(section);
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    follow();
    kiosk();
    cases();
    deadline();
    openNow();
    sheet();
    copy();
    show();
  });
})();
