/* Traditional characters, typed or written, become simplified ones. The table has, for each
   character in the order in which the characters first occur, those that are folded into it. */
foldings.traditional = function (table, text) {
  var groups = table.split(","), plain = {}, seen = {}, n = 0;
  text.replace(/[\u3400-\u9fff]/g, function (sign) {
    if (sign in seen) return;
    seen[sign] = true;
    (groups[n++] || "").split("").forEach(function (other) { plain[other] = sign; });
  });
  return {
    same: function (text) {
      return text.replace(/[\u3400-\u9fff]/g, function (sign) { return plain[sign] || sign; });
    }
  };
};
