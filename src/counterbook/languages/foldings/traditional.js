/* Traditional characters, typed or written, become simplified ones. */
foldings.traditional = function (table) {
  var plain = {};
  table.split("|").forEach(function (group) {
    group.slice(1).split("").forEach(function (sign) { plain[sign] = group[0]; });
  });
  return {
    same: function (text) {
      return text.replace(/[\u3400-\u9fff]/g, function (sign) { return plain[sign] || sign; });
    }
  };
};
