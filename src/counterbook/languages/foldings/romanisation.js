/* Korean in Latin letters: the Revised Romanisation as pronounced, and one ear for the many
   spellings that people make up (deungi, deunggi, teungki; jusuk, joosook, chusuk). */
foldings.romanisation = function () {
  var leads = "g kk n d tt r m b pp s ss _ j jj ch k t p h".split(" ");
  var vowels = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
  /* For each final: what closes the syllable, and what moves on to a vowel that follows. */
  var tails = ("_/_ k/g k/kk k/ks n/n n/nj n/n t/d l/r k/lg m/lm l/lb l/ls l/lt p/lp l/r m/m p/b p/ps " +
    "t/s t/ss ng/ng_ t/j t/ch k/k t/t p/p _/_").split(" ").map(function (t) { return t.split("/"); });
  var breathy = { 6: 1, 15: 1, 27: 1 };
  function join(tail, lead, vowel) {
    var shut = tails[tail][0].replace("_", ""), on = leads[lead];
    if (on === "_") {
      if ((tail === 7 || tail === 25) && vowel === 20) return tail === 7 ? "j" : "ch";
      return tails[tail][1].replace("_", "");
    }
    if (breathy[tail] && /^[gdj]$/.test(on)) return shut.replace("t", "") + { g: "k", d: "t", j: "ch" }[on];
    if (on === "h" && /^[ktp]$/.test(shut)) return tail === 22 ? "ch" : shut;
    if (/^[nm]$/.test(on) && /^[ktp]$/.test(shut)) shut = { k: "ng", t: "n", p: "m" }[shut];
    if (on === "r" && shut) {
      if (shut === "l" || shut === "n") return "ll";
      return ({ k: "ng", t: "n", p: "m" }[shut] || shut) + "n";
    }
    if (on === "n" && shut === "l") return "ll";
    return shut + on;
  }
  return {
    sound: function (text) {
      var said = "", tail = 0, inside = false;
      for (var i = 0; i < text.length; i++) {
        var n = text.charCodeAt(i) - 0xac00;
        if (n < 0 || n > 11171) {
          said += tails[tail][0].replace("_", "") + (/[a-z0-9\t\n]/.test(text[i]) ? text[i] : "");
          tail = 0;
          inside = false;
          continue;
        }
        var lead = n / 588 | 0, vowel = (n % 588) / 28 | 0;
        said += (inside ? join(tail, lead, vowel) : leads[lead].replace("_", "")) + vowels[vowel];
        tail = n % 28;
        inside = true;
      }
      return said + tails[tail][0].replace("_", "");
    },
    spells: function (text) { return /[\uac00-\ud7a3]{2}/.test(text); },
    ear: function (typed) {
      return typed.replace(/sh|ss/g, "s").replace(/kk|ck|gg|g|q|c(?!h)/g, "k").replace(/jj|tch|ch|j|z/g, "c")
        .replace(/tt|dd|th|d/g, "t").replace(/pp|bb|ph|b|f|v/g, "p").replace(/r/g, "l")
        .replace(/w[ae]e|oe|we/g, "E").replace(/wo|weo|wu/g, "W")
        .replace(/y(eo|o|u|oo|eu)/g, "Y").replace(/yae|ye/g, "e")
        .replace(/ui|wi|ee|ea/g, "i").replace(/ae|ai|ay/g, "e")
        .replace(/eo|eu|oo|ou|woo|u|o/g, "o").replace(/(.)\1+/g, "$1");
    }
  };
};
