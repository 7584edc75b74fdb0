// More functions of Python and R by what they do, and how that is written here.

const each = "each item of a list is worked on with `list.map((each) => …)`.";
const group = 'each group is summed up with `table.groupby("…").rollup({ … })`.';
const letters = "a text in capitals is `text.toUpperCase()`, one in small letters `text.toLowerCase()`.";
const part = "a part of a text is `text.slice(0, 3)`.";
const holds = 'whether a text holds another is asked with `text.includes("…")`.';
const exchange = 'a part of a text is replaced with `text.replaceAll("…", "…")`.';
const end = 'a cell is ended with `throw new Error("…")`.';
const together = "two lists become one with `[...one, ...other]`, and two tables with `one.concat(other)`.";
const object = 'names with their values stand in braces: `{ name: "Ana", doors: 12 }`.';
const list = "a list is written `[1, 2, 3]`.";
const chosen = "items are chosen with `list.filter((each) => …)`.";

/** @type {ReadonlyMap<string, string>} */
export const foreignFunctions = new Map(
  Object.entries({
    sapply: each,
    lapply: each,
    vapply: each,
    apply: each,
    map_dbl: each,
    tapply: group,
    aggregate: group,
    nchar: "the number of letters of a text is `text.length`.",
    toupper: letters,
    tolower: letters,
    str_to_upper: letters,
    str_to_lower: letters,
    substr: part,
    substring: part,
    str_sub: part,
    grepl: holds,
    str_detect: holds,
    gsub: exchange,
    sub: exchange,
    str_replace: exchange,
    strsplit: 'a text is cut into parts with `text.split(",")`.',
    which: chosen,
    subset: chosen,
    order: "a list of numbers is put in order with `list.sort((a, b) => a - b)`.",
    rev: "a list the other way round is written `[...list].reverse()`.",
    reversed: "a list the other way round is written `[...list].reverse()`.",
    rbind: together,
    bind_rows: together,
    cbind: "the columns of two tables come together with `one.assign(other)`.",
    stop: end,
    abort: end,
    dict: object,
    tuple: list,
    vector: list,
    zip: "two lists are put together with `one.map((each, i) => [each, other[i]])`.",
    open: 'a file is read with `readCSV("./voters.csv")`.',
    fread: 'a file is read with `readCSV("./voters.csv")`.',
    dir: "what an object has, `Object.keys(object)` tells.",
    attributes: "what an object has, `Object.keys(object)` tells.",
    chr: "a letter by its number is `String.fromCharCode(65)`.",
    ord: 'the number of a letter is `"A".charCodeAt(0)`.',
    divmod: "what a division leaves over is written `5 % 2`.",
    hasattr: 'whether an object has a part is asked with `"name" in object`.',
  }),
);

/** Of "simple-statistics", by what they are called elsewhere. */
export const statisticsElsewhere = new Map(
  Object.entries({
    sd: "sampleStandardDeviation",
    std: "sampleStandardDeviation",
    stdev: "sampleStandardDeviation",
    stddev: "sampleStandardDeviation",
    desvest: "sampleStandardDeviation",
    cor: "sampleCorrelation",
    corr: "sampleCorrelation",
    correl: "sampleCorrelation",
    iqr: "interquartileRange",
    percentile: "quantile",
  }),
);
