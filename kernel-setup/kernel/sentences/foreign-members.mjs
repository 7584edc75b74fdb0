// What a list, a text or a table of another language has, and what does the same here.

/** What it is called here. */
const memberTwins = new Map(
  Object.entries({
    append: "push",
    add: "push",
    count: "length",
    len: "length",
    size: "length",
    upper: "toUpperCase",
    lower: "toLowerCase",
    strip: "trim",
    startswith: "startsWith",
    endswith: "endsWith",
    contains: "includes",
    columns: "columnNames",
    names: "columnNames",
    nrow: "numRows",
    shape: "numRows",
    length: "numRows",
    rows: "objects",
    head: "slice",
    where: "filter",
    query: "filter",
    sort: "orderby",
    arrange: "orderby",
    sort_values: "orderby",
    mutate: "derive",
    assign: "derive",
    summarize: "rollup",
    summarise: "rollup",
    agg: "rollup",
    drop_duplicates: "dedupe",
    distinct: "dedupe",
  }),
);

/**
 * @param {string} member
 * @param {string} type as the compiler writes it
 * @returns {string | undefined} the member of this type that does the same
 */
export function foreignMember(member, type) {
  const twin = memberTwins.get(member);
  const home = type.startsWith("ColumnTable")
    ? tableMembers
    : /\[\]$/.test(type)
      ? Array.prototype
      : type === "string" || /^"/.test(type)
        ? String.prototype
        : undefined;
  return twin !== undefined && home !== undefined && twin in home ? twin : undefined;
}

const tableMembers = Object.fromEntries(
  ["columnNames", "numRows", "objects", "slice", "filter", "orderby", "derive", "rollup", "dedupe"].map(
    (name) => [name, true],
  ),
);

/** What stands behind a list of rows, and not behind a table. */
const ofLists = /^(?:map|forEach|find|findIndex|some|every|flatMap|push|at|entries|iterrows|itertuples)$/;
const inOrder =
  /^(?:groupby|group_by|groupBy|orderby|order_by|arrange|sort_values|derive|mutate|rollup|summarise|summarize|agg)$/;
const statistics = new Map(
  Object.entries({ sum: "sum", mean: "mean", average: "mean", avg: "mean", median: "median", mode: "mode" }),
);

/** @type {Readonly<Record<string, (table: string) => string>>} */
const ofTables = {
  loc: (table) => `a row of a table is read with \`${table}.object(0)\`.`,
  iloc: (table) => `a row of a table is read with \`${table}.object(0)\`.`,
  value_counts: (table) => `how often each value comes is told by \`${table}.groupby("…").count()\`.`,
  drop: (table) => `columns are left out with \`${table}.select(not("…"))\`, with \`not\` from "arquero".`,
  merge: (table) => `tables are joined with \`${table}.join(other, "…")\`.`,
  left_join: (table) => `tables are joined with \`${table}.join_left(other, "…")\`.`,
  describe: (table) => `what is in a table, \`profile(${table})\` tells.`,
  tail: (table) => `the last rows of a table are \`${table}.slice(-5)\`.`,
  info: (table) => `what is in a table, \`profile(${table})\` tells.`,
  summary: (table) => `what is in a table, \`profile(${table})\` tells.`,
};

/**
 * A sentence of its own for what another language has in this place.
 *
 * @param {string} member
 * @param {string} type as the compiler writes it
 * @param {string | undefined} owner
 * @returns {string | undefined}
 */
export function foreignMemberSentence(member, type, owner) {
  if (member === "format" && /^(?:string|".*")$/.test(type)) {
    return "texts are joined with `+`, or stand in backticks with each value as `$" + "{name}`.";
  }
  const called = statistics.get(member);
  if (/^(?:ColumnTable|Table)\b/.test(type)) {
    const table = owner ?? "table";
    if (ofLists.test(member)) {
      return `a table is no list. Its rows are one: \`${table}.objects()\`.`;
    }
    return called === undefined
      ? ofTables[member]?.(table)
      : `a column is summed up with \`${table}.rollup({ result: (d) => op.${called}(d.votes) })\`, with \`op\` from "arquero".`;
  }
  if (!/\[\]$/.test(type) && type !== "Math") return undefined;
  if (called !== undefined) {
    return `\`${called}\` comes from \`"simple-statistics"\`: write \`import { ${called} } from "simple-statistics";\``;
  }
  const list = owner ?? "list";
  if (/^(?:max|min)$/.test(member))
    return `of a list of numbers it is written \`Math.${member}(...${list})\`.`;
  return inOrder.test(member)
    ? `a list is no table. Make it one: \`from(${list})\`, with \`from\` from "arquero".`
    : undefined;
}
