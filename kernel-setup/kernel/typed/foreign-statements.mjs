// Statements of Python, R and Stata, which have another form here.

/** @typedef {import("./place.js").Rule} Rule */

/** @type {Rule} `foreach (r in rows)`, `for each row in rows` */
function forEach({ code }) {
  const [, each = "each", list = "list"] =
    /^\s*for\s?each\b\s*\(?\s*(?:(?:const|let|var)\s+)?([A-Za-z_]\w*)?(?:\s+(?:in|of|as)\s+([\w$.]+))?/i.exec(
      code,
    ) ?? [];
  return /^\s*for\s?each\b/i.test(code)
    ? `a loop over a list is written \`for (const ${each} of ${list}) { … }\`.`
    : undefined;
}

/** @type {Rule} `raise ValueError("…")`, `except:`, `assert x > 3`, `repeat { … }` */
function block({ code, finding }) {
  if (/^\s*raise\b/.test(code)) return 'a cell is ended with `throw new Error("…")`.';
  if (finding.code === 1472 || /^\s*(?:\}\s*)?except\b/.test(code)) {
    return "what is done after an error is written `catch (error) { … }`.";
  }
  if (/^\s*assert\s+\S/.test(code))
    return 'whether something holds is asked with `if (!(…)) throw new Error("…")`.';
  if (/^\s*repeat\s*\{/.test(code)) return "a loop without an end is written `while (true) { … }`.";
  if (/^\s*async\s+def\b/.test(code)) return "a function is written `async function name(value) { … }`.";
  if (/^\s*class\s+\w+(?:\([\w.]*\))?\s*:/.test(code)) return "a class is written `class Name { … }`.";
  const [, word] = /^\s*(global|nonlocal)\s+\w/.exec(code) ?? [];
  return (
    word && `every cell and function sees the names of the notebook: leave the line with \`${word}\` out.`
  );
}

/** @type {Rule} `'''a text'''`, `r"C:\data"` */
function text({ line, code }) {
  if (/'''|"""/.test(line)) return "a text of several lines stands in backticks.";
  const [, letter] = /(?<![\w$.])([rbuRBU])["'](?=[^"']*$|.*["'])/.exec(code) ?? [];
  return letter && `no letter stands before a text in quotes: leave the \`${letter}\` out.`;
}

/** @type {Rule} `1:10`, where nothing but a time looks the same */
function range({ code }) {
  const [, from, to = ""] = /(?:^|=)\s*([01]):(\d+)\s*;?\s*$/.exec(code) ?? [];
  if (from === undefined || Number(from) >= Number(to)) return undefined;
  const numbers = `numbers from ${from} to ${to} are written \`Array.from({ length: ${Number(to) - Number(from) + 1} }, (_, i) => i + ${from})\``;
  return to.length === 2 && Number(to) < 60
    ? `${numbers}, and a time of day is a text in quotes: \`"${from}:${to}"\`.`
    : `${numbers}.`;
}

/** @type {Rule} `rows[::-1]`, `rows[::2]`, `table[1, ]`, `table[, "name"]` */
function place({ code, line, surroundings: { tables } }) {
  const [, list = "list", step = "2"] = /([\w$.]+|["'][^"']*["'])?\[\s*:\s*:\s*(-?\d+)\s*\]/.exec(line) ?? [];
  if (/\[\s*:\s*:\s*-?\d+\s*\]/.test(code)) {
    return step === "-1"
      ? `a list the other way round is written \`[...${list}].reverse()\`.`
      : `every part of a list with a step is written \`${list}.filter((_, i) => i % ${step.replace("-", "")} === 0)\`.`;
  }
  const [, owner = "table", row, column] =
    /([\w$.]+)\[\s*(?:(\d+)\s*,|,\s*([\w$]+|["'¤][^\]]*))\s*\]/.exec(code) ?? [];
  if (row === undefined && column === undefined) return undefined;
  const isTable = tables.has(owner);
  return row === undefined
    ? `a column is read with \`${isTable ? `${owner}.array("…")` : `${owner}.map((row) => row.name)`}\`.`
    : `a row is read with \`${isTable ? `${owner}.object(${row})` : `${owner}[${row}]`}\`.`;
}

/** @type {readonly (readonly [RegExp, string])[]} */
const commands = [
  [
    /^\s*(?:gen|generate|egen|replace)\s+\w+\s*=(?!=)/,
    "a column is made with `table.derive({ name: (d) => d.votes * 2 })`.",
  ],
  [/^\s*(?:drop|keep|count)\s+if\s+\S/, "rows are chosen with `table.filter((d) => d.votes > 2)`."],
  [
    /^\s*(?:reg|regress|logit|logistic|probit)\s+\w+(?:\s+[\w.#]+)+\s*(?:,.*)?$/,
    'a model is fitted with `fitLogistic(table, { outcome: "voted", predictors: ["age"] })`.',
  ],
  [
    /^\s*(?:tab|tabulate|tab1|tab2)\s+\w+(?:\s+\w+)?\s*$/,
    'how often each value comes is told by `table.groupby("…").count()`.',
  ],
  [/^\s*(?:su|summ|summarize|codebook)\s+\w+(?:\s+\w+)*\s*$/, "what is in a table, `profile(table)` tells."],
  [
    /^\s*(?:use|insheet|import delimited)\s+(?:using\s+)?["'\w./-]*\.\w+/,
    'a file is read with `readCSV("./voters.csv")`.',
  ],
  [/^\s*by(?:sort)?\s+\w+\s*:/, 'each group is summed up with `table.groupby("…").rollup({ … })`.'],
  [/^\s*(?:di|display)\s+\d/, "a value is shown when it stands alone on the last line of the cell."],
];

/** @type {Rule} */
function stata({ code, line }) {
  return commands.find(([pattern]) => pattern.test(code) || pattern.test(line))?.[1];
}

/** @type {readonly Rule[]} */
export const foreignStatements = [forEach, block, text, range, place, stata].map(
  (rule) => (found) => (found.finding.code < 2000 ? rule(found) : undefined),
);
