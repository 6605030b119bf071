/* Runs before the page is drawn, so that the chosen appearance does not flash.
   What is remembered stays on this device; nothing is ever sent. */
(function () {
  "use strict";
  var root = document.documentElement, tools = window.handbookTools;
  var all = tools.all, word = tools.word, recall = tools.recall, remember = tools.remember;
  /* What the script is going to show has its room from the first paint, so that nothing jumps. */
  root.classList.add("scripted");

  var chosen = recall("appearance");
  if (chosen === "light" || chosen === "dark") root.setAttribute("data-appearance", chosen);

  function appearance() {
    var box = document.querySelector("[data-appearance-switch]");
    if (!box) return;
    var buttons = all("button", box);
    function show() {
      var now = root.getAttribute("data-appearance") ||
        (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
      buttons.forEach(function (b) {
        b.setAttribute("aria-pressed", String(b.getAttribute("data-appearance") === now));
      });
    }
    buttons.forEach(function (b) {
      b.addEventListener("click", function () {
        var now = b.getAttribute("data-appearance");
        root.setAttribute("data-appearance", now);
        remember("appearance", now);
        show();
      });
    });
    show();
    box.hidden = false;
  }

  /* The section that is being read: the last one that begins near the top of the window. */
  function section() {
    var stop = document.querySelector(".stop:target"), here = stop ? stop.id : "";
    var head = document.querySelector(".header");
    var edge = Math.max(innerHeight * 0.15, head ? head.getBoundingClientRect().bottom + 24 : 0);
    all("main [id]").forEach(function (e) {
      if (e.matches("section:not(.stop), li.row") && e.getClientRects().length &&
          e.getBoundingClientRect().top < edge) {
        here = e.id;
      }
    });
    return stop || scrollY > 80 ? here : "";
  }
  function modes() {
    all("a[data-mode]").forEach(function (link) {
      link.addEventListener("click", function () {
        var here = section();
        link.hash = here ? "#" + here : "";
      });
    });
  }

  function phones() {
    document.addEventListener("click", function (event) {
      var link = event.target.closest && event.target.closest('a[href^="tel:"]');
      if (!link) return;
      var number = (link.querySelector("b") || link).textContent.trim();
      if (!confirm(word("call").replace(/\{number\}/g, number))) event.preventDefault();
    });
  }

  function ticks() {
    var boxes = all("input[data-tick]");
    var page = document.querySelector("[data-page]");
    if (!boxes.length || !page) return;
    var key = "ticks " + page.getAttribute("data-page");
    var kept = (recall(key) || "").split("\n");
    var again = document.createElement("button");
    function save() {
      var on = boxes.filter(function (b) { return b.checked; });
      remember(key, on.length ? on.map(function (b) { return b.getAttribute("data-tick"); }).join("\n") : null);
      again.hidden = !on.length;
    }
    boxes.forEach(function (b) {
      b.checked = kept.indexOf(b.getAttribute("data-tick")) >= 0;
      b.addEventListener("change", save);
    });
    again.type = "button";
    again.className = "again";
    again.textContent = word("again");
    again.addEventListener("click", function () {
      boxes.forEach(function (b) { b.checked = false; });
      save();
      boxes[0].focus();
    });
    boxes[0].closest(".items").insertAdjacentElement("afterend", again);
    save();
  }

  function columns() {
    var choices = all(".columns input");
    var kept = recall("columns");
    choices.forEach(function (choice) {
      if (choice.id === kept) choice.checked = true;
      choice.addEventListener("change", function () { remember("columns", choice.id); });
    });
  }

  /* The search is asked for when it is touched, and not before: script and names, then texts. */
  var own = document.currentScript, asked = {}, reader;
  var base = own.src.replace(/assets\/[^/]*$/, "");
  function load(name) {
    asked[name] = asked[name] || new Promise(function (done, fail) {
      var script = document.createElement("script");
      script.src = base + "assets/search" + name + (own.getAttribute("data-mark") || "") + ".js";
      script.onload = done;
      script.onerror = function () { asked[name] = null; fail(new Error(script.src)); };
      document.head.appendChild(script);
    });
    return asked[name];
  }
  function opened() {
    var language = own.getAttribute("data-search");
    return Promise.all(["", "-" + language, "-" + language + "-names"].map(load)).then(function () {
      reader = reader || search.open({
        base: base, prefix: own.getAttribute("data-prefix"), language: language,
        together: root.getAttribute("data-mode") !== language, recall: recall, remember: remember,
        load: function (part) { return load("-" + part); }
      });
      return reader;
    });
  }
  function search(text) {
    return opened().then(function (found) { return found.addresses(text); });
  }
  search.parts = {};
  search.take = function (part, value) { search.parts[part] = value; };
  window.handbookSearch = search;

  function searchBox() {
    var form = document.querySelector("form.search");
    if (!form) return;
    var input = form.querySelector("input");
    function touched() { opened().then(function (found) { found.attach(form); }, function () {}); }
    input.addEventListener("focus", touched);
    document.addEventListener("keydown", function (event) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest && event.target.closest("input, textarea, select, [contenteditable]")) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
    var sent = /[?&]q=([^&]+)/.exec(location.search);
    if (sent && document.querySelector(".index")) {
      try { input.value = decodeURIComponent(sent[1].replace(/\+/g, " ")); } catch (e) { return; }
      input.focus();
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    appearance();
    modes();
    phones();
    ticks();
    columns();
    searchBox();
    var menu = document.getElementById("menu");
    if (menu && menu.hidePopover) menu.addEventListener("click", function (event) {
      if (event.target.closest("a") && menu.matches(":popover-open")) menu.hidePopover();
    });
  });
})();
