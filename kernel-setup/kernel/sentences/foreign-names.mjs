// Names that other places know and a notebook does not: web pages, Python, R, spreadsheets.

import { foreignCalls } from "./foreign-calls.mjs";
import { foreignFunctions, statisticsElsewhere } from "./foreign-functions.mjs";
import { spanishName } from "./spanish-names.mjs";

/** What the same thing is called here. */
const twins = new Map(
  Object.entries({
    True: "true",
    TRUE: "true",
    False: "false",
    FALSE: "false",
    None: "null",
    NULL: "null",
    Null: "null",
    NA: "null",
    NA_character_: "null",
    NA_integer_: "null",
    NA_real_: "null",
    next: "continue",
    nil: "null",
    print: "show",
    printf: "show",
    puts: "show",
    echo: "show",
    yes: "true",
    Yes: "true",
    YES: "true",
    no: "false",
    No: "false",
    NO: "false",
    inf: "Infinity",
    disp: "show",
    round: "Math.round",
    abs: "Math.abs",
    sqrt: "Math.sqrt",
    floor: "Math.floor",
    ceil: "Math.ceil",
    pow: "Math.pow",
    random: "Math.random",
    str: "String",
    int: "Number",
    float: "Number",
    max: "Math.max",
    min: "Math.min",
    type: "typeof",
    boolean: "Boolean",
    list: "Array.from",
    sleep: "setTimeout",
    π: "Math.PI",
    T: "true",
    F: "false",
    Inf: "Infinity",
    Nothing: "null",
  }),
);

const typedIn =
  "A cell asks nobody while it runs: give the name a value in the cell, such as `const answer = 3;`.";
const ofPages = "it belongs to web pages and does not exist in a notebook.";
const size =
  "the number of items of a list is written `list.length`, and of the rows of a table `table.numRows()`.";
const beside = 'Files are found from the folder of the notebook, such as `"./voters.csv"`.';

const sentences = new Map(
  Object.entries({
    prompt: `\`prompt\` does not exist in a notebook. ${typedIn}`,
    input: `\`input\` does not exist in a notebook. ${typedIn}`,
    readline: `\`readline\` does not exist in a notebook. ${typedIn}`,
    confirm: `\`confirm\` does not exist in a notebook. ${typedIn}`,
    alert: "`alert` does not exist in a notebook. Write `show(…)`.",
    window: `\`window\` is not known: ${ofPages}`,
    localStorage: `\`localStorage\` is not known: ${ofPages}`,
    sessionStorage: `\`sessionStorage\` is not known: ${ofPages}`,
    location: `\`location\` is not known: ${ofPages}`,
    XMLHttpRequest: `\`XMLHttpRequest\` is not known: ${ofPages}`,
    __dirname: `\`__dirname\` does not exist in a notebook. ${beside}`,
    __filename: `\`__filename\` does not exist in a notebook. ${beside}`,
    module: "every later cell sees what a cell makes: leave the line with `module` out.",
    exports: "every later cell sees what a cell makes: leave the line with `exports` out.",
    pass: "an empty place needs no word: leave `pass` out.",
    help: "for help on a name, put the cursor on it and press Shift and Tab together.",
    exit: "a cell cannot end the notebook. To start afresh, choose Kernel → Restart.",
    quit: "a cell cannot end the notebook. To start afresh, choose Kernel → Restart.",
    len: size,
    range: "numbers from 0 to 9 are written `[...Array(10).keys()]`.",
    ___: "`___` is a blank, and the notebook has just started. Run its first cell, then write your answer in place of the blank.",
  }),
);

const imported = 'names are imported with `import { name } from "package";`.';
export const today = "the day of today is written `new Date()`.";

/** What is said of these only where they are called: each can also be the name of a value. */
const calls = new Map([
  ["library", imported],
  ["include", imported],
  ["today", today],
  ["now", today],
  ["length", size],
  ["count", size],
  ["nrow", size],
  ...foreignCalls,
  ...foreignFunctions,
]);

/** What everybody looks for, and a package that is installed has. */
const statistics = ["sum", "mean", "average", "median", "mode", "variance", "standardDeviation", "quantile"];

/** Of a spreadsheet, in whatever letters they are typed, without those that a program could have. */
const formulas =
  /^(?:averageifs?|countifs?|sumifs?|[vhx]lookup|iferror|isblank|concatenate|sumproduct|counta|countblank|textjoin|proper|roundup|rounddown|left|right|mid|upper|lower|trim)$/i;
const capitalFormulas = /^(?:Range|Cells|I[fF]|And|Or|Not|Text|Value|Today|Now)$/;

const cellOfSheet = /^\$?[A-Z]{1,2}\$?\d{1,5}$/;

/**
 * @param {string} name
 * @param {{ isCalled: boolean }} use whether a bracket follows the name
 * @returns {string | undefined}
 */
export function foreignName(name, { isCalled }) {
  if (/^(?:op|desc|escape|not|agg|rolling)$/.test(name)) {
    return `\`${name}\` comes from \`"arquero"\`: write \`import { ${name} } from "arquero";\``;
  }
  const spanish = spanishName(name, isCalled);
  if (spanish !== undefined && spanish !== name) {
    return isCalled && statistics.includes(spanish)
      ? `\`${name}\` is called \`${spanish}\` here, and comes from \`"simple-statistics"\`: write \`import { ${spanish} } from "simple-statistics";\``
      : (foreignName(spanish, { isCalled }) ??
          `there is nothing called \`${name}\`. Did you mean \`${spanish}\`?`);
  }
  const twin = twins.get(name);
  if (twin !== undefined) {
    return `there is nothing called \`${name}\`. Did you mean \`${twin}\`?`;
  }
  const sentence = sentences.get(name);
  if (sentence !== undefined) {
    return sentence;
  }
  const call = isCalled ? calls.get(name) : undefined;
  if (call !== undefined) {
    return call;
  }
  const elsewhere = isCalled ? statisticsElsewhere.get(name.toLowerCase()) : undefined;
  if (elsewhere !== undefined && name === name.toLowerCase()) {
    return `\`${name}\` is called \`${elsewhere}\` here, and comes from \`"simple-statistics"\`: write \`import { ${elsewhere} } from "simple-statistics";\``;
  }
  if (isCalled && statistics.includes(name)) {
    return `\`${name}\` comes from \`"simple-statistics"\`: write \`import { ${name} } from "simple-statistics";\``;
  }
  if (isCalled && (/^[A-Z][A-Z.]+$/.test(name) || formulas.test(name) || capitalFormulas.test(name))) {
    return `\`${name}\` looks like a formula of a spreadsheet. Those do not exist here; the course shows the twin of each.`;
  }
  // `Round(…)`, `Average(…)`, `Print(…)`: spreadsheets and Visual Basic make nothing of a capital letter.
  const small = name.slice(0, 1).toLowerCase() + name.slice(1);
  if (isCalled && small !== name && foreignName(small, { isCalled }) !== undefined) {
    return foreignName(small, { isCalled });
  }
  return cellOfSheet.test(name)
    ? `\`${name}\` looks like a cell of a spreadsheet. Here a value has a name, and the name is used.`
    : undefined;
}
