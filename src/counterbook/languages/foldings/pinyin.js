/* Pinyin: what is written in Han characters, as it is typed in Latin letters. The table has a
   sound for each character in the order in which the characters first occur. */
foldings.pinyin = function (table, text) {
  var parts = table.split(";"), sounds = parts[0].split(" "), signs = {}, pairs = {}, second = {}, n = 0;
  text.replace(/[\u3400-\u9fff]/g, function (sign) {
    if (!(sign in signs)) signs[sign] = sounds[n++] || "";
  });
  (parts[1] || "").split("|").forEach(function (pair) {
    pairs[pair.slice(-2)] = pair.slice(0, -2);
    second[pair.slice(-1)] = true;
  });
  return {
    sound: function (text) {
      return text.replace(/[^a-z0-9\t\n]/g, function (sign, n) {
        if (sign < "\u3400" || sign > "\u9fff") return "";
        return second[sign] && pairs[text[n - 1] + sign] || signs[sign] || "?";
      });
    },
    spells: function (text) { return /[\u3400-\u9fff]{2}/.test(text); },
    /* Accents that do not tell zh from z or ng from n, and v for u with dots. */
    ear: function (typed) {
      return typed.replace(/([zcs])h/g, "$1").replace(/ng/g, "n").replace(/v/g, "u");
    }
  };
};
/* Whether Latin letters can be cut into syllables of Chinese; in other languages few can. One
   syllable is taken after the other and none given back, so that no text takes long. */
foldings.pinyin.fits = function (typed) {
  var syllable = /([zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(i?ao?|ai|[iuv]?ei?|io?|iu|ou?|u?ai?|u[io]?|v)(ng?(?![aeiouvg])|n(?![aeiouv])|r(?![aeiouv]))?/g;
  return !typed.replace(/[^a-z]/g, "").replace(syllable, "");
};
