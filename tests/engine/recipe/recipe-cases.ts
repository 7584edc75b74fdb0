import type { Engine } from "../../../src/library/engine/connect/engine.js";
import type { HistorySource, Recipe } from "../../../src/library/engine/recipe/recipe.js";

/** Four people: one always votes, one sometimes, one registered late, one was 17 in 2022 and votes for the first time in 2024. */
export const TABLES: readonly string[] = [
  "CREATE TABLE voters (id VARCHAR(10), born VARCHAR(10), registered DATE, county VARCHAR(3), party VARCHAR(3), score DOUBLE PRECISION, " +
    "g2024 VARCHAR(10), g2022 VARCHAR(10), d1 VARCHAR(10), k1 VARCHAR(10), d2 VARCHAR(10), k2 VARCHAR(10), " +
    "p1 VARCHAR(4), p2 VARCHAR(4), packed VARCHAR(80), gen VARCHAR(20), last_vote VARCHAR(10))",
  `INSERT INTO voters VALUES
    ('0001', '05/01/1970', DATE '1990-01-01', 'A', 'DEM', 0.9, 'MAIL', 'POLLS', '2024-11-05', 'G', '2022-11-08', 'G', 'AP', 'AB', 'GENERAL 2024; General Election 2022', '2024 22', '2024-11-05'),
    ('0002', '11/03/1990', DATE '2010-01-01', 'A', 'REP', 0.5, '', 'POLLS', '2022-11-08', 'G', NULL, NULL, NULL, 'AP', 'Gen Election 2022;2019 SPRING FAIR', '2022', '2022-11-08'),
    ('0003', '01/01/1900', DATE '2023-06-01', 'B', 'NPP', 0.5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', '0', NULL),
    ('0004', '12/24/2005', DATE '2024-01-01', 'B', NULL, NULL, 'EARLY', NULL, '2024-11-05', 'G', NULL, NULL, 'EV', NULL, 'general election, 2024', '2024', '2024-11-05')`,
  "CREATE TABLE votes (person VARCHAR(10), day VARCHAR(10), kind VARCHAR(20), code VARCHAR(2), ballot VARCHAR(3))",
  `INSERT INTO votes VALUES
    ('0001', '11/05/2024', 'GENERAL', 'Y', NULL), ('0001', '11/08/2022', 'GENERAL', 'Y', NULL), ('0001', '11/08/2022', 'GENERAL', 'E', NULL),
    ('0001', '06/04/2024', 'PRIMARY', 'Y', 'DEM'), ('0002', '11/08/2022', 'GENERAL', 'A', NULL), ('0002', '11/05/2024', 'GENERAL', 'N', NULL),
    ('0004', '11/05/2024', 'GENERAL', 'E', NULL), ('0001', '11/03/2026', 'GENERAL', 'Y', NULL), ('0002', '11/03/2026', 'GENERAL', 'N', NULL),
    ('0004', '3/4/2025', 'TOWN FAIR', 'Y', NULL), ('9999', '11/05/2024', 'GENERAL', 'Y', NULL)`,
  "CREATE TABLE election_map (county VARCHAR(3), number INTEGER, day DATE, what VARCHAR(20))",
  `INSERT INTO election_map VALUES ('A', 1, DATE '2024-11-05', 'GENERAL'), ('A', 2, DATE '2022-11-08', 'GENERAL'),
    ('B', 1, DATE '2024-11-05', 'GENERAL'), ('B', 2, DATE '2023-11-07', 'LOCAL')`,
  "CREATE TABLE van (vanid VARCHAR(10), support DOUBLE PRECISION)",
  "INSERT INTO van VALUES ('0001', 80), ('0002', 40), ('0004', 60), ('7777', 10)",
];

export const ROWS: HistorySource = {
  form: "rows",
  table: "votes",
  id: "person",
  date: { column: "day", format: "MM/DD/YYYY" },
  kind: { column: "kind", words: { general: "general", primary: "primary" } },
  method: "code",
  party: "ballot",
  notVoted: { column: "code", codes: ["N", "B", "P"] },
};

/** The same history in the seven forms in which states hand it out. */
export const FORMS: Readonly<Record<string, HistorySource>> = {
  rows: ROWS,
  columns: {
    form: "columns",
    table: "voters",
    id: "id",
    columns: [
      { column: "g2024", date: "2024-11-05", kind: "general" },
      { column: "g2022", date: "2022-11-08", kind: "general" },
    ],
    cell: "method",
  },
  groups: {
    form: "groups",
    table: "voters",
    id: "id",
    groups: [1, 2].map((n) => ({ date: `d${n}`, kind: { column: `k${n}`, words: { G: "general" } } })),
  },
  positions: {
    form: "positions",
    table: "voters",
    id: "id",
    county: "county",
    columns: ["p1", "p2"],
    map: {
      table: "election_map",
      county: "county",
      number: "number",
      date: "day",
      kind: { column: "what", words: { GENERAL: "general", LOCAL: "local" } },
    },
  },
  packed: {
    form: "packed",
    table: "voters",
    id: "id",
    column: "packed",
    separator: ";",
    words: [{ contains: "gen", kind: "general" }],
  },
  years: { form: "years", table: "voters", id: "id", columns: [{ column: "gen", kind: "general" }] },
  last: { form: "last", table: "voters", id: "id", date: "last_vote" },
};

export const recipeOf = (history: readonly HistorySource[], more: Partial<Recipe> = {}): Recipe => ({
  recipe: 1,
  people: {
    table: "voters",
    id: "id",
    listOf: "2026-09-01",
    born: { column: "born", format: "MM/DD/YYYY" },
    registered: "registered",
    keep: ["county"],
  },
  elections: [
    { date: "2024-11-05", kind: "general", registerBy: "2024-10-21" },
    { date: "2022-11-08", kind: "general", registerBy: "2022-10-24" },
    { date: "2024-06-04", kind: "primary" },
    { date: "2023-11-07", kind: "local" },
  ],
  history,
  features: [{ name: "generals", votedLast: 2, kind: "general" }],
  ...more,
});

/** An engine with the tables of the cases. */
export async function withTables(engine: Engine): Promise<Engine> {
  for (const sql of TABLES) await engine.query(sql);
  return engine;
}
