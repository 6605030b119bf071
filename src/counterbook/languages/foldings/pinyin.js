/* Pinyin: what is written in Han characters, as it is typed in Latin letters. */
foldings.pinyin = function (table) {
  var parts = table.split(";"), signs = {}, pairs = {};
  parts[0].split("|").forEach(function (group) {
    var sound = /^[a-z]*/.exec(group)[0];
    group.slice(sound.length).split("").forEach(function (sign) { signs[sign] = sound; });
  });
  (parts[1] || "").split("|").forEach(function (pair) { pairs[pair.slice(-2)] = pair.slice(0, -2); });
  return {
    sound: function (text) {
      var said = "";
      for (var i = 0; i < text.length; i++) {
        var pair = pairs[text.slice(i - 1, i + 1)];
        said += (i && pair) || signs[text[i]] || (/[a-z0-9]/.test(text[i]) ? text[i] : /[\u3400-\u9fff]/.test(text[i]) ? "?" : "");
      }
      return said;
    },
    spells: function (text) { return /[\u3400-\u9fff]{2}/.test(text); },
    /* Accents that do not tell zh from z or ng from n, and v for u with dots. */
    ear: function (typed) {
      return typed.replace(/([zcs])h/g, "$1").replace(/ng/g, "n").replace(/v/g, "u");
    }
  };
};
