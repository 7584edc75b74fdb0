import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import type { Recipe } from "./recipe.js";

const FORMS = ["rows", "columns", "groups", "positions", "packed", "years", "last"] as const;

/** What each form of history must have, and may have. */
const FORM_FIELDS: Readonly<
  Record<(typeof FORMS)[number], readonly [needed: readonly string[], more: readonly string[]]>
> = {
  rows: [
    ["date", "kind"],
    ["method", "party", "notVoted"],
  ],
  columns: [["columns"], ["notVoted", "cell"]],
  groups: [["groups"], []],
  positions: [["county", "columns", "map"], []],
  packed: [["column", "separator", "words"], []],
  years: [["columns"], []],
  last: [["date"], []],
};

/** What a feature can be: the field that says so, and what goes with it. */
const FEATURES: Readonly<Record<string, readonly string[]>> = {
  votedLast: ["kind"],
  lastVote: [],
  lastBallot: [],
  age: [],
  recode: ["values", "others", "missing"],
  band: ["cuts"],
  groups: ["of", "within"],
  rank: ["first", "within"],
};

/** What may be left out. */
const OPTIONAL: readonly string[] = ["within", "others", "missing"];

/**
 * Reads a recipe that was written into a file (JSON), and refuses in a sentence what has another shape.
 *
 * @param json the text of the file, or what it says.
 * @throws when it is no JSON, has fields that a recipe does not have (with "did you mean"), or lacks some.
 * @example
 * const text = JSON.stringify({
 *   recipe: 1,
 *   people: { table: "voters", id: "id", listOf: "2026-09-01" },
 *   elections: [{ date: "2024-11-05", kind: "general" }],
 *   history: [{ form: "last", table: "voters", id: "id", date: "last_voted" }],
 *   features: [{ name: "lastVote", lastVote: true }],
 * });
 * parseRecipe(text).people.table; // "voters"
 */
export function parseRecipe(json: unknown): Recipe {
  const given = typeof json === "string" ? parsed(json) : json;
  checkOptions("A recipe", object(given, "A recipe"), {
    recipe: true,
    people: true,
    elections: true,
    history: true,
    joins: true,
    features: true,
    outcome: true,
    sample: true,
    files: true,
  });
  const recipe = object(given, "A recipe");
  if (recipe.recipe !== 1) {
    throw new RangeError(
      `This version reads recipes that begin with "recipe": 1, but it is ${describeValue(recipe.recipe)}.`,
    );
  }
  const people = object(recipe.people, "people");
  checkOptions("people", people, {
    table: true,
    id: true,
    listOf: true,
    born: true,
    registered: true,
    keep: true,
    newestBy: true,
    laterListAccepted: true,
  });
  requireTexts("people", people, ["table", "id", "listOf"]);
  for (const election of list(recipe.elections, "elections")) {
    checkOptions("An election", object(election, "An election"), {
      date: true,
      kind: true,
      registerBy: true,
    });
    requireTexts("An election", object(election, "An election"), ["date", "kind"]);
  }
  for (const source of list(recipe.history, "history")) requireSource(object(source, "A source of history"));
  for (const feature of list(recipe.features, "features")) requireFeature(object(feature, "A feature"));
  for (const join of list(recipe.joins ?? [], "joins")) {
    const one = object(join, "A join");
    checkOptions("A join", one, { table: true, keys: true, columns: true, of: true });
    requireTexts("A join", one, ["table"]);
    if (list(one.keys, "keys").length !== 2) {
      throw new RangeError(
        'The keys of a join are two names: that in the list and that in the other table, such as ["id", "VANID"].',
      );
    }
    list(one.columns, "columns");
  }
  return recipe as unknown as Recipe;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxError(
      "The recipe is not JSON. Look for a comma or a quotation mark that is missing or too many.",
    );
  }
}

function object(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new TypeError(`${what} is written between { and }, but it is ${describeValue(value)}.`);
}

function list(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new TypeError(`"${what}" is a list between [ and ], but it is ${describeValue(value)}.`);
}

function requireTexts(
  what: string,
  given: Readonly<Record<string, unknown>>,
  names: readonly string[],
): void {
  const missing = names.find((name) => typeof given[name] !== "string" || given[name] === "");
  if (missing === undefined) return;
  throw new TypeError(`${what} needs "${missing}", a text, but it is ${describeValue(given[missing])}.`);
}

function requireSource(source: Readonly<Record<string, unknown>>): void {
  const form = FORMS.find((one) => one === source.form);
  if (form === undefined) {
    throw new RangeError(
      `"form" says how the vote history stands in the file: ${FORMS.join(", ")}; but it is ${describeValue(source.form)}.`,
    );
  }
  const [needed, more] = FORM_FIELDS[form];
  const known = Object.fromEntries(
    ["form", "table", "id", ...needed, ...more].map((name) => [name, true as const]),
  );
  checkOptions(`History of the form "${form}"`, source, known);
  requireTexts(`History of the form "${form}"`, source, ["table", "id"]);
  const missing = needed.find((name) => source[name] === undefined);
  if (missing !== undefined) throw new TypeError(`History of the form "${form}" needs "${missing}".`);
}

function requireFeature(feature: Readonly<Record<string, unknown>>): void {
  requireTexts("A feature", feature, ["name"]);
  const what = Object.keys(FEATURES).find((name) => Object.hasOwn(feature, name));
  if (what === undefined) {
    throw new RangeError(
      `The feature "${String(feature.name)}" says nothing of what it is. It needs one of: ${Object.keys(FEATURES).join(", ")}.`,
    );
  }
  const known = Object.fromEntries(
    ["name", what, ...(FEATURES[what] ?? [])].map((name) => [name, true as const]),
  );
  checkOptions(`The feature "${String(feature.name)}"`, feature, known);
  const needed = (FEATURES[what] ?? []).filter((name) => !OPTIONAL.includes(name));
  const missing = needed.find((name) => feature[name] === undefined);
  if (missing !== undefined)
    throw new TypeError(`The feature "${String(feature.name)}" needs "${missing}" beside "${what}".`);
}
