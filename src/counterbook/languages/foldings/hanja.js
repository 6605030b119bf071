/* Hanja by their Korean reading: 旅券 is 여권. The browser knows the list of the Korean standard,
   which stands in the order of the readings; the table tells how many signs each of them has. */
foldings.hanja = function (table, text) {
  var readings = null;
  function list() {
    var rows = [], n = 0, signs;
    readings = {};
    try {
      for (var row = 0xca; row < 0xfe; row++) for (var cell = 0xa1; cell < 0xff; cell++) rows.push(row, cell);
      signs = new TextDecoder("euc-kr").decode(new Uint8Array(rows));
    } catch (e) { return; }
    table.replace(/([^0-9])([0-9]*)/g, function (all, reading, count) {
      for (count = count || 1; count--; n++) {
        /* A further reading has a double of the sign, which is normalised to the sign itself. */
        var sign = signs[n].normalize("NFC"), known = readings[sign] || "";
        if (reading !== "-") readings[sign] = sign === signs[n] ? reading + known : known + reading;
      }
    });
  }
  return {
    /* Where a sign has several readings, the one that makes a pair which occurs in the names. */
    reading: function (typed) {
      if (!/[\u3400-\u9fff\uf900-\ufaff]/.test(typed)) return typed;
      if (!readings) list();
      var said = "";
      for (var i = 0; i < typed.length; i++) {
        var all = readings[typed[i]] || typed[i], next = readings[typed[i + 1]] || typed[i + 1] || "";
        said += all.length < 2 ? all : all.split("").filter(function (one) {
          return said && text.indexOf(said[said.length - 1] + one) >= 0 ||
            next.split("").some(function (after) { return text.indexOf(one + after) >= 0; });
        })[0] || all[0];
      }
      return said;
    }
  };
};
