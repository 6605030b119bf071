/* What helps at the counter: my case, a line shown large, the contents that follow the reader. */
(function () {
  "use strict";
  var root = document.documentElement, own = document.currentScript, tools = window.handbookTools;
  var all = tools.all, made = tools.made, word = tools.word, asked = tools.asked;
  var recall = tools.recall, remember = tools.remember;

  function cases() {
    var box = document.querySelector(".cases"), page = document.querySelector("[data-page]");
    if (!box || !page) return;
    var choices = all("input", box), items = all("[data-cases]"), away = box.querySelector(".away");
    var count = away.querySelector("[data-away]"), key = "cases " + page.getAttribute("data-page");
    var kept = (recall(key) || "").split(" ");
    function show() {
      var mine = choices.filter(function (c) { return c.checked; }).map(function (c) { return c.value; }), n = 0;
      items.forEach(function (item) {
        var fits = !mine.length || item.getAttribute("data-cases").split(" ").some(function (c) { return mine.indexOf(c) >= 0; });
        item.hidden = !fits;
        if (!fits && !item.classList.contains("group")) n++;
      });
      away.hidden = !n;
      count.textContent = n ? count.getAttribute("data-away").replace(/\{n\}/g, n) : "";
      remember(key, mine.join(" "));
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

  /* The rest of the script is asked for where it is needed, and not before. */
  function fetched() {
    if (fetched.once) return;
    fetched.once = true;
    var script = document.createElement("script");
    script.src = own.getAttribute("data-helpers");
    script.onerror = function () { fetched.once = false; };
    document.head.appendChild(script);
  }
  function helpers() {
    var form = document.querySelector("[data-deadline]"), kiosk = recall("kiosk", "sessionStorage");
    if (form) {
      form.hidden = false;
      form.addEventListener("focusin", fetched);
    }
    if (document.querySelector("[data-week]") || kiosk || asked("kiosk") !== null || asked("sheet")) fetched();
  }

  document.addEventListener("DOMContentLoaded", function () {
    follow();
    cases();
    copy();
    show();
    helpers();
  });
})();
