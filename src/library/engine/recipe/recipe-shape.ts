import { describeValue } from "../../table/columns/describe-value.js";
import type { DayFormat, ElectionKind } from "./recipe.js";
import {
  anyText,
  asList,
  asObject,
  type Field,
  type Fields,
  fields,
  listOf,
  mayLack,
  number,
  oneOf,
  onlyTrue,
  requireFields,
  separator,
  someOf,
  text,
  trueOrFalse,
  wordsTo,
} from "./recipe-fields.js";

export const KINDS: readonly ElectionKind[] = [
  "general",
  "primary",
  "presidential primary",
  "special",
  "local",
  "run-off",
  "unknown",
];
const FORMATS: readonly DayFormat[] = ["YYYY-MM-DD", "MM/DD/YYYY", "YYYYMMDD", "YYYY"];

/** Says itself what the kinds are, in the sentence of each place where one stands. */
const kind: Field = (value) => {
  if (KINDS.some((known) => known === value)) return;
  throw new RangeError(
    `${typeof value === "string" ? `"${value}"` : describeValue(value)} is no kind of election. The kinds are: ${KINDS.join(", ")}.`,
  );
};

/** A name of a column, or what stands between { and }. */
const textOr =
  (other: Field): Field =>
  (value, name) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? other(value, name)
      : text(value, name);

const day = textOr(fields("A day", { column: text, format: oneOf(FORMATS) }));
const kindField = textOr((value) =>
  requireFields(
    "A kind of election",
    value,
    Object.hasOwn(asObject(value, "A kind of election"), "always")
      ? { always: kind }
      : { column: text, words: wordsTo(kind) },
  ),
);

const keys: Field = (value) => {
  if (asList(value, "keys").length !== 2)
    throw new RangeError(
      'The keys of a join are two names: that in the list and that in the other table, such as ["id", "VANID"].',
    );
  listOf(text)(value, "keys");
};

/** What each form of history has beside its table and id. */
const FORMS: Readonly<Record<string, Fields>> = {
  rows: {
    date: day,
    kind: kindField,
    method: mayLack(text),
    party: mayLack(text),
    notVoted: mayLack(fields("notVoted", { column: text, codes: listOf(anyText) })),
  },
  columns: {
    columns: someOf(fields("A column of history", { column: text, date: text, kind })),
    notVoted: mayLack(listOf(anyText)),
    cell: mayLack(oneOf(["method", "party"])),
  },
  groups: {
    groups: someOf(
      fields("A group", { date: day, kind: kindField, method: mayLack(text), party: mayLack(text) }),
    ),
  },
  positions: {
    county: text,
    columns: someOf(text),
    map: fields("The map", { table: text, county: text, number: text, date: day, kind: kindField }),
  },
  packed: {
    column: text,
    separator,
    words: someOf(fields("A word of a packed cell", { contains: text, kind })),
  },
  years: { columns: someOf(fields("A column of years", { column: text, kind })) },
  last: { date: day },
};

/** What a feature can be: the field that says so, and what goes with it. */
export const FEATURES: Readonly<Record<string, Fields>> = {
  votedLast: { votedLast: number, kind },
  lastVote: { lastVote: onlyTrue },
  lastBallot: { lastBallot: onlyTrue },
  age: { age: onlyTrue },
  recode: { recode: text, values: wordsTo(anyText), others: mayLack(anyText), missing: mayLack(anyText) },
  band: { band: text, cuts: listOf(number) },
  groups: { groups: number, of: text, within: mayLack(listOf(text)) },
  rank: { rank: text, first: oneOf(["highest", "lowest"]), within: mayLack(listOf(text)) },
};

const source: Field = (value) => {
  const { form } = asObject(value, "A source of history");
  const own = typeof form === "string" && Object.hasOwn(FORMS, form) ? FORMS[form] : undefined;
  if (own === undefined)
    throw new RangeError(
      `"form" says how the vote history stands in the file: ${Object.keys(FORMS).join(", ")}; but it is ${form === undefined ? "missing" : describeValue(form)}.`,
    );
  requireFields(`History of the form "${String(form)}"`, value, {
    form: text,
    table: text,
    id: text,
    ...own,
  });
};

const feature: Field = (value) => {
  const given = asObject(value, "A feature");
  if (typeof given.name !== "string" || given.name.trim() === "")
    throw new TypeError(
      `A feature needs "name", a text, but it is ${given.name === undefined ? "missing" : describeValue(given.name)}.`,
    );
  const what = Object.keys(FEATURES).find((one) => Object.hasOwn(given, one));
  if (what === undefined)
    throw new RangeError(
      `The feature "${given.name}" says nothing of what it is. It needs one of: ${Object.keys(FEATURES).join(", ")}.`,
    );
  const missing = Object.entries(FEATURES[what] ?? {}).find(
    ([name, field]) => typeof field === "function" && given[name] === undefined,
  );
  if (missing !== undefined)
    throw new TypeError(`The feature "${given.name}" needs "${missing[0]}" beside "${what}".`);
  requireFields(`The feature "${given.name}"`, value, { name: text, ...FEATURES[what] });
};

const RECIPE: Fields = {
  recipe: number,
  people: fields("people", {
    table: text,
    id: text,
    listOf: text,
    born: mayLack(day),
    registered: mayLack(day),
    keep: mayLack(listOf(text)),
    newestBy: mayLack(listOf(text)),
    laterListAccepted: mayLack(trueOrFalse),
  }),
  elections: listOf(fields("An election", { date: text, kind, registerBy: mayLack(text) })),
  history: listOf(source),
  joins: mayLack(listOf(fields("A join", { table: text, keys, columns: listOf(text), of: mayLack(text) }))),
  features: listOf(feature),
  outcome: mayLack(fields("The outcome", { name: text, election: text, kind })),
  sample: mayLack(fields("A sample", { people: number, seed: number })),
  files: mayLack((value, name) => {
    for (const file of Object.values(asObject(value, `"${name}"`))) text(file, name);
  }),
};

/** @throws one sentence that names the field, where a recipe has fields or values that no recipe has. */
export function requireShape(given: unknown): void {
  const { recipe } = asObject(given, "A recipe");
  // Who begins with another number wrote for another version: its fields are another matter.
  if (recipe !== undefined && recipe !== 1)
    throw new RangeError(
      `This version reads recipes that begin with "recipe": 1, but it is ${describeValue(recipe)}.`,
    );
  requireFields("A recipe", given, RECIPE);
}
