// What works in a terminal, in Python or in R, and not in a cell.

/** @typedef {import("./place.js").Rule} Rule */

const terminal = /^(?:ls|dir|mkdir|pip3?|npm|npx|node|python3?|git|cd|pwd|conda|sudo|apt|brew|curl|wget)$/;

/** @type {Rule} */
export function command({ line, surroundings: { declared } }) {
  const [, bang, name = "", rest = ""] = /^\s*(!?)\s*([a-z]+\d?)(?=\s|$)(.*)$/.exec(line) ?? [];
  const alone = rest.trim() === "" || /^\s+[-.\w/~]/.test(rest);
  if (name === "" || declared.includes(name) || !alone || (bang === "" && !terminal.test(name))) {
    return undefined;
  }
  return bang !== "" || terminal.test(name)
    ? `\`${name}\` is a command of a terminal, and a cell runs TypeScript only. What the course needs is installed already.`
    : undefined;
}

/** @type {Rule} `A1:A10`, `Sheet1!A1`, `#N/A` */
function sheet({ code }) {
  // What a formula is, comes first.
  if (/[A-Z][A-Z.]+\s*\(/.test(code)) return undefined;
  const [range] =
    /(?<![\w$.])(?:[\w']+!)?\$?[A-Z]{1,2}\$?\d{1,5}:\$?[A-Z]{1,2}\$?\d{1,5}(?![\w$])/.exec(code) ?? [];
  if (range !== undefined) {
    return `\`${range}\` looks like cells of a spreadsheet. Here a list or a column has a name, and the name is used.`;
  }
  const [cell] = /(?<![\w$.])\w+!\$?[A-Z]{1,2}\$?\d{1,5}(?![\w$])/.exec(code) ?? [];
  if (cell !== undefined) {
    return `\`${cell}\` looks like a cell of a spreadsheet. Here a value has a name, and the name is used.`;
  }
  return /^\s*#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)\s*$/.test(code)
    ? "this is what a spreadsheet writes for a mistake. A value that is missing is `null` here."
    : undefined;
}

/** @type {Rule} */
function magic({ line }) {
  const [, name] = /^\s*(%{1,2}[a-z]\w*)/.exec(line) ?? [];
  return name && `\`${name}\` works in Python notebooks only. What the course needs is installed already.`;
}

/** @type {Rule} */
function help({ line }) {
  return /^\s*(?:\?{1,2}[\w$.]+|[\w$.]+\?{1,2})\s*$/.test(line)
    ? "for help on a name, put the cursor on it and press Shift and Tab together."
    : undefined;
}

/** @type {Rule} */
function query({ line }) {
  return /^\s*select\s.+\sfrom\s/i.test(line) ? "a query in SQL is a text in quotes." : undefined;
}

/** @type {Rule} */
function importing({ line, finding }) {
  return finding.code < 2000 &&
    (/^\s*import\s+[\w.]+(?:\s+as\s+\w+)?\s*;?\s*$/.test(line) ||
      /^\s*from\s+["']?[\w./-]+["']?\s+import\b/.test(line))
    ? 'names are imported with `import { name } from "package";`.'
    : undefined;
}

/** @type {Rule} */
export function pasted({ line }) {
  const [, mark] =
    /^\s*(>>>|\.\.\.(?=\s+\w)|In\s?\[\d*\]:|Out\s?\[\d*\]:|```\w*|\$(?=\s+[a-z]))/.exec(line) ?? [];
  return (
    mark &&
    `\`${mark.replaceAll("`", "'")}\` stands in front of code on a page and is not part of it. Leave it out.`
  );
}

/** @type {Rule} */
function newWord({ line, code, at, finding }) {
  if (finding.code >= 2000) {
    return undefined;
  }
  const using = /(?<![\w$.])using\s+(?=[\w$]+\s*(?:=(?!=)|of\b))/.exec(code);
  if (using !== null) {
    const from = using.index + using[0].length;
    // Of a loop, the name is enough.
    const [made = ""] = /^[\w$]+\s+of\b|^[^;]*/.exec(code.slice(from)) ?? [];
    const whole = line.slice(from, from + made.trimEnd().length);
    // A part of it would be no code.
    const written = whole.length > 60 || /[{}]/.test(whole) ? `${/^[\w$]+/.exec(whole)?.[0]} = …` : whole;
    return `\`using\` is newer than the language of the notebook. Write \`const ${written}\`, and close it yourself when you are done.`;
  }
  if (/(?<![\w$.])lambda\b/.test(code)) {
    return "a small function is written `x => …`.";
  }
  if (/(?:\|>|%>%)/.test(code)) {
    return "one step after the other is written with a dot: `table.filter(…).orderby(…)`.";
  }
  return /(?<![\w$.])f["'`]/.test(code.slice(Math.max(0, at - 1), at + 3))
    ? "a text with values in it stands in backticks, each value as `$" + "{name}`."
    : undefined;
}

/** @type {Rule} */
function block({ line, code, finding, named }) {
  const [, opener = ""] = /^\s*(?:\}\s*)?(if|elif|else|while|for|def|try|with|class)\b/.exec(code) ?? [];
  const colon = /:\s*$/.test(code);
  if (opener === "" || finding.code > 1999) {
    return undefined;
  }
  const [, each] = /^\s*for\s+\(?(\w+)\s+(?:in|of)\b/.exec(line) ?? [];
  if (opener === "for" && each !== undefined && (colon || named === "(")) {
    return `a loop over a list is written \`for (const ${each} of list) { … }\`.`;
  }
  const [, counted, from, to] =
    /^\s*for\s*\(?\s*(?:each\s+)?(\w+)\s*(?:=|in)\s*(\d+)\s*(?:to|:|\.\.+)\s*([\w.]+)/i.exec(line) ?? [];
  if (opener === "for" && counted !== undefined) {
    return `a loop that counts is written \`for (let ${counted} = ${from}; ${counted} <= ${to}; ${counted}++) { … }\`.`;
  }
  if (opener === "def") {
    return "a function is written `function name(value) { … }`.";
  }
  if (opener === "elif") {
    return "a second condition is written `else if (…) { … }`.";
  }
  if (["if", "while"].includes(opener) && (colon || named === "(")) {
    return `a condition is written \`${opener} (…) { … }\`.`;
  }
  return colon && /^\s*(?:\}\s*)?(?:else|try)\s*:/.test(code)
    ? `what belongs to \`${opener}\` stands in braces: \`${opener} { … }\`.`
    : undefined;
}

/** @type {readonly Rule[]} */
export const otherPlaces = [sheet, magic, pasted, command, help, query, importing, block, newWord];
