import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../../src/library/engine/connect/engine.js";
import { openDuckDB } from "../../../src/library/engine/connect/open-duckdb.js";
import { parseRecipe } from "../../../src/library/engine/recipe/parse-recipe.js";
import type { Feature } from "../../../src/library/engine/recipe/recipe.js";
import { runRecipe } from "../../../src/library/engine/recipe/run-recipe.js";
import { FORMS, ROWS, recipeOf, withTables } from "./recipe-cases.js";

const asOf = "2026-11-03";
let engine: Engine;
let made = 0;
beforeAll(async () => {
  engine = await withTables(await openDuckDB());
});
afterAll(() => engine.close());

const features: readonly Feature[] = [
  { name: "generals", votedLast: 2, kind: "general" },
  { name: "last", lastVote: true },
  { name: "ballot", lastBallot: true },
  { name: "age", age: true },
  { name: "side", recode: "party", values: { DEM: "D" }, others: "other", missing: "unknown" },
  { name: "bands", band: "age", cuts: [18, 30] },
  { name: "half", groups: 2, of: "score", within: ["county"] },
  { name: "place", rank: "score", first: "highest", within: ["county"] },
];
/** A recipe with each field that there is but the other forms of history. */
const FULL = recipeOf([ROWS], {
  people: { ...recipeOf([]).people, newestBy: ["registered"], laterListAccepted: true },
  joins: [{ table: "van", keys: ["id", "vanid"], columns: ["support"], of: "2026-10-01" }],
  features,
  elections: [...recipeOf([]).elections, { date: asOf, kind: "general" }],
  outcome: { name: "voted", election: asOf, kind: "general" },
  sample: { people: 3, seed: 1 },
  files: { voters: "voters.csv" },
});

const run = async (recipe: unknown) =>
  runRecipe(engine, parseRecipe(recipe), { asOf, into: `made_${++made}` });
const refusal = (recipe: unknown): Promise<string> =>
  run(recipe).then(
    () => "accepted",
    (error: unknown) => String(error),
  );

type Path = readonly (string | number)[];

/** The way to each value of a recipe. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  const inside = Array.isArray(value)
    ? value.flatMap((one, i) => pathsOf(one, [...path, i]))
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([name, one]) => pathsOf(one, [...path, name]))
      : [];
  return path.length === 0 ? inside : [path, ...inside];
}

/** The recipe with another value at the end of a way. */
function changed(recipe: object, path: Path, value: unknown): unknown {
  const copy: unknown = structuredClone(recipe);
  const last = path.at(-1) ?? "";
  const holder = path.slice(0, -1).reduce((inner, step) => Reflect.get(Object(inner), step), copy);
  Reflect.set(Object(holder), last, value);
  return copy;
}

const ODD: readonly unknown[] = ["County", 0.33, true, false, null, [], {}, ["a", "b"], ""];

/** What nobody wrote a sentence for: an error of the language, or of the database. */
const RAW =
  /is not (a function|iterable)|Cannot (read|convert|set)|undefined\b.*undefined|Binder Error|Parser Error|Catalog Error|Conversion Error|Candidate|\[object/;

describe("a value that a field does not take", () => {
  // The other forms of history differ in nothing else from the recipe with all.
  const cases = [
    ["a recipe with all", FULL, pathsOf(FULL)] as const,
    ...Object.entries(FORMS).map(([form, source]) => {
      const recipe = recipeOf([source]);
      return [form, recipe, pathsOf(recipe).filter(([field]) => field === "history")] as const;
    }),
  ];
  it.each(cases)("is refused in a sentence, or does no harm: %s", async (_, recipe, paths) => {
    expect(await refusal(recipe)).toBe("accepted");
    expect(paths).not.toEqual([]);
    const raw: string[] = [];
    for (const path of paths)
      for (const odd of ODD) {
        const said = await refusal(changed(recipe, path, odd));
        if (RAW.test(said)) raw.push(`${path.join(".")} ${JSON.stringify(odd)}: ${said}`);
      }
    expect(raw).toEqual([]);
  });

  const one = (feature: object) => refusal({ ...recipeOf([ROWS]), features: [feature] });

  it("names the words that there are: no rank is turned around in silence", async () => {
    for (const first of ["top", "high", "largest", 0.33, true])
      expect(await one({ name: "r", rank: "score", first })).toContain(
        '"first" is one of "highest", "lowest"',
      );
    for (const age of [false, "x", 1])
      expect(await one({ name: "a", age })).toContain('"age" can only be true');
    const born = { column: "born", format: "DD/MM/YYYY" };
    expect(await refusal({ ...FULL, people: { ...FULL.people, born } })).toContain(
      '"format" is one of "YYYY-MM-DD"',
    );
    const kind = { column: "kind", words: { general: "generall" } };
    expect(await refusal({ ...FULL, history: [{ ...ROWS, kind }] })).toContain(
      '"generall" is no kind of election',
    );
    const cell = { ...FORMS.columns, cell: "how" };
    expect(await refusal(recipeOf([cell as never]))).toContain('"cell" is one of "method", "party"');
  });

  it("asks for a list or a text where one belongs", async () => {
    expect(await one({ name: "r", rank: "score", first: "lowest", within: "County" })).toContain(
      '"within" is a list between [ and ]',
    );
    expect(await one({ name: "r", recode: ["a", "b"], values: { a: "b" } })).toContain('"recode" is a text');
    for (const name of ["keep", "newestBy"])
      expect(await refusal({ ...FULL, people: { ...FULL.people, [name]: "Nope" } })).toContain(
        `"${name}" is a list between [ and ]`,
      );
  });
});

describe("a column that is not there", () => {
  const one = (feature: object) => refusal({ ...FULL, features: [feature] });

  it("is named with the nearest, in whichever table", async () => {
    expect(await one({ name: "r", rank: "scroe", first: "lowest" })).toContain(
      'There is no column called "scroe" in voters. Did you mean "score"?',
    );
    expect(await refusal(recipeOf([{ ...ROWS, date: "dya" } as never]))).toContain(
      'no column called "dya" in votes. Did you mean "day"?',
    );
    const joins = [{ table: "van", keys: ["id", "vanID"], columns: ["suport"] }];
    expect(await refusal({ ...FULL, joins })).toContain(
      'no column called "suport" in van. Did you mean "support"?',
    );
    expect(await refusal({ ...FULL, people: { ...FULL.people, table: "voter" } })).toContain(
      'There is no table called "voter"',
    );
  });

  it("may be one that the recipe makes, if it stands before", async () => {
    const age = { name: "age", age: true };
    const band = { name: "bands", band: "age", cuts: [30] };
    expect(await refusal({ ...FULL, features: [age, { ...band, band: "agee" }] })).toContain(
      'Did you mean "age"?',
    );
    expect(await refusal({ ...FULL, features: [band, age] })).toContain('Put "age" before it');
    expect(await one({ name: "b", band: "party", cuts: [1] })).toContain("values that are no numbers");
  });
});
