// A function by its name in the brackets of a list, which hands over more than the function takes.

const asks = "map|flatMap|filter|forEach|every|some|find|findIndex|findLast|findLastIndex";

/**
 * A list hands over an item, its place and the list itself; a function that takes options takes the place for them.
 *
 * @param {import("../messages.js").Finding} finding
 * @param {string} source the learner's cell
 * @returns {string | undefined}
 */
export function handedOver({ code, start, end, because, fileText }, source) {
  if (code !== 2345 && code !== 2769) {
    return undefined;
  }
  const text = fileText ?? source;
  const given = text.slice(start, end);
  const second = /^Types of parameters '[\w$]+' and '(?:index|b)' are incompatible/;
  if (!/^[A-Za-z_$][\w$.]*$/.test(given) || !because.some((reason) => second.test(reason.text))) {
    return undefined;
  }
  const before = text.slice(0, start);
  const [, list = "", method] =
    new RegExp(`([\\w$.]*)\\??\\.(${asks}|sort|toSorted)\\(\\s*$`).exec(before) ?? [];
  if (method === undefined) {
    return undefined;
  }
  return method === "sort" || method === "toSorted"
    ? `\`${method}\` hands over two things to compare, and \`${given}\` takes one. Write \`${list}.map((one) => ${given}(one)).${method}()\`.`
    : `write \`${list}.${method}((one) => ${given}(one))\`: \`${method}\` hands over three things, and \`${given}\` needs only the first.`;
}
