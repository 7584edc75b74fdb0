import type { LogisticSQLOptions } from "../../../src/library/engine/fit/sql-options.js";
import type { TravellingColumn } from "../../../src/library/engine/tables/insert-rows.js";
import { randomSource } from "../../../src/library/math/random-source.js";
import { loadDataset } from "../../../src/library/table/datasets/load-dataset.js";

/** One data set as every engine and memory get it, with the model that is fitted to it. */
export interface EngineDataSet {
  readonly name: string;
  readonly columns: readonly TravellingColumn[];
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
  readonly options: Omit<LogisticSQLOptions, "table">;
}

/** The first rows of a data set of the course, with a key that says who each row is. */
function courseData(
  name: Parameters<typeof loadDataset>[0],
  most: number,
  kinds: Readonly<Record<string, TravellingColumn["kind"]>>,
  options: EngineDataSet["options"],
): EngineDataSet {
  const table = loadDataset(name);
  const count = Math.min(most, table.numRows());
  const values = Object.keys(kinds).map((column) => [column, table.array(column)] as const);
  return {
    name,
    columns: [
      { name: "id", kind: "whole number" },
      ...Object.entries(kinds).map(([column, kind]) => ({ name: column, kind })),
    ],
    rows: Array.from({ length: count }, (_, i) => ({
      id: i + 1,
      ...Object.fromEntries(values.map(([column, all]) => [column, (all as unknown[])[i] as string])),
    })),
    options,
  };
}

/** Names and texts that leave their quotes if anything can; numbers far from zero; NaN and NULL; a column that repeats others. */
function awkwardData(): EngineDataSet {
  const random = randomSource(99);
  const party = 'party "of" `all`; --';
  const levels = [
    "it's",
    'say "yes"',
    "back\\slash\\",
    ["$", "{spark.app.name}"].join(""),
    "Ünï 名 🗳",
    "'; DROP TABLE t; --",
    "\\'",
  ];
  return {
    name: "awkward names, texts and numbers",
    columns: [
      { name: "id", kind: "text" },
      { name: party, kind: "text" },
      { name: "größe", kind: "number" },
      { name: "far", kind: "number" },
      { name: "twice", kind: "number" },
      { name: "owner?", kind: "boolean" },
      { name: "people", kind: "whole number" },
      { name: "came", kind: "whole number" },
    ],
    rows: Array.from({ length: 2000 }, (_, i) => {
      const level = levels[random.below(levels.length)] as string;
      const size = Math.exp(4 * random.uniform() - 2);
      const far = 5_000_000 + random.uniform();
      const chance = 1 / (1 + Math.exp(-(0.4 * size - 1 + (level === "it's" ? 0.8 : 0))));
      return {
        id: `${level} ${i}`,
        [party]: i % 83 === 0 ? null : level,
        größe: i % 71 === 0 ? null : i % 67 === 0 ? Number.NaN : size,
        far,
        twice: 3 - 2 * size,
        "owner?": i % 61 === 0 ? null : random.uniform() < 0.4,
        people: 1 + random.below(4),
        came: i % 59 === 0 ? null : Number(random.uniform() < chance),
      };
    }),
    options: { outcome: "came", predictors: ["größe", party, "far", "twice", "owner?"], weights: "people" },
  };
}

/** Five data sets: a seeded voter file, two weighted surveys, one whose rows can be counted together, and an awkward one. */
export function dataSets(): readonly EngineDataSet[] {
  return [
    courseData(
      "voter-file",
      5000,
      {
        age: "whole number",
        sex: "text",
        education: "text",
        party: "text",
        yearsAtAddress: "text",
        voted2022: "boolean",
        voted2026: "boolean",
      },
      {
        outcome: "voted2026",
        predictors: ["age", "sex", "education", "party", "yearsAtAddress", "voted2022"],
      },
    ),
    courseData(
      "cps-voting-2016",
      4000,
      {
        weight: "number",
        voted: "boolean",
        age: "whole number",
        sex: "text",
        education: "text",
        race: "text",
      },
      { outcome: "voted", predictors: ["age", "sex", "education", "race"], weights: "weight" },
    ),
    courseData(
      "ces-2020",
      4000,
      { sex: "text", race: "text", education: "text", party: "text", forBiden: "boolean" },
      { outcome: "forBiden", predictors: ["sex", "race", "education", "party"] },
    ),
    courseData(
      "nonvoters-2020",
      3000,
      {
        weight: "number",
        age: "whole number",
        education: "text",
        income: "text",
        trustCongress: "text",
        recalledVote2018: "boolean",
      },
      {
        outcome: "recalledVote2018",
        predictors: ["age", "education", "income", "trustCongress"],
        weights: "weight",
        ridge: 2,
      },
    ),
    awkwardData(),
  ];
}

/** The rows of a data set as columns in memory. */
export function inMemory({ columns, rows }: EngineDataSet): Record<string, unknown[]> {
  return Object.fromEntries(columns.map(({ name }) => [name, rows.map((row) => row[name])]));
}
