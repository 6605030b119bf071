/* What the scripts of a page share. What is remembered stays on this device. */
(function () {
  "use strict";
  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }
  function made(name, kind, inside) {
    var e = document.createElement(name);
    if (kind) e.className = kind;
    (inside || []).forEach(e.appendChild, e);
    return e;
  }
  function word(name) {
    var words = document.getElementById("words");
    var found = words && words.content.querySelector('[data-word="' + name + '"]');
    return found ? found.textContent : "";
  }
  function asked(name) {
    return new URLSearchParams(location.search).get(name);
  }
  /* Private windows have no memory: even asking for it may fail. */
  function recall(key, store) {
    try { return window[store || "localStorage"].getItem(key); } catch (e) { return null; }
  }
  function remember(key, value, store) {
    try {
      var memory = window[store || "localStorage"];
      if (value) memory.setItem(key, value);
      else memory.removeItem(key);
    } catch (e) {}
  }
  window.handbookTools = { all: all, made: made, word: word, asked: asked, recall: recall, remember: remember };
})();
