/* Elements made of text alone: nothing that is typed or read is ever taken for markup. */
function element(name, inside, attributes) {
  var made = document.createElement(name);
  Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
  if (typeof inside === "string") made.textContent = inside;
  else (inside || []).forEach(function (part) {
    if (part) made.appendChild(typeof part === "string" ? document.createTextNode(part) : part);
  });
  return made;
}

/* The parts of a text that were typed, two signs or more at a time, between <mark>s. */
function marked(text, typed, light) {
  var low = light(text), asked = light(typed), parts = [], from = 0, at = 0;
  if (low.length !== text.length) return [text];
  while (at < low.length) {
    var wide = /[\u3040-\u9fff\uac00-\ud7a3]/.test(low[at]), long = 0;
    if (wide || at === 0 || /[^0-9a-z]/.test(low[at - 1])) {
      while (at + long < low.length && asked.indexOf(low.substr(at, long + 1)) >= 0) long++;
      while (long && /\s/.test(low[at + long - 1])) long--;
    }
    if (long >= (wide ? Math.min(2, asked.length) : 3)) {
      parts.push(text.slice(from, at), element("mark", text.substr(at, long)));
      from = at += long;
    } else at++;
  }
  parts.push(text.slice(from));
  return parts;
}
