// Functions of Python, R and SQL that a learner calls out of habit, and how the same is written here.

const known = "of which kind a value is, `typeof value` tells.";
const joined = "texts are joined with `+`, or stand in backticks with each value as `$" + "{name}`.";
const choice = "one of two values is written `condition ? one : other`.";
const names = "the names of the columns are `table.columnNames()`.";
const rows = "rows and columns are counted with `table.numRows()` and `table.numCols()`.";
const chart = "a chart is shown with `show(barChart(rows, { … }))`.";
const model = 'a model is fitted with `fitLogistic(table, { outcome: "voted", predictors: ["age"] })`.';
const ordered = "a list of numbers is put in order with `list.sort((a, b) => a - b)`.";
const missing = "whether a value is missing is asked with `value == null`.";
const read = 'a file is read with `readCSV("./voters.csv")`.';
const profiled = "what is in a table, `profile(table)` tells.";

/** @param {string} member */
const behind = (member) => `this is written behind the table or the list: \`table.${member}(…)\`.`;

/** @type {ReadonlyMap<string, string>} */
export const foreignCalls = new Map(
  Object.entries({
    c: "a list is written `[1, 2, 3]`.",
    head: "the first rows of a table, and the first items of a list, are `table.slice(0, 5)`.",
    tail: "the last items of a list are `list.slice(-5)`.",
    unique: "each value once is written `[...new Set(list)]`.",
    names,
    colnames: names,
    ncol: rows,
    dim: rows,
    paste: joined,
    paste0: joined,
    cat: joined,
    sprintf: joined,
    format: joined,
    ifelse: choice,
    if_else: choice,
    iif: choice,
    seq: "numbers from 0 to 9 are written `[...Array(10).keys()]`.",
    rep: "the same value several times is written `Array(3).fill(0)`.",
    sorted: ordered,
    isinstance: known,
    typeof_: known,
    any: "whether one item of a list is so is asked with `list.some((each) => …)`.",
    all: "whether every item of a list is so is asked with `list.every((each) => …)`.",
    enumerate: "places and items together are `list.entries()`.",
    summary: profiled,
    summarize: profiled,
    View: "a table is shown with `show(table)`.",
    glimpse: "a table is shown with `show(table)`.",
    ggplot: chart,
    plot: chart,
    hist: chart,
    glm: model,
    lm: model,
    filter: behind("filter"),
    select: behind("select"),
    map: behind("map"),
    mutate: behind("derive"),
    arrange: behind("orderby"),
    group_by: behind("groupby"),
    groupby: behind("groupby"),
    distinct: behind("dedupe"),
    merge: behind("join"),
    left_join: behind("join_left"),
    read_csv: read,
    is_null: missing,
  }),
);

const ofPackages = new Map([
  ["pd", read],
  ["np", 'calculations are in `Math`, such as `Math.max(1, 2)`, and in "simple-statistics".'],
  ["plt", chart],
  ["sns", chart],
]);

/** Of names with a dot, which are one name in R. */
const dotted = new Map(
  Object.entries({
    "read.csv": read,
    "read.table": read,
    "is.na": missing,
    "is.null": missing,
    "is.numeric": known,
    "is.character": known,
    "as.Date": 'a day is a text in quotes, the year first, such as `"2026-09-01"`.',
    "as.numeric": "a text becomes a number with `Number(…)`.",
    "as.integer": "a text becomes a number with `Number(…)`.",
    "as.character": "a number becomes a text with `String(…)`.",
    "Sys.Date": "the day of today is written `new Date()`.",
    "Sys.time": "the day of today is written `new Date()`.",
    "data.frame":
      'a table is made with `table({ name: ["Ana"], doors: [12] })`, with `table` from "arquero".',
    "pd.DataFrame":
      'a table is made with `table({ name: ["Ana"], doors: [12] })`, with `table` from "arquero".',
    "install.packages": "what the course needs is installed already.",
  }),
);

/**
 * @param {string} name
 * @param {string} after what stands behind it
 * @returns {string | undefined}
 */
export function foreignDotted(name, after) {
  const [, member] = /^\.([A-Za-z]\w*)/.exec(after) ?? [];
  return member === undefined ? undefined : (dotted.get(`${name}.${member}`) ?? ofPackages.get(name));
}
