/** A cell at the top of a notebook. */
export const firstCell = [
  'import { loadDataset, show, rate } from "movement-data";',
  'import { desc, op } from "arquero";',
  'const turnout = loadDataset("state-turnout");',
  'const rows = [{ name: "Ada", votes: 3 }];',
  "function double(n: number) { return n * 2; }",
].join("\n");

const curly = "show(“hello”)";

/** What a newcomer types after `firstCell`, and the sentence that comes back. */
export const usualMistakes: readonly (readonly [string, string])[] = [
  // Names
  [
    "show(turnot)",
    "Line 1: there is nothing called `turnot`. Did you mean `turnout`? If not, run the cell that makes `turnot` first.",
  ],
  ["countBy(turnout)", "Line 1: `countBy` is not imported yet."],
  [
    "turnout.select(state)",
    'Line 1: there is nothing called `state` yet. If it is a text, such as the name of a column, put it in quotes: `"state"`.',
  ],
  [
    "nobody;",
    "Line 1: there is nothing called `nobody` yet. Run the cell that makes it first, or check the spelling.",
  ],
  ["True", "Line 1: there is nothing called `True`. Did you mean `true`?"],
  ["print('hi')", "Line 1: there is nothing called `print`. Did you mean `show`?"],
  ["SUM(1, 2)", "Line 1: `SUM` looks like a formula of a spreadsheet."],
  ["document.title", "Line 1: `document` belongs to web pages and does not exist in a notebook."],
  ["const a = 1;\nconst a = 2;", "Line 2: `a` is made a second time in this cell. Give it another name."],
  ["const b = 1;\n\nb = 2;", "Line 3: `b` was made with `const`, so it keeps its value."],
  ["c;\nconst c = 1;", "Line 1: `c` is used before the line that makes it."],
  [
    "let count = count + 1;",
    "Line 1: this line makes a new `count` and cannot read it yet. To go on from the `count` of an earlier cell, write `count = …` without `let`, or give the new one another name.",
  ],
  ["const doors = [...doors, 2];", "Line 1: this line makes a new `doors`"],
  [
    'import { mean } from "simple-statistics"; mean = 3',
    "Line 1: `mean` cannot be changed with `=`. Make it anew: `const mean = …`.",
  ],
  ["function vote() { return 1 }\nvote = 2;", "Line 2: `vote` cannot be changed with `=`. Make it anew"],
  ["export const d = 1;\nexport const d = 2;", "Line 2: `d` is made a second time in this cell."],
  [
    'import { sho } from "movement-data"',
    "Line 1: `movement-data` has nothing called `sho`. Did you mean `show`?",
  ],
  ['import { x } from "arqero"', "Line 1: there is no package or file called `arqero`."],
  // Members
  ["turnout.filtr(d => d.year > 2000)", "Line 1: `turnout` has no `filtr`. Did you mean `filter`?"],
  ["rows.map(r => r.votez)", "Line 1: `r` has no `votez`. Did you mean `votes`?"],
  ["turnout.year", 'Line 1: `turnout` is a table. Read its column with `turnout.array("year")`.'],
  [
    "const p = Promise.resolve(turnout);\np.numRows()",
    "Line 2: the answer has not come yet when `.numRows` asks for it. Write `await` in front: `(await p).numRows`.",
  ],
  // A function that takes options, handed to a list by its name
  ...["map", "filter", "forEach", "every", "some", "find"].map(
    (method) =>
      [
        `import { normalizePhone } from "movement-data";\nconst phones = ["1"];\nphones.${method}(normalizePhone);`,
        `Line 3: write \`phones.${method}((one) => normalizePhone(one))\`: \`${method}\` hands over three things, and \`normalizePhone\` needs only the first.`,
      ] as const,
  ),
  [
    'import { normalizePhone } from "movement-data";\n[...turnout.array("state")].map(normalizePhone);',
    "Line 2: write `.map((one) => normalizePhone(one))`: `map` hands over three things",
  ],
  [
    'import { normalizePhone } from "movement-data";\nconst phones = ["1"];\nphones.sort(normalizePhone);',
    "Line 3: `sort` hands over two things to compare, and `normalizePhone` takes one.",
  ],
  // Calls, options, kinds of values
  [
    'show(turnout, { capton: "x" })',
    "Line 1: there is no option called `capton` here. Did you mean `caption`?",
  ],
  [
    "show(turnout, { nonsense: 1 })",
    "Line 1: there is no option called `nonsense` here. Check the spelling.",
  ],
  [
    'loadDataset("state-turnuot")',
    'Line 1: "state-turnuot" is not one of the possible values. Did you mean "state-turnout"?',
  ],
  ['double("3")', 'Line 1: `"3"` is a text, but a number is needed here.'],
  ["double()", "Line 1: `double` needs 1 value in its brackets, and it got 0."],
  ["double(1, 2)", "Line 1: `double` needs 1 value in its brackets, and it got 2."],
  ['const n: number = "three"', "Line 1: `n` takes a number, but it is given a text."],
  ["const o: { a: number; b: number } = { a: 1 };", "Line 1: `b` is missing. Write `b: …` in the braces."],
  ['const total = "12" * 2', 'Line 1: `"12"` is not a number, so it cannot be calculated with.'],
  [
    'import { sum } from "simple-statistics";\nsum(turnout.array("votes"));',
    'Line 2: `turnout.array("votes")` is not a plain list, but one is needed here. Write `[...turnout.array("votes")]`.',
  ],
  ["rows + 1", "Line 1: `+` does not work between a list and a number."],
  ["rows.length()", "Line 1: `length` is not a function: leave out the brackets after it."],
  ["rows[0].name === 1", "Line 1: the two sides can never be the same: one is a text, the other a number."],
  // Brackets, quotes, commas
  ["show(turnout", "Line 1: the cell ends before it is complete: a closing `)` is missing."],
  ["const q = double(1", "Line 1: the cell ends before it is complete: a closing `)` is missing."],
  [
    'show(turnout, { caption: "Turnout })',
    "Line 1: a text begins with a quote on this line and does not end.",
  ],
  ["const x = `abc", "a text begins with a backtick"],
  ["if (rows.length > 3 {\n  show(turnout)\n}", "Line 1: a closing `)` is missing before the `{`."],
  ["}", "Line 1: there is one `}` too many here"],
  [curly, 'Line 1: the curly quote “ does not work in code. Type a straight quote " in its place.'],
  ["const obj = { a: 1 b: 2 }", "Line 1: a comma is missing before `b`."],
  ["show(turnout) show(rows)", "Line 1: two things stand side by side that do not belong on one line."],
  ["const share = 0,5;", "Line 1: the decimals of a number come after a point: write `0.5`."],
  ["const votes = 12,345;", "Line 1: a number is written without a comma: write `12345`."],
  ["const 2nd = 1", "Line 1: a name cannot begin with a digit."],
  ["1 +", "Line 1: a value is missing here."],
  ["const empty;", "needs a value: write `const empty = …`."],
  ["function g() { await double(1); }", "Line 1: `await` works directly in the cell"],
  // While the cell runs
  ['turnout.select("yer")', "Line 1: there is no column called `yer`. Did you mean `year`?"],
  ["turnout.filter(d => d.yer > 2000)", "Line 1: there is no column called `yer`. Did you mean `year`?"],
  ["turnout.orderby(desc('yer'))", "Line 1: there is no column called `yer`. Did you mean `year`?"],
  [
    'turnout.array("somethingElse")',
    "Line 1: there is no column called `somethingElse`. The columns are: year, ",
  ],
  [
    'const like = "voted2017";\nturnout.array(like)',
    "Line 2: `turnout` has no column of the name that `like` holds. The columns are: year, ",
  ],
  [
    "const cut = 2000;\nturnout.filter(d => d.year > cut)",
    "Line 2: `cut` cannot be seen from inside the little function of a table.",
  ],
  [
    'turnout.filter("year > 2000")',
    "Line 1: inside the little function of a table, the column is written `d.year`",
  ],
  ["rows[5].votes", "Line 1: `rows[5]` is empty, so its `votes` cannot be read."],
  [
    "const found = rows.find(r => r.votes > 10);\nfound.name",
    "Line 2: `found` is empty, so its `name` cannot be read.",
  ],
  ["(rows as any).sum()", "Line 1: `rows` has no function called `sum`."],
  ["const [e] = (5 as any);", "is not a list, but a list is needed here."],
  [
    "const deep = (): number => deep();\ndeep();",
    "Line 1: a function calls itself again and again without an end.",
  ],
  [
    "const many = Array(1e7).fill(1);\nMath.max(...many);",
    "Line 2: too many values stand in the brackets of one call: about 100,000 fit.",
  ],
  [
    'import { plan } from "movement-data/course";\nplan("goal");',
    'Line 2: "goal" is not one of the possible values. Did you mean "goals"?',
  ],
  [
    'type Side = "left" | "right"; const side: Side = "up"',
    'Line 1: `side` takes one of "left", "right", but it is given the text "up".',
  ],
  [
    "const round: any = {}; round.self = round; JSON.stringify(round)",
    "Line 1: this holds itself somewhere inside",
  ],
  ['JSON.parse("<html>")', "Line 1: this text is not JSON, so it cannot be read as data."],
  [
    'import { readFileSync } from "node:fs";\nreadFileSync("voters.csv")',
    "Line 2: there is no file `voters.csv`.",
  ],
  ["rate(3, 0)", "Line 1: A rate of 3 out of 0 does not exist"],
  ['eval("lost")', "Line 1: there is nothing called `lost` yet."],
  ['await Promise.reject(new Error("The list is empty."))', "Line 1: The list is empty."],
  ["throw { code: 5 }", 'The cell gave up and said: {"code":5}'],
];
