// A type of the compiler in words of everyday language.

/** @type {Readonly<Record<string, string>>} */
const words = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  true: "true",
  false: "false",
  undefined: "nothing (undefined)",
  null: "nothing (null)",
  void: "nothing (void)",
  never: "nothing",
  ColumnTable: "a table",
  Table: "a table",
  Data: "a table",
  Date: "a date",
};

/**
 * `string` becomes "a text", `number[]` "a list of numbers"; a type without a word of its own keeps its name.
 *
 * @param {string} type as the compiler writes it
 * @returns {string}
 */
export function plainType(type) {
  const [, plain] = /^import\("[^"]*"\)\.(.+)$/.exec(type) ?? [];
  if (plain !== undefined) {
    return plainType(plain);
  }
  const list = /^(?:readonly )?(string|number|boolean)\[\]$/.exec(type)?.[1];
  if (list !== undefined) {
    return `a list of ${{ string: "texts", number: "numbers", boolean: "true and false" }[list]}`;
  }
  if (/^".*"$/.test(type) && !type.includes(" | ")) {
    return `the text ${type}`;
  }
  if (/^-?[\d.]+$/.test(type)) {
    return `the number ${type}`;
  }
  if (/^"[^"]*"( \| "[^"]*")+$/.test(type)) {
    return `one of ${type.split(" | ").join(", ")}`;
  }
  if (type.startsWith("Promise<")) {
    return "an answer that has not come yet (write `await` in front of it)";
  }
  if (type.includes("=>")) {
    return "a function";
  }
  if (/\[\]$/.test(type)) {
    return "a list";
  }
  if (type.startsWith("{")) {
    return "an object in braces";
  }
  if (/Options$|^ExprObject$/.test(type)) {
    return "an object in braces";
  }
  if (/^(?:any|number|string|unknown)\[\] \| |^(?:ArrayLike|Iterable|ReadonlyArray)</.test(type)) {
    return "a list";
  }
  return words[type] ?? `\`${type.length > 40 ? `${type.slice(0, 40)}…` : type}\``;
}
