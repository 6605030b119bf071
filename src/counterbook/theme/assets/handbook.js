/* Runs before the page is drawn, so that the chosen appearance does not flash.
   What is remembered stays on this device; nothing is ever sent. */
(function () {
  "use strict";
  var root = document.documentElement;

  function recall(key) {
    try { return localStorage.getItem(key); } catch (e) { return null; }
  }
  function remember(key, value) {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch (e) { /* private windows have no memory */ }
  }
  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }
  function word(name) {
    var words = document.getElementById("words");
    var found = words && words.content.querySelector('[data-word="' + name + '"]');
    return found ? found.textContent : "";
  }

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
    var here = "";
    all("main [id]").forEach(function (e) {
      if (e.matches("section, li.row") && e.getBoundingClientRect().top < innerHeight * 0.15) {
        here = e.id;
      }
    });
    return scrollY > 80 ? here : "";
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

  document.addEventListener("DOMContentLoaded", function () {
    appearance();
    modes();
    phones();
    ticks();
    columns();
    var menu = document.getElementById("menu");
    if (menu && menu.hidePopover) menu.addEventListener("click", function (event) {
      if (event.target.closest("a") && menu.matches(":popover-open")) menu.hidePopover();
    });
  });
})();
