/* What few readers of a page need, so it comes when it is asked for: the deadline, open now, the
   answer to a sheet of paper, the kiosk. Everything is worked out on this device; nothing is sent.
   Times are Beijing's: they are kept as if they were UTC, so that the zone of the device plays no
   part. */
(function () {
  "use strict";
  var root = document.documentElement, MINUTE = 60000, DAY = 86400000, FARTHEST = 60;
  var tools = window.handbookTools, all = tools.all, made = tools.made, asked = tools.asked;
  var WEEK = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

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
    if (timed === null) delete how.weekday;
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
    work();
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
    var signs = Array.from(line), lines = [], most = /[^\x00-\x7f]/.test(line) ? 18 : 74;
    while (signs.length > most) lines.push(signs.splice(0, most).join(""));
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

  /* The parts of a page that are not as a sheet has them, each in words or by its reference. */
  function changed(p, language, parts) {
    function word(key) {
      var said = language.querySelector('[data-say="' + key + '"]');
      return said ? said.textContent : key;
    }
    p.textContent = p.textContent.replace("{parts}", parts.map(word).join(word("between")));
  }

  /* A sheet of paper asks whether it is still the newest: ?sheet=<hash> */
  function sheet() {
    var hash = asked("sheet"), box = document.querySelector(".sheet");
    if (!hash || !box) return;
    var known = JSON.parse(box.getAttribute("data-sheets"));
    var found = Object.prototype.hasOwnProperty.call(known, hash) ? known[hash] : null;
    var key = !found ? "unknown" : found.length ? "replaced" : "current";
    var words = box.querySelector("template");
    var told = made("div"), parts = [key === "replaced" ? [key, time(found[0]), null] : [key]];
    if (key === "replaced" && found[1].length) parts.push(["changed"]);
    tell(told, words, parts);
    all(".changed", told).forEach(function (p, n) { changed(p, all("p", words.content)[n], found[1]); });
    box.appendChild(told);
    box.className = "sheet " + key;
    box.hidden = false;
  }

  /* The screen in the hall: larger, no way out, back to the start when nobody touches it. */
  function kiosk() {
    var store = "sessionStorage", wanted = asked("kiosk");
    if (wanted !== null) tools.remember("kiosk", wanted === "off" ? "" : "1", store);
    if (tools.recall("kiosk", store) !== "1") return;
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
        try { localStorage.clear(); } catch (e) { /* no memory, nothing to forget */ }
        location.href = home.href;
      }, 60000);
    }
    ["pointerdown", "keydown", "scroll", "touchstart"].forEach(function (name) {
      addEventListener(name, wait, { passive: true });
    });
    wait();
  }

  kiosk();
  deadline();
  openNow();
  sheet();
})();
