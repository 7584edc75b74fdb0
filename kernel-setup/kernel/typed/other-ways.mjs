// What is written in another order elsewhere: a choice between two values, a list made from another one, a part of a
// division, a query, a model.

import { near } from "./near.mjs";

/** @typedef {import("./place.js").Rule} Rule */

const note = "a note begins with `//`.";

/** @type {Rule} `1 if x > 3 else 2`, `const a = if (x > 3) 1 else 2`, `CASE WHEN x > 3 THEN 1 ELSE 2 END` */
function choice({ code, finding }) {
  const isChoice =
    /(?:[=(,[]|\breturn)\s*if\b/.test(code) ||
    /[\w)\]"'`]\s+if\s.+\selse\s/.test(code) ||
    /^\s*(?:const|let|var)\b.*=.*\sthen\s/i.test(code) ||
    /^\s*(?:.*=\s*)?CASE\s+WHEN\b/i.test(code);
  return finding.code < 2000 && isChoice && !/^\s*(?:\}\s*)?(?:else\s+)?if\b/.test(code)
    ? "one of two values is written `condition ? one : other`."
    : undefined;
}

/** @type {Rule} `[v.name for v in voters]` */
function comprehension({ code, line }) {
  const [whole, each = "", list] = /\bfor\s+([A-Za-z_]\w*)\s+in\s+([\w$.]+)/.exec(code) ?? [];
  const at = whole === undefined ? -1 : code.indexOf(whole);
  const begins =
    at < 0 ? undefined : /[[({]\s*([^[({]*(?:\[[^\]]*\]|\([^)]*\))?[^[({]*)$/.exec(line.slice(0, at));
  const made = begins?.[1]?.trim() ?? "";
  return made === "" || /[:;]|=>/.test(made)
    ? undefined
    : `a list is made from another one with \`${list}.map((${each}) => ${made.slice(0, 40)})\`.`;
}

/** @type {Rule} `5 %% 2`, `5 %/% 2`, `"a" %in% list` */
function percentSigns({ code, line }) {
  const [found, left = "", sign, right = ""] =
    /([\w$.)\]]+|["'`])\s*(%%|%\/%|%in%)\s*([\w$.[(]+)?/.exec(code) ?? [];
  if (found === undefined) return undefined;
  if (sign === "%%") return `what a division leaves over is written \`${left} % ${right}\`.`;
  if (sign === "%/%")
    return `a division without what is left over is written \`Math.floor(${left} / ${right})\`.`;
  const [, searched = left] = /(["'`][^"'`]*["'`])\s*%in%/.exec(line) ?? [];
  return `whether something is in a list is asked with \`${right}.includes(${searched})\`.`;
}

/** @type {Rule} `rate(288, 1200) # of all`, `rate(288, 1200) -- of all` */
function trailingNote({ code, line, at, finding }) {
  if (finding.code === 1127 && line[at] === "#" && /\S\s*$/.test(line.slice(0, at))) {
    return "a note begins with `//`, not with `#`.";
  }
  return finding.code < 2000 && near(/(?<=[\w)\]"'`;]\s+)--\s+[A-Za-zÀ-ÿ¿¡]/g, code, at) !== undefined
    ? note
    : undefined;
}

/** @type {Rule} `{1, 2, 3}` */
function listInBraces({ line, finding }) {
  const [, items] =
    /(?:[=(,:]|^|\breturn)\s*\{\s*((?:[-\d._]+|"[^"]*"|'[^']*')(?:\s*,\s*(?:[-\d._]+|"[^"]*"|'[^']*'))+)\s*\}/.exec(
      line,
    ) ?? [];
  return items === undefined || finding.code > 1999
    ? undefined
    : `a list stands in square brackets: \`[${items.slice(0, 40)}]\`.`;
}

/** @type {Rule} a query of several lines, or one that changes something */
function query({ code, masked, finding }) {
  if (finding.code > 1999 && finding.code !== 2304) return undefined;
  if (
    /^\s*(?:UPDATE\s+\w+\s+SET|INSERT\s+INTO|DELETE\s+FROM|CREATE\s+(?:TABLE|VIEW))\b/i.test(code) ||
    (/^\s*SELECT\s+[\w*]/i.test(code) && /^\s*FROM\s+\w/im.test(masked))
  ) {
    return "a query in SQL is a text in quotes.";
  }
  return /^\s*[\w$]+\s+where\s+\w/i.test(code)
    ? "rows are chosen with `table.filter((d) => d.votes > 2)`."
    : undefined;
}

/** @type {Rule} `glm(voted ~ age)` */
function formula({ code, finding }) {
  return finding.code < 2000 && /[(\s,=][A-Za-z_]\w*\s*~\s*[A-Za-z_]/.test(code)
    ? 'a model is fitted with `fitLogistic(table, { outcome: "voted", predictors: ["age"] })`.'
    : undefined;
}

/** @type {Rule} `REDONDEAR(3,456; 2)`: where `;` stands between the values, the commas stand before decimals */
function decimalsBesideSemicolons({ code, finding }) {
  const [, whole, digits] =
    /\([^()]*?(?<![\w.,])(\d+),(\d+)\s*;[^()]*\)|\([^()]*;\s*(\d+),(\d+)[^()]*\)/
      .exec(code)
      ?.filter((part) => part !== undefined) ?? [];
  return whole === undefined || finding.code > 1999
    ? undefined
    : `the decimals of a number come after a point: write \`${whole}.${digits}\`. Between the values stand commas.`;
}

/** @type {Rule} `function(x) x * 2`, `const double = función(x) => x * 2` */
function smallFunction({ code, finding }) {
  return finding.code < 2000 &&
    (/(?:^|[=(,])\s*function\s*\([^()]*\)\s*(?!\s*\{)[\w(]/.test(code) ||
      /(?:^|[=(,])\s*(?:function|funci[oó]n)\s*\([^()]*\)\s*=>/.test(code))
    ? "a small function is written `x => …`."
    : undefined;
}

/** @type {readonly Rule[]} */
export const otherWays = [
  decimalsBesideSemicolons,
  percentSigns,
  comprehension,
  choice,
  query,
  formula,
  listInBraces,
  smallFunction,
  trailingNote,
];
