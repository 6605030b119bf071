/* In a preview: asks whether something was saved, and loads the page again when it was. */
(function () {
  "use strict";
  var seen = document.currentScript.getAttribute("data-version");
  function ask() {
    var request = new XMLHttpRequest();
    request.onload = function () {
      if (request.status === 200 && request.responseText !== seen) location.reload();
      else ask();
    };
    request.onerror = function () { setTimeout(ask, 1000); };
    request.open("GET", "/_counterbook/version?seen=" + seen);
    request.send();
  }
  ask();
})();
