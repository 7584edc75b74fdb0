import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { greatLakesPlan } from "../../src/library/organize/plan/great-lakes-plan.js";
import { openDesk, voters } from "./run-here.js";

const desk = openDesk();
const columns = "The columns are: id, zip, age, party, voted, home.";

beforeAll(async () => {
  desk.put("voters.csv", voters());
  desk.put("empty.csv", "");
  desk.put("cut-off.csv", "age,voted\n30,1\n40,0\n2");
  desk.put("alike.csv", "age,voted,town\n30,1,Adams\n40,0,Adams\u00a0\n50,1,Brown\n60,0,Adams\n");
  desk.put(
    "capitals.csv",
    "assignment,age,voted,town\ncontrol,30,1,Adams\nText,40,0,adams\ntext,50,1,Brown\ntext,60,0,Adams\n",
  );
  desk.put("comma.csv", 'id,"age, years",voted\n1,30,1\n2,40,0\n');
  const given = Array.from(
    { length: 24 },
    (_, i) => `${i % 2 ? "control" : "text"},"$1,${200 + i}",${i % 3 ? 1 : 0}`,
  );
  desk.put("given.csv", `assignment,given,voted\n${given.join("\n")}\n`);
  desk.put("no-vanid.csv", "vanid,support\nOH0012,0.5\n");
  desk.put("uneven.csv", "a,b\n1,2\n3\n");
  desk.put(
    "damaged.csv",
    Buffer.concat([Buffer.from("name\nJos\u00e9\n"), Buffer.from("Jos\u00e9\n", "latin1")]),
  );
  desk.put("picture.csv", Buffer.from("\u0089PNG\r\n", "latin1"));
  desk.put("broken.parquet", "PAR1 and then nothing");
  desk.put("broken.arrow", "ARROW1 and then nothing");
  desk.put("broken.xlsx", "not a workbook");
  desk.put("words.csv", "age,voted\nforty,1\n30,0\n20,1\n");
  desk.put("assigned.csv", "assignment,voted,age\ncontrol,1,30\ntext,0,40\ncontrol,0,20\ntext,1,25\n");
  desk.put("nobody.csv", "assignment,voted,age\n");
  desk.put("changed.json", "{}");
  desk.put("deep.json", `${"[".repeat(20_000)}${"]".repeat(20_000)}`);
  desk.put("nobody.json", "[]");
  spawnSync("mkfifo", [join(desk.folder, "pipe.csv")]);
  desk.put("by-phone.json", '{"+1 313 555 0100": {"age": 30}}');
  desk.put("cut.csv", Buffer.from("\ufeffage,voted\n30,1\n40,0\n", "utf16le").subarray(0, -1));
  desk.put("gaps.csv", "id,town\n1,Adams\n2,\n3,Adams\n4,Adams\n");
  desk.put("amounts.csv", "given,voted\n$5 a,1\n$6 b,0\n$7 c,1\n$8 d,0\n");
  desk.put("twice.json", '{"recipe": 1, "people": {"id": "a", "id": "b"}}');
  desk.put("two-ages.json", '[{"age": 30, "age": 40}]');
  const record = {
    date: "2026-10-01",
    method: "complete",
    arms: ["control", "text"],
    probabilities: [0.5, 0.5],
    n: 4,
    counts: { control: 2, text: 2 },
    hash: `sha256:${"0".repeat(64)}`,
  };
  desk.put("more-people.json", JSON.stringify({ ...record, n: 5 }));
  desk.put("no-day.json", JSON.stringify({ ...record, date: "soon" }));
  desk.put(
    "backwards.json",
    JSON.stringify({
      recipe: 1,
      people: { table: "voters", id: "id", listOf: "2024-09-01" },
      elections: [{ date: "2024-11-05", kind: "general", registerBy: "2025-10-08" }],
      history: [{ form: "last", table: "voters", id: "id", date: "last_voted" }],
      features: [{ name: "lastVote", lastVote: true }],
    }),
  );
  desk.put("plan.json", JSON.stringify({ ...greatLakesPlan, start: "soon" }));
  mkdirSync(join(desk.folder, "folder"));
  await desk.run(["fit", "voters.csv", "--outcome", "voted", "--predictors", "age", "--out", "model.json"]);
  desk.put("there.csv", "mine\n");
});
afterAll(() => desk.clear());

/** How a model is judged by what it knows. */
describe("a measure of a prediction that knows what happened", () => {
  it.each([
    [["validate", "assigned.csv", "--score", "voted", "--outcome", "voted"], "the score"],
    [["validate", "voters.csv", "--model", "model.json", "--outcome", "age"], "a predictor of the model"],
    [
      [
        "card",
        "voters.csv",
        "--model",
        "model.json",
        "--outcome",
        "age",
        "--title",
        "t",
        "--use",
        "u",
      ].concat("--not-for", "n"),
      "a predictor of the model",
    ],
  ])("is refused: %j", async (words, is) => {
    const ran = await desk.run(words);
    expect([ran.exitCode, ran.output]).toEqual([3, ""]);
    expect(ran.errors).toContain(`is both the outcome and ${is}, so nearly every prediction would be right.`);
  });
});

const model = (file: string, ...more: string[]): string[] => [
  "fit",
  file,
  "--outcome",
  "voted",
  "--predictors",
  "age",
  ...more,
];
const score = (file: string, ...more: string[]): string[] => [
  "score",
  file,
  "--model",
  "model.json",
  ...more,
];
const features = (recipe: string): string[] => ["features", "--recipe", recipe, "--as-of", "2026-11-03"];
const assign = (...more: string[]): string[] => [
  "assign",
  "voters.csv",
  "--arms",
  "control,text",
  "--seed",
  "1",
  ...more,
];

const cases = [
  ["a mistyped command", ["fti"], 2, 'Unknown command "fti". Did you mean fit?'],
  [
    "a mistyped option",
    ["fit", "voters.csv", "--outcom", "voted"],
    2,
    'Unknown option "--outcom". Did you mean --outcome?',
  ],
  [
    "a folder without files to scan",
    ["scan", "folder", "--check"],
    3,
    "There is no file to look at in folder.",
  ],
  [
    "a list of nobody to split",
    ["split", "nobody.csv", "--seed", "1", "--train", "a.csv", "--test", "b.csv"],
    3,
    "nobody.csv has column names and no rows, so there is nothing to split. Look at the filter or the export that made it.",
  ],
  [
    "a list of nobody to draw from",
    ["assign", "nobody.csv", "--arms", "a,b", "--seed", "1", "--column", "drawn", "--out", "o.csv"],
    3,
    "nobody.csv has column names and no rows, so there is nothing to draw from. Look at the filter or the export that made it.",
  ],
  [
    "a list of nobody to compare",
    ["estimate", "nobody.csv", "--outcome", "voted"],
    3,
    "nobody.csv has column names and no rows, so there is nothing to compare. Look at the filter or the export that made it.",
  ],
  [
    "a list of nobody to measure",
    ["validate", "nobody.csv", "--model", "model.json"],
    3,
    "nobody.csv has column names and no rows, so there is nothing to measure. Look at the filter or the export that made it.",
  ],
  [
    "no file",
    ["fit", "--outcome", "voted", "--predictors", "age"],
    2,
    'Missing required argument "file". Add --help to see what there is.',
  ],
  [
    "two files",
    model("voters.csv", "more.csv"),
    2,
    'Too many arguments for "fit". Expected 1 argument but got 2. Add --help to see what there is.',
  ],
  [
    "no outcome",
    ["fit", "voters.csv", "--predictors", "age"],
    2,
    'Required option "--outcome <column>" not specified. Add --help to see what there is.',
  ],
  [
    "an option without its value",
    ["fit", "voters.csv", "--outcome"],
    2,
    'Option "--outcome <column>" argument missing. Add --help to see what there is.',
  ],
  [
    "a word for a number",
    ["power", "--baseline", "many"],
    2,
    'Option "--baseline <share>" argument "many" is invalid. Give a number such as 0.3, 30% or 1,200. Add --help to see what there is.',
  ],
  [
    "a share above 1",
    ["power", "--baseline", "30", "--effect", "0.02"],
    2,
    "baseline is the share of yes in the control arm, between 0 and 1 such as 0.3, but it is 30. Write 30% as 0.3.",
  ],
  [
    "a seed with a fraction",
    ["split", "voters.csv", "--seed", "1.5", "--train", "a.csv", "--test", "b.csv"],
    2,
    'Option "--seed <number>" argument "1.5" is invalid. Give a whole number such as 12. Add --help to see what there is.',
  ],
  [
    "a choice that is none",
    model("voters.csv", "--locale", "fr"),
    2,
    'Option "--locale <name>" argument "fr" is invalid. Allowed choices are en, de. Add --help to see what there is.',
  ],
  [
    "power of nothing",
    ["power", "--baseline", "0.3"],
    2,
    "Give --effect for the people needed, --n for the smallest effect, or both for the power.",
  ],
  [
    "scores that go nowhere",
    score("voters.csv"),
    2,
    "Say where the scores go: --out scored.csv for a file, or --into scored for a table of the database.",
  ],
  [
    "two answers on one output",
    score("voters.csv", "--out", "-", "--json"),
    2,
    "--json and --out - both write to standard output. Write the rows into a file, or leave --json out.",
  ],
  [
    "an address of no database",
    model("voters", "--engine", "mysql://x:secret@y/z"),
    2,
    "The address after --engine must begin with postgres://, spark:// or duckdb:, for example duckdb:voters.duckdb.",
  ],
  [
    "a file that is not there",
    model("voter.csv"),
    3,
    `There is no file "voter.csv" in ${desk.folder}. Did you mean "voters.csv"?`,
  ],
  [
    "a folder for a file",
    model("folder", "--format", "csv"),
    3,
    '"folder" is a folder, not a file. Name the file in it.',
  ],
  [
    "a picture with the name of a table",
    model("picture.csv"),
    3,
    "picture.csv is a picture, which is not read. Read are: CSV and other delimited text, Arrow, Parquet, Excel workbooks and JSON.",
  ],
  ["an empty file", model("empty.csv"), 3, "empty.csv is empty: it should begin with a row of column names."],
  [
    "an uneven file",
    model("uneven.csv"),
    3,
    "Line 3 of uneven.csv has 1 cell, but the first row names 2 columns. Is a comma inside a cell that has no quotation marks around it? To go on without such rows, add --set-aside with the name of a file for them.",
  ],
  [
    "an uneven file in DuckDB",
    model("uneven.csv", "--engine", "duckdb"),
    3,
    "Line 3 of uneven.csv has 1 cell, but the first row names 2 columns. Is a comma inside a cell that has no quotation marks around it? To go on without such rows, add --set-aside with the name of a file for them.",
  ],
  [
    "a file that was cut off in its last line",
    model("cut-off.csv"),
    3,
    "Line 4 of cut-off.csv has 1 cell, but the first row names 2 columns. It is the last line and has no end: was the file cut off there? Get it again, as a whole. To go on without such rows, add --set-aside with the name of a file for them.",
  ],
  ...[[], ["--engine", "duckdb"]].map(
    (engine) =>
      [
        `levels that look the same${engine.length === 0 ? "" : ", in DuckDB"}`,
        ["fit", "alike.csv", "--outcome", "voted", "--predictors", "town", ...engine],
        3,
        expect.stringMatching(/^Column "town" has two levels that look the same, .* Write them alike\.$/),
      ] as const,
  ),
  [
    "blocks that look the same",
    ["assign", "alike.csv", "--arms", "a,b", "--seed", "1", "--blocks", "town", "--out", "o.csv"],
    3,
    expect.stringMatching(/^Column "town" has two blocks that look the same, /),
  ],
  ...[[], ["--engine", "duckdb"]].flatMap((engine) =>
    (
      [
        ["levels", "town", ["fit", "--outcome", "voted", "--predictors", "town"]],
        ["arms", "assignment", ["estimate", "--outcome", "voted"]],
        ["arms", "assignment", ["balance", "--covariates", "age"]],
        [
          "blocks",
          "town",
          ["assign", "--arms", "a,b", "--column", "arm", "--seed", "1", "--blocks", "town", "--out", "o.csv"],
        ],
        [
          "strata",
          "town",
          ["split", "--seed", "1", "--strata", "town", "--train", "o.csv", "--test", "p.csv"],
        ],
        ["values", "town", ["kanon", "--fields", "age,town"]],
        ["values", "town", ["kanon", "--fields", "age", "--sensitive", "town"]],
      ] as const
    ).map(
      ([word, column, [command, ...options]]) =>
        [
          `${word} that differ only in capitals in ${[command, ...options.slice(-1), ...engine].join(" ")}`,
          [command, "capitals.csv", ...options, ...engine],
          3,
          expect.stringMatching(
            `^Column "${column}" has two ${word} that differ only in capitals, .* Write them alike\\.$`,
          ),
        ] as const,
    ),
  ),
  [
    "arms that differ only in capitals",
    ["assign", "voters.csv", "--arms", "control,text,Text", "--seed", "1", "--out", "o.csv"],
    3,
    'The arms "text" and "Text" differ only in capitals. Give each a name of its own.',
  ],
  [
    "a name that its own comma parts",
    ["fit", "comma.csv", "--outcome", "voted", "--predictors", "age, years"],
    3,
    'comma.csv has no column called "age". Did you mean "age, years"? In a list of columns its comma has a \\ before it: \'age\\, years\'',
  ],
  [
    "an id that VAN gives nobody",
    ["export", "no-vanid.csv", "--for", "van-scores", "--also", "support", "--out", "o.csv"],
    3,
    'Row 1 holds the text "••####" (masked) for "vanid", which must be the number that VAN gives a person, a whole number such as 101234567.',
  ],
  [
    "letters that are not UTF-8",
    model("damaged.csv"),
    3,
    "Line 3 of damaged.csv has letters that are not stored as UTF-8. Add --encoding latin1.",
  ],
  [
    "a Parquet file that is none",
    model("broken.parquet"),
    3,
    "broken.parquet is not a Parquet file that can be read: it is damaged, or another kind of file.",
  ],
  [
    "an Arrow file that is none",
    model("broken.arrow"),
    3,
    "broken.arrow is not an Arrow file that can be read: it is damaged, or another kind of file.",
  ],
  [
    "a workbook that is none",
    model("broken.xlsx"),
    3,
    "broken.xlsx is not an Excel workbook that can be read: damaged, locked, or another kind of file.",
  ],
  [
    "a column that is not there",
    ["fit", "voters.csv", "--outcome", "votd", "--predictors", "age"],
    3,
    `voters.csv has no column called "votd". Did you mean "voted"? ${columns}`,
  ],
  [
    "a column that DuckDB does not find",
    ["fit", "voters.csv", "--engine", "duckdb", "--outcome", "votd", "--predictors", "age"],
    3,
    `voters.csv has no column called "votd". Did you mean "voted"? ${columns}`,
  ],
  [
    "an outcome of three values",
    ["fit", "voters.csv", "--outcome", "age", "--predictors", "voted"],
    3,
    'The outcome "age" must be 0 or 1, or true or false, but row 1 holds the number ## (masked).',
  ],
  [
    "a column to keep as text that is not there",
    model("voters.csv", "--text", "zp"),
    3,
    `voters.csv has no column called "zp". Did you mean "zip"? ${columns}`,
  ],
  [
    "a word where the model knows numbers",
    score("words.csv", "--out", "s.csv"),
    3,
    'Line 2 of words.csv: the column "age" has the text "•••••" (masked), but a number such as 12,345 was expected. Repair the cell, or add its text with --missing.',
  ],
  [
    "a word where the model knows numbers, in DuckDB",
    score("words.csv", "--engine", "duckdb", "--out", "s.csv"),
    3,
    'Line 2 of words.csv: the column "age" has the text "•••••" (masked), but a number such as 12,345 was expected. Repair the cell, or add its text with --missing.',
  ],
  [
    "a model that is none",
    ["score", "voters.csv", "--model", "changed.json", "--out", "s.csv"],
    3,
    "changed.json: This text is not a saved model. Give the whole text that fit --out wrote.",
  ],
  [
    "a list without a predictor",
    score("assigned.csv", "--out", "s.csv", "--column", "age"),
    3,
    'assigned.csv has a column called "age" already. Name the new one with --column.',
  ],
  [
    "arms of one name",
    ["assign", "voters.csv", "--arms", "a,a", "--seed", "1", "--out", "s.csv"],
    2,
    'Option "--arms <names>" argument "a,a" is invalid. "a" is listed twice. List it once. Add --help to see what there is.',
  ],
  [
    "a control that is not there",
    ["balance", "assigned.csv", "--covariates", "age", "--control", "none"],
    3,
    'Column "assignment" has no arm called "none": its arms are control, text. Say which one is the control, for example --control control.',
  ],
  [
    "a plan with an impossible date",
    ["plan", "check", "plan.json"],
    3,
    'plan.json: The plan cannot be read yet. start must be a day of the calendar such as 2027-04-30, but it is the text "soon".',
  ],
  [
    "a document that says a thing twice",
    features("twice.json"),
    3,
    'twice.json: "id" stands twice between one { and its }, and only one of them can be meant. Take the other out.',
  ],
  [
    "a record of JSON with two values of one name",
    score("two-ages.json", "--out", "s.csv"),
    3,
    "two-ages.json has a record with two values of one name, of which only one can be meant. Export it again, each column with a name of its own.",
  ],
  [
    "a recipe with the last day of registration after the election",
    features("backwards.json"),
    3,
    "The general election of 2024-11-05 has a registerBy of 2025-10-08, after it. Write the last day on which somebody could register for it.",
  ],
  [
    "a record that contradicts itself",
    ["estimate", "assigned.csv", "--outcome", "voted", "--record", "more-people.json"],
    3,
    "more-people.json: This record contradicts itself: it is of 5 people, but its arms have 4. It was changed after the draw. Give the file that assign --record wrote.",
  ],
  [
    "a record with a damaged part",
    ["estimate", "assigned.csv", "--outcome", "voted", "--record", "no-day.json"],
    3,
    'no-day.json: This is not the record of a draw. Its "date" is not what a record says there. Give the file that assign --record wrote.',
  ],
  [
    "a dataset that is not there",
    ["dataset", "show", "voterfile"],
    3,
    expect.stringMatching(
      /^There is no dataset called "voterfile"\. Did you mean "voter-file"\? The datasets are: voter-file, /,
    ),
  ],
  [
    "nothing to scan",
    ["scan", "lists.csv"],
    3,
    'There is nothing at "lists.csv". Check the name, and the folder from which you look.',
  ],
  [
    "a variable of the shell that is not set, which was the whole folder",
    ["scan", ""],
    3,
    'Expected the path of a file such as "list.csv", but was given "".',
  ],
  [
    "a name that no disk takes",
    ["scan", "a/".repeat(3000)],
    3,
    expect.stringMatching(/^".*…" is longer than a name of a file can be\. Check the name\.$/),
  ],
  [
    "a model that is not there, by the name as it was typed",
    ["score", "voters.csv", "--model", "folder", "--out", "s.csv"],
    3,
    '"folder" is a folder, not a file. Name the file in it.',
  ],
  [
    "a plan at an address",
    ["plan", "check", "https://example.org/plan.json"],
    3,
    "An address that begins with https:// is not a file on this computer. Download the file first, then give its path.",
  ],
  [
    "a model that is not stored as UTF-8",
    ["score", "voters.csv", "--model", "damaged.csv", "--out", "s.csv"],
    3,
    "damaged.csv has letters that are not stored as UTF-8: it is damaged, or another program saved it. Get it again, or save it as UTF-8.",
  ],
  [
    "a file that exists",
    assign("--out", "there.csv"),
    4,
    'There is already a file "there.csv". Choose another name, or add --force to replace it.',
  ],
  [
    "a folder that does not exist",
    assign("--out", "no/where.csv"),
    4,
    `The file "no/where.csv" cannot be written. The folder ${join(desk.folder, "no")} does not exist.`,
  ],
  [
    "one file for two outputs",
    assign("--out", "s.csv", "--record", "./s.csv", "--force"),
    2,
    "--out and --record need two files of different names.",
  ],
  [
    "an address as output",
    assign("--out", "s3://bucket/s.csv"),
    4,
    "An address that begins with s3:// is not a file on this computer. Download the file first, then give its path.",
  ],
  [
    "an address as input",
    ["profile", "s3://bucket/list.parquet", "--engine", "duckdb"],
    3,
    "An address that begins with s3:// is not a file on this computer. Download the file first, then give its path.",
  ],
  [
    "a folder as output",
    assign("--out", "folder.csv/.."),
    2,
    'The ending of "folder.csv/.." does not say what to write. Written are: .csv, .tsv, .json, .ndjson, .arrow, .parquet, .xlsx; - writes CSV to standard output.',
  ],
  [
    "a server that does not answer",
    model("voters", "--engine", "postgres://me:secret@127.0.0.1:9/x"),
    5,
    "Nobody answers as PostgreSQL at 127.0.0.1:9. Start the server, or check host and port.",
  ],
  [
    "a course that is not here",
    ["start"],
    5,
    "The course is not in this folder. The package holds the library and the datasets; get the repository of the course, open its folder, and type the command there.",
  ],
  [
    "JSON that is nested as no table is",
    score("deep.json", "--out", "o.csv"),
    3,
    "deep.json has lists or objects that lie in one another more than 500 deep, which is no table: the file is damaged, or another kind of file.",
  ],
  [
    "JSON of nobody",
    score("nobody.json", "--out", "o.csv"),
    3,
    "nobody.json is JSON without a record that has a value: there are no columns in it. Look at the filter or the export that made it.",
  ],
  [
    "JSON that is no list, whose names may be people",
    score("by-phone.json", "--out", "o.csv"),
    3,
    "by-phone.json has no list of rows. Save the list that is meant as a file of its own.",
  ],
  [
    "UTF-16 that was cut off in a letter",
    score("cut.csv", "--out", "o.csv"),
    3,
    "cut.csv ends in the middle of a letter: it was cut off. Download or save it again, as a whole.",
  ],
  [
    "a row without a block",
    ["assign", "gaps.csv", "--arms", "a,b", "--seed", "1", "--blocks", "town", "--out", "o.csv"],
    3,
    'Row 2 has no block in "town". Give every row its block, or leave such rows out first.',
  ],
  [
    "a row without a cluster",
    ["assign", "gaps.csv", "--arms", "a,b", "--seed", "1", "--clusters", "town", "--out", "o.csv"],
    3,
    'Row 2 has no cluster in "town". Give every row its cluster, or leave such rows out first.',
  ],
  [
    "arms that are people's cells",
    ["estimate", "amounts.csv", "--assignment", "given", "--outcome", "voted"],
    3,
    'Column "given" has no arm called "control": its arms are 4 that are not printed here. Say which one is the control, by its name.',
  ],
  ...(process.platform === "win32"
    ? []
    : ([
        [
          "a pipe where a file is meant",
          ["import", "pipe.csv", "--out", "o.csv"],
          3,
          '"pipe.csv" is a pipe, out of which everything comes only once. Save it in a file, and name that.',
        ],
      ] as const)),
] as const;

describe("bad input", () => {
  it.each(cases)("says in one line what is wrong: %s", async (_what, words, exitCode, line) => {
    const before = readdirSync(desk.folder).sort();
    const ran = await desk.run(words);
    expect(ran.errors.endsWith("\n")).toBe(true);
    expect(ran.errors.slice("movement-data: ".length, -1)).toEqual(line);
    expect(ran.errors.split("\n")).toHaveLength(2);
    expect(ran.exitCode).toBe(exitCode);
    if (words.some((word) => word === "--json")) expect(JSON.parse(ran.output).notes).toEqual([line]);
    else expect(ran.output).toBe("");
    // Nothing half written, nothing left behind, nothing replaced.
    expect(readdirSync(desk.folder).sort()).toEqual(before);
    expect(desk.read("there.csv")).toBe("mine\n");
  });

  it.each(
    [[], ["--engine", "duckdb"]].flatMap((engine) => [
      ["fit", "given.csv", "--outcome", "voted", "--ridge", "1", "--predictors", "given", ...engine],
      ["balance", "given.csv", "--covariates", "given", ...engine],
    ]),
  )("is told where money is read as text, and then refused: %s %s", async (...words) => {
    const ran = await desk.run(words);
    const [told, refused] = ran.errors.split("\n");
    expect(told).toMatch(/^Column \d+ of given\.csv has marks around the numbers, such as \$/);
    expect(refused).toMatch(
      /^movement-data: Column "given" holds numbers written as text\. Make them numbers first/,
    );
    expect([ran.exitCode, ran.output]).toEqual([3, ""]);
  });

  it("has at least 25 kinds", () => expect(cases.length).toBeGreaterThanOrEqual(25));

  it("lets no cell of a file steer the terminal", async () => {
    desk.put("steer.csv", "age,voted\n\u001b[31mred\u001b[0m,1\n2,0\n");
    const { errors } = await desk.run(["score", "steer.csv", "--model", "model.json", "--out", "s.csv"]);
    expect(errors).toContain("Line 2 of steer.csv");
    expect(errors).not.toContain("\u001b");
  });
});
