import * as library from "../../src/library/index.js";

/** What a function does with a missing value in one of its columns. */
export type MissingRule =
  | "refused, with its place"
  | "left out and counted"
  | "left out"
  | "a group of its own"
  | "stays missing"
  | "matches nothing"
  | "last in order"
  | "nothing happened"
  | "not looked at";

type Columns = Readonly<Record<string, readonly unknown[]>>;

export interface MissingCase {
  readonly name: string;
  /** The column in which a value goes missing, as the list calls it. */
  readonly column: string;
  readonly rule: MissingRule;
  /** A small table that the function takes. */
  readonly base: Columns;
  /** Which row loses its value. */
  readonly row: number;
  readonly run: (columns: Columns) => unknown;
  /** What of the result is the same as without the row: for "left out" and "left out and counted". */
  readonly same?: (result: never) => unknown;
  /** How many rows the result says it left out. */
  readonly counted?: (result: never) => unknown;
  /** True for a column of numbers: texts, dates, true/false and infinity are refused there too. */
  readonly numbers?: boolean;
}

const scored = {
  actual: [1, 0, 1, 0, 1, 0],
  predicted: [0.9, 0.2, 0.6, 0.4, 0.8, 0.3],
  group: ["a", "a", "b", "b", "a", "b"],
};
const measures: readonly [
  string,
  (actual: readonly unknown[], predicted: never, options?: object) => unknown,
][] = [
  ["rocAUC", library.rocAUC],
  ["rocCurve", library.rocCurve],
  ["brierScore", library.brierScore],
  ["logLoss", library.logLoss],
  ["calibrationTable", (a, p) => library.calibrationTable(a, p, { bins: 2 })],
  ["decileTable", (a, p) => library.decileTable(a, p, { groups: 2 })],
  ["confusionTable", (a, p) => library.confusionTable(a, p, { threshold: 0.5 })],
  ["subgroupTable", (a, p) => library.subgroupTable(a, p, scored.group)],
];
const given = <Value>(values: readonly unknown[] | undefined): Value => values as Value;

const n = 24;
const rows = Array.from({ length: n }, (_, i) => i);
const voters = {
  voted: rows.map((i) => ((i * 7) % 5 < 2 ? 1 : 0)),
  age: rows.map((i) => 20 + ((i * 13) % 50)),
  party: rows.map((i) => ["a", "b", "c"][(i * 5) % 3]),
  weight: rows.map((i) => 1 + (i % 3)),
  home: rows.map((i) => i >> 1),
};
const model = { outcome: "voted", predictors: ["age", "party"] };
const fit = library.fitLogistic(voters, model);
const dropped = (result: { dropped: number }): number => result.dropped;
const withoutDropped = ({ dropped: _dropped, ...rest }: { dropped: number }): unknown => rest;

const calibration = library.recalibrate(scored.actual, scored.predicted);
const sampled = { group: rows.map((i) => ["a", "b", "b"][i % 3]), weight: voters.weight };

const test = {
  y: rows.map((i) => (i * 11) % 7),
  z: rows.map((i) => i % 2),
  age: voters.age,
  block: rows.map((i) => (i < 12 ? "x" : "y")),
  home: rows.map((i) => (i >> 2) * 2 + (i % 2)),
  reached: rows.map((i) => (i % 2 === 1 && i % 3 !== 0 ? 1 : 0)),
  score: rows.map((i) => (i * 5) % 24),
};
const design = { outcome: "y", assignment: "z", missing: "drop" } as const;
const withoutNotes = ({
  dropped: _dropped,
  notes: _notes,
  ...rest
}: {
  dropped: number;
  notes: unknown;
}): unknown => rest;

const log = {
  who: ["Ana", "Bo", "Cy", "Ana", "Bo", "Cy"],
  act: ["sign", "sign", "sign", "come", "come", "lead"],
  day: ["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-20", "2026-04-02", "2026-04-03"],
  joined: ["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-01", "2026-03-02", "2026-03-03"],
  left: [null, "2026-05-01", null, null, null, "2026-06-02"],
};
const refused = "refused, with its place";

type Partial = Omit<MissingCase, "name" | "column" | "rule" | "base" | "run" | "row"> & {
  readonly row?: number;
};
const one = (
  name: string,
  column: string,
  rule: MissingRule,
  base: Columns,
  run: (columns: Columns) => unknown,
  more: Partial = {},
): MissingCase => ({ name, column, rule, base, run, row: 1, ...more });

const chart = (
  name: string,
  draw: (data: Columns) => unknown,
  base: Columns,
  numbers: readonly string[],
  labels: readonly string[],
) => [
  ...numbers.map((column) => one(name, column, refused, base, draw, { numbers: true })),
  ...labels.map((column) => one(name, column, "a group of its own", base, draw)),
];
const rollCalls = {
  member: ["Ana", "Ana", "Bo", "Bo", "Cy"],
  roll: ["1", "2", "1", "2", "1"],
  party: ["A", "A", "A", "A", "A"],
  vote: ["support", "support", "support", "support", "oppose"],
};
const inRolls = { roll: "roll", party: "party", vote: "vote" };
const byMember = { ...inRolls, member: "member", with: "A" };
const tree = { person: ["a", "b", "c"], recruitedBy: ["", "a", "a"] };
const ofTree = { person: "person", recruitedBy: "recruitedBy" };
const bars = { name: ["a", "b", "c"], low: [1, 2, 3], value: [2, 3, 4], high: [3, 4, 5] };
const states = { fips: ["26", "39", "55"], county: ["26121", "26001", "26003"], value: [1, 2, 3] };
const title = "A finding";
const shapes = {
  type: "FeatureCollection",
  features: ["26", "39", "55"].map((code, i) => ({
    type: "Feature",
    properties: { code, name: `Place ${code}` },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [i, 0],
          [i, 1],
          [i + 1, 1],
          [i, 0],
        ],
      ],
    },
  })),
};

const plan = library.preAnalysisPlan({
  title: "Two texts",
  question: "Which text brings more calls?",
  unit: "member",
  arms: [
    { name: "control", treatment: "the usual text" },
    { name: "new", treatment: "the new text" },
  ],
  outcome: { column: "y", description: "calls within a week", baseline: 1, sd: 1 },
  sample: { n },
  smallestEffect: 2,
  estimator: { estimand: "ITT", blocks: "block" },
  stoppingRule: "One look after a week.",
  ethics: "Members opted in.",
  seed: 2026,
  date: "2026-10-01",
});
const planned = { ...test, z: test.z.map((z) => (z === 1 ? "new" : "control")) };

/** One case for each function and column, in the order of the list. */
export const MISSING_CASES: readonly MissingCase[] = [
  // Models and their measures.
  ...measures.flatMap(([name, measure]) =>
    ["actual", "predicted"].map((column) =>
      one(name, column, refused, scored, (c) => measure(given(c.actual), given(c.predicted)), {
        numbers: column === "predicted",
      }),
    ),
  ),
  one("subgroupTable", "groups", "a group of its own", scored, (c) =>
    library.subgroupTable(given(c.actual), given(c.predicted), given(c.group)),
  ),
  ...["fitLogistic", "crossValidate"].flatMap((name) => {
    const run = (c: Columns): unknown =>
      name === "fitLogistic"
        ? library.fitLogistic(c, model)
        : library.crossValidate(c, { ...model, folds: 2, seed: 1, ridge: 1 });
    return [
      ...["voted", "age", "party"].map((column) =>
        name === "fitLogistic"
          ? one(name, column, "left out and counted", voters, run, {
              same: withoutDropped,
              counted: dropped,
              numbers: column === "age",
            })
          : one(name, column, "left out and counted", voters, run, {
              same: () => "folds are drawn anew",
              counted: (result: { folds: readonly { n: number }[] }) =>
                n - result.folds.reduce((sum, fold) => sum + fold.n, 0),
            }),
      ),
    ];
  }),
  one(
    "fitLogistic",
    "weights",
    refused,
    voters,
    (c) => library.fitLogistic(c, { ...model, weights: "weight" }),
    { numbers: true },
  ),
  one(
    "fitLogistic",
    "clusters",
    "left out and counted",
    voters,
    (c) => library.fitLogistic(c, { ...model, clusters: "home" }),
    {
      same: withoutDropped,
      counted: dropped,
    },
  ),
  one("predictProbability", "age", "stays missing", voters, (c) => [...library.predictProbability(fit, c)], {
    numbers: true,
  }),
  one("predictProbability", "party", "stays missing", voters, (c) => [...library.predictProbability(fit, c)]),
  one(
    "residentColumns",
    "age",
    "stays missing",
    voters,
    (c) => [...(library.residentColumns(c, ["age"]).age ?? [])],
    { numbers: true },
  ),
  one(
    "shiftIntercept",
    "age",
    "left out",
    voters,
    (c) => library.shiftIntercept(fit, c, { rate: 0.5 }).coefficients,
    { same: (r) => r },
  ),
  one(
    "shiftIntercept",
    "weights",
    refused,
    voters,
    (c) => library.shiftIntercept(fit, c, { rate: 0.5, weights: "weight" }),
    { numbers: true },
  ),
  ...[
    one("rakeWeights", "group", refused, sampled, (c) =>
      library.rakeWeights(c, { targets: { group: { a: 0.5, b: 0.5 } } }),
    ),
    one(
      "rakeWeights",
      "weights",
      refused,
      sampled,
      (c) => library.rakeWeights(c, { targets: { group: { a: 0.5, b: 0.5 } }, weights: "weight" }),
      { numbers: true },
    ),
    one("postStratify", "by", refused, { by: given<string[]>(sampled.group) }, (c) =>
      library.postStratify(c, { by: ["by"], population: { by: ["a", "b"], people: [50, 60] } }),
    ),
  ],
  ...["actual", "predicted"].map((column) =>
    one(
      "recalibrate",
      column,
      refused,
      scored,
      (c) => library.recalibrate(given(c.actual), given(c.predicted)),
      { numbers: column === "predicted" },
    ),
  ),
  one(
    "applyCalibration",
    "predicted",
    "stays missing",
    { predicted: scored.predicted },
    (c) => library.applyCalibration(calibration, given(c.predicted)),
    { numbers: true },
  ),
  ...["score", "outcome", "against"].map((column) =>
    one(
      "judgeScore",
      column,
      refused,
      { score: scored.predicted, outcome: scored.actual, against: [3, 2, 1, 1, 2, 3] },
      (c) =>
        library.judgeScore(c, {
          score: "score",
          outcome: "outcome",
          against: "against",
          scale: "order",
          groups: 2,
        }),
      { numbers: column !== "outcome" },
    ),
  ),
  one("sampleRatioTest", "z", refused, test, (c) => library.sampleRatioTest(c, { assignment: "z" })),
  one("sampleRatioTest", "block", refused, test, (c) =>
    library.sampleRatioTest(c, { assignment: "z", blocks: "block" }),
  ),
  one(
    "chooseRidge",
    "age",
    "left out",
    voters,
    (c) => library.chooseRidge(c, { ...model, seed: 1, folds: 2, ridges: [1] }),
    { same: (r: { fit: { coefficients: unknown } }) => r.fit.coefficients, numbers: true },
  ),
  one(
    "exportFor",
    "vanid",
    "left out and counted",
    { vanid: ["1", "2", "3"], score: [5, 6, 7] },
    (c) => {
      const load = library.exportFor(c, { tool: "van-scores", also: ["score"] });
      return { rows: load.table.objects(), dropped: load.leftOut.withoutKey };
    },
    { same: (r: { rows: unknown }) => r.rows, counted: dropped },
  ),
  ...["person", "time"].map((column) =>
    one(
      "contactEvents",
      column,
      "left out and counted",
      {
        person: ["1", "2", "3"],
        time: ["2026-09-01", "2026-09-02", "2026-09-03"],
        result: ["Canvassed", "Moved", "Busy"],
      },
      (c) => {
        const columns = { person: "person", time: "time", result: "result" };
        const log = library.contactEvents(c, { tool: "other", timeZone: "UTC", columns });
        return { rows: log.events.objects(), dropped: log.dropped };
      },
      { same: (r: { rows: unknown }) => r.rows, counted: dropped },
    ),
  ),
  ...["Voter File VANID", "Date Canvassed", "Survey Question Name", "Survey Response"].map((column) =>
    one(
      "surveyAnswers",
      column,
      "left out and counted",
      {
        "Voter File VANID": ["1", "2", "3"],
        "Date Canvassed": ["9/1/2026", "9/2/2026", "9/3/2026"],
        "Survey Question Name": ["Support", "Support", "Support"],
        "Survey Response": ["Yes", "Yes", "Yes"],
      },
      (c) => {
        const { rows, dropped } = library.surveyAnswers(c, { tool: "van-survey-responses" });
        return { rows, dropped };
      },
      { same: (r: { rows: unknown }) => r.rows, counted: dropped },
    ),
  ),
  one("recode", "column", "stays missing", { column: ["a", "b"] }, (c) =>
    library.recode(given(c.column), { values: { a: "A", b: "B" } }),
  ),
  one(
    "contactRates",
    "tactic",
    "a group of its own",
    { person: ["1", "2", "3"], tactic: ["walk", "walk", "text"], result: ["Canvassed", "Moved", "Busy"] },
    (c) => library.contactRates(c, { by: ["tactic"] }),
  ),
  one("unseenLevels", "party", "not looked at", voters, (c) => library.unseenLevels(fit, c)),
  one(
    "rankContacts",
    "score",
    "last in order",
    { score: [-0.2, 0.9, -0.5], id: [1, 2, 3] },
    (c) => library.rankContacts(c, { score: "score" }).array("id"),
    { numbers: true },
  ),
  ...["turnout", "support"].map((column) =>
    one(
      "cutUniverses",
      column,
      "stays missing",
      { turnout: [0.5, 0.9, 0.9], support: [0.8, 0.5, 0.1] },
      (c) => library.cutUniverses(c, { turnout: "turnout", support: "support" }).array(`${column}Band`),
      { numbers: true },
    ),
  ),
  one(
    "universeGrid",
    "turnout",
    "left out",
    { turnout: [0.5, 0.9, 0.9], support: [0.8, 0.5, 0.1] },
    (c) => library.universeGrid(c, { turnout: "turnout", support: "support" }),
    { same: (r) => r, numbers: true },
  ),

  // Experiments.
  ...[
    ["estimateITT", (c: Columns) => library.estimateITT(c, design)],
    ["estimateArms", (c: Columns) => library.estimateArms(c, design)[0]],
    ["estimateCACE", (c: Columns) => library.estimateCACE(c, { ...design, received: "reached" })],
  ].map(([name, run]) =>
    one(
      given<string>(name as never),
      "outcome",
      "left out and counted",
      { ...test, outcome: test.y },
      (c) => (run as (c: Columns) => unknown)({ ...c, y: given(c.outcome) }),
      {
        same: withoutNotes,
        counted: dropped,
        numbers: true,
      },
    ),
  ),
  one(
    "randomizationTest",
    "y",
    "left out and counted",
    test,
    (c) => library.randomizationTest(c, { ...design, seed: 1, draws: 200 }),
    {
      same: withoutDropped,
      counted: dropped,
      numbers: true,
    },
  ),
  ...["z", "block"].map((column) =>
    one("estimateITT", column, refused, test, (c) => library.estimateITT(c, { ...design, blocks: "block" })),
  ),
  one("estimateITT", "clusters", refused, test, (c) =>
    library.estimateITT(c, { ...design, clusters: "home" }),
  ),
  one(
    "estimateITT",
    "covariates",
    refused,
    { ...test, covariates: test.age },
    (c) => library.estimateITT(c, { ...design, covariates: ["covariates"] }),
    { numbers: true },
  ),
  one("estimateCACE", "reached", refused, test, (c) =>
    library.estimateCACE(c, { ...design, received: "reached" }),
  ),
  one(
    "effectByScore",
    "score",
    "left out and counted",
    test,
    (c) => library.effectByScore(c, { ...design, score: "score", groups: 2 }),
    {
      same: () => "groups are cut anew",
      counted: ([first]: readonly { notes: readonly string[] }[]) =>
        Number(first?.notes.join(" ").match(/(\d+) of \d+ rows ha(?:s|ve) no score/)?.[1]),
      numbers: true,
    },
  ),
  one(
    "attritionTable",
    "y",
    "left out and counted",
    test,
    (c) => library.attritionTable(c, { outcome: "y", assignment: "z" }),
    {
      same: () => "its subject is the missing",
      counted: (table: readonly { missing: number }[]) => table.reduce((sum, row) => sum + row.missing, 0),
    },
  ),
  one(
    "balanceTable",
    "age",
    refused,
    test,
    (c) => library.balanceTable(c, { assignment: "z", covariates: ["age"] }),
    { numbers: true },
  ),
  one(
    "balanceTest",
    "age",
    refused,
    test,
    (c) => library.balanceTest(c, { assignment: "z", covariates: ["age"] }),
    { numbers: true },
  ),
  one(
    "estimateFromCounts",
    "n",
    refused,
    { arm: ["control", "a"], n: [50, 60], yes: [20, 30] },
    (c) => library.estimateFromCounts(c, { arm: "arm", n: "n", count: "yes" }),
    { numbers: true },
  ),
  one("estimateFromCounts", "arm", refused, { arm: ["control", "a"], n: [50, 60], yes: [20, 30] }, (c) =>
    library.estimateFromCounts(c, { arm: "arm", n: "n", count: "yes" }),
  ),
  one("holm", "pValues", "stays missing", { p: [0.01, 0.02, 0.03] }, (c) => library.holm(given(c.p)), {
    numbers: true,
  }),
  one(
    "analyzeAsPlanned",
    "outcome",
    "left out and counted",
    { ...planned, outcome: planned.y },
    (c) =>
      library.analyzeAsPlanned(plan, { ...c, y: given(c.outcome) }, { assignment: "z", missing: "drop" })[0],
    { same: withoutNotes, counted: dropped },
  ),
  one("assignAsPlanned", "block", refused, planned, (c) => library.assignAsPlanned(plan, c)),
  one("assignBlocks", "blocks", refused, { blocks: ["a", "a", "b", "b"] }, (c) =>
    library.assignBlocks(given(c.blocks), { seed: 1 }),
  ),
  one("assignClusters", "clusters", refused, { clusters: [1, 1, 2, 2] }, (c) =>
    library.assignClusters(given(c.clusters), { seed: 1 }),
  ),
  one("assignByHash", "keys", refused, { keys: ["a", "b", "c"] }, (c) =>
    library.assignByHash(given(c.keys), { seed: 1 }),
  ),
  one("assignmentRecord", "assignment", refused, { arms: ["control", "treatment"] }, (c) =>
    library.assignmentRecord(given(c.arms), { seed: 1, date: "2026-10-01" }),
  ),
  one("matchesRecord", "assignment", refused, { arms: ["control", "treatment"] }, (c) =>
    library.matchesRecord(given(c.arms), { hash: "" }),
  ),
  one("assignmentCSV", "data", "stays missing", { id: ["a", "b"] }, (c) =>
    library
      .assignmentCSV(c, ["control", "text"])
      .split("\r\n")
      .map((line) => line.split(",")[0] || null)
      .slice(1, 3),
  ),

  // Organizing.
  one("ladderTable", "who", refused, log, (c) =>
    library.ladderTable(c, { person: "who", rung: "act", rungs: ["sign", "come", "lead"] }),
  ),
  one("ladderTable", "act", refused, log, (c) =>
    library.ladderTable(c, { person: "who", rung: "act", rungs: ["sign", "come", "lead"] }),
  ),
  ...["who", "act", "day"].flatMap((column) => [
    one("activationTable", column, refused, log, (c) =>
      library.activationTable(c, { person: "who", rung: "act", date: "day", start: "sign" }),
    ),
    one("timeBetweenRungs", column, refused, log, (c) =>
      library.timeBetweenRungs(c, { person: "who", rung: "act", date: "day", rungs: ["sign", "come"] }),
    ),
  ]),
  ...["who", "joined"].map((column) =>
    one("cohortRetention", column, refused, log, (c) =>
      library.cohortRetention(c, { person: "who", joined: "joined", active: "day" }),
    ),
  ),
  one("cohortRetention", "active", "nothing happened", log, (c) =>
    library.cohortRetention(c, { person: "who", joined: "joined", active: "day", until: "2026-04-30" }),
  ),
  one("churnTable", "joined", refused, log, (c) => library.churnTable(c, { joined: "joined", left: "left" })),
  one("churnTable", "left", "nothing happened", log, (c) =>
    library.churnTable(c, { joined: "joined", left: "left", until: "2026-06-30" }),
  ),
  one(
    "funnelTable",
    "people",
    refused,
    { step: ["a", "b"], people: [5, 3] },
    (c) => library.funnelTable(c, { step: "step", people: "people" }),
    { numbers: true },
  ),
  one("funnelTable", "step", refused, { step: ["a", "b"], people: [5, 3] }, (c) =>
    library.funnelTable(c, { step: "step", people: "people" }),
  ),
  ...["tier", "chance", "caucus"].map((column) =>
    one(
      "whipTiers",
      column,
      refused,
      { tier: ["yes", "no"], chance: [0.9, 0.1], caucus: ["x", "y"] },
      (c) => library.whipTiers(c, { tier: "tier", chance: "chance", caucus: "caucus" }),
      { numbers: column === "chance" },
    ),
  ),
  ...["district", "lean"].map((column) =>
    one(
      "districtTiers",
      column,
      refused,
      { district: ["1", "2"], lean: [3, -3] },
      (c) => library.districtTiers(c, { district: "district", lean: "lean", votesNeeded: 1 }),
      { numbers: column === "lean" },
    ),
  ),
  one(
    "recountVote",
    "vote",
    "a group of its own",
    { vote: ["support", "oppose", "support"], party: ["A", "B", "A"] },
    (c) => library.recountVote(c, { vote: "vote", by: "party" }),
  ),
  one(
    "recountVote",
    "by",
    "a group of its own",
    { vote: ["support", "oppose", "support"], by: ["A", "B", "A"] },
    (c) => library.recountVote(c, { vote: "vote", by: "by" }),
  ),
  ...["roll", "party"].map((column) =>
    one("partyCrossers", column, refused, rollCalls, (c) => library.partyCrossers(c, inRolls)),
  ),
  one("partyCrossers", "vote", "left out", rollCalls, (c) => library.partyCrossers(c, inRolls), {
    same: (r) => r,
  }),
  ...["member", "roll", "party"].map((column) =>
    one("scorecard", column, refused, rollCalls, (c) => library.scorecard(c, byMember)),
  ),
  one("scorecard", "vote", "left out", rollCalls, (c) => library.scorecard(c, byMember), {
    same: (r) => r,
  }),
  ...["time", "stopped", "group"].map((column) =>
    one(
      "survivalCurve",
      column,
      refused,
      { time: [2, 4, 6], stopped: [1, 0, 1], group: ["a", "b", "a"] },
      (c) => library.survivalCurve(c, { time: "time", stopped: "stopped", group: "group" }),
      { numbers: column === "time" },
    ),
  ),
  one("recruitmentGenerations", "person", refused, tree, (c) => library.recruitmentGenerations(c, ofTree)),
  one("recruitmentGenerations", "recruitedBy", "nothing happened", tree, (c) =>
    library.recruitmentGenerations(c, ofTree),
  ),

  // Tables.
  one("countBy", "column", "a group of its own", { column: ["a", "b", "a"] }, (c) =>
    library.countBy(c, "column").objects(),
  ),
  one(
    "countBy",
    "weights",
    refused,
    { column: ["a", "b", "a"], weights: [1, 2, 3] },
    (c) => library.countBy(c, "column", { weights: "weights" }),
    { numbers: true },
  ),
  one("shareBy", "group", "a group of its own", { group: ["a", "b", "a"], vote: ["yes", "no", "yes"] }, (c) =>
    library.shareBy(c, "group", { of: "vote", is: "yes" }).objects(),
  ),
  one("shareBy", "of", "nothing happened", { group: ["a", "b", "a"], of: ["yes", "no", "yes"] }, (c) =>
    library.shareBy(c, "group", { of: "of", is: "yes" }).objects(),
  ),
  one(
    "shareBy",
    "weights",
    refused,
    { group: ["a", "b", "a"], of: ["yes", "no", "yes"], weights: [1, 2, 3] },
    (c) => library.shareBy(c, "group", { of: "of", is: "yes", weights: "weights" }),
    { numbers: true },
  ),
  one("weightedShare", "column", "a group of its own", { column: ["a", "b", "a"], weights: [1, 2, 3] }, (c) =>
    library.weightedShare(c, "column", "a", { weights: "weights" }),
  ),
  one(
    "weightedShare",
    "weights",
    refused,
    { column: ["a", "b", "a"], weights: [1, 2, 3] },
    (c) => library.weightedShare(c, "column", "a", { weights: "weights" }),
    { numbers: true },
  ),
  one("sortBy", "column", "last in order", { column: [3, 1, 2], id: [1, 2, 3] }, (c) =>
    library.sortBy(c, "column").array("id"),
  ),
  one(
    "profile",
    "column",
    "left out and counted",
    { column: [3, 1, 2] },
    (c) => library.profile(c).columns[0],
    {
      same: ({ kind: _kind, missing: _missing, ...rest }: { kind: unknown; missing: unknown }) => rest,
      counted: (column: { missing: number }) => column.missing,
    },
  ),
  one(
    "joinReport",
    "key",
    "matches nothing",
    { key: ["a", "b"] },
    (c) => library.joinReport(c, { key: ["a", null, ""] }, "key").innerRows,
  ),
  one("joinTables", "key", "matches nothing", { key: ["a", "b"] }, (c) =>
    library.joinTables(c, { key: ["a", null, ""] }, { key: "key" }).rows.numRows(),
  ),
  one("findRow", "key", "matches nothing", { key: ["a", "b"] }, (c) =>
    library.findRow(c, { key: "a" }).numRows(),
  ),
  one("findRows", "key", "matches nothing", { key: ["a", "b"] }, (c) =>
    library.findRows(c, { key: "a" }).numRows(),
  ),
  one("diffTables", "value", "stays missing", { key: ["a", "b"], value: [1, 2] }, (c) => {
    const { changedExamples } = library.diffTables({ key: ["a", "b"], value: [1, 2] }, c, { key: "key" });
    return [1, ...changedExamples.map(({ after }) => after)];
  }),
  one(
    "findDuplicatePeople",
    "email",
    "matches nothing",
    { email: ["a@x.org", "b@x.org", "c@x.org"] },
    (c) =>
      library.findDuplicatePeople({ email: [...(c.email ?? []), null, ""] }, { email: "email" }).groups
        .length,
  ),
  one("mergePeople", "email", "stays missing", { name: ["Ana", "Bo"], email: ["a@x.org", "b@x.org"] }, (c) =>
    library.mergePeople(c, []).rows.array("email"),
  ),
  one(
    "rollUpStates",
    "sum",
    refused,
    { fips: ["09001", "09003"], sum: [1, 2] },
    (c) => library.rollUpStates(c, { fips: "fips", sum: ["sum"], states: ["CT"] }),
    { numbers: true },
  ),
  one("explainFips", "column", "a group of its own", { column: ["26121", "26001"] }, (c) =>
    library.explainFips(c, "column"),
  ),
  one(
    "sumMoe",
    "estimates",
    refused,
    { estimates: [3, 4] },
    (c) => library.sumMoe(given(c.estimates), [1, 1]),
    { numbers: true },
  ),
  one("sumMoe", "moes", refused, { moes: [3, 4] }, (c) => library.sumMoe([1, 1], given(c.moes)), {
    numbers: true,
  }),
  one("toTable", "column", "not looked at", { column: [1, 2] }, (c) => library.toTable(c).numRows()),
  one("toCSV", "column", "stays missing", { column: ["a", "b"] }, (c) =>
    library
      .toCSV(c)
      .split("\r\n")
      .slice(1, 3)
      .map((line) => line || null),
  ),

  // Safety.
  one(
    "kAnonymity",
    "zip",
    "a group of its own",
    { zip: ["1", "2", "1"] },
    (c) => library.kAnonymity(c, { quasiIdentifiers: ["zip"] }).groups,
  ),
  one(
    "uniquenessByFields",
    "zip",
    "a group of its own",
    { zip: ["1", "2", "1"] },
    (c) => library.uniquenessByFields(c, [["zip"]])[0]?.unique,
  ),
  one(
    "pseudonymize",
    "values",
    "stays missing",
    { values: ["a", "b"] },
    (c) => library.pseudonymize(given(c.values), { key: "0123456789abcdef0123456789abcdef" }),
    { row: 1 },
  ),
  one(
    "suppressSmallCells",
    "column",
    refused,
    { column: [10, 20] },
    (c) => library.suppressSmallCells(c, { column: "column" }),
    { numbers: true },
  ),
  one(
    "accessReview",
    "left",
    "nothing happened",
    { who: ["a", "b"], left: ["2026-01-01", "2026-01-02"] },
    (c) => library.accessReview(c, { account: "who", left: "left", today: "2026-03-01" }),
  ),
  one(
    "retentionReport",
    "deleteBy",
    "stays missing",
    { what: ["a", "b"], deleteBy: ["2026-01-01", "2026-01-02"] },
    (c) =>
      [...library.retentionReport(c, { record: "what", deleteBy: "deleteBy", today: "2026-03-01" })]
        .sort((a, b) => (a.record < b.record ? -1 : 1))
        .map((row) => row.deleteBy),
  ),
  one(
    "scanPersonalData",
    "column",
    "left out",
    { column: ["ana@example.org", "bo@example.org", "cy@example.org"] },
    (c) => library.scanPersonalData(c).map(({ column, kind }) => [column, kind]),
    { same: (r) => r },
  ),

  // Charts.
  ...chart(
    "barChart",
    (c) => library.barChart(c, { label: "name", value: "value", title }),
    bars,
    ["value"],
    ["name"],
  ),
  ...chart(
    "lollipopChart",
    (c) => library.lollipopChart(c, { label: "name", value: "value", title }),
    bars,
    ["value"],
    ["name"],
  ),
  ...["seat", "week", "tier"].map((column) =>
    one(
      "tierHeatMap",
      column,
      refused,
      { seat: ["1", "1", "2"], week: [1, 2, 1], tier: ["yes", "no", "no"] },
      (c) => library.tierHeatMap(c, { seat: "seat", week: "week", tier: "tier", tiers: ["yes", "no"] }),
    ),
  ),
  ...chart(
    "groupedBarChart",
    (c) => library.groupedBarChart(c, { label: "name", values: ["low", "high"], title }),
    bars,
    ["low", "high"],
    ["name"],
  ),
  ...chart(
    "rangeChart",
    (c) => library.rangeChart(c, { label: "name", value: "value", low: "low", high: "high", title }),
    bars,
    ["value", "low", "high"],
    ["name"],
  ),
  ...chart(
    "slopeChart",
    (c) =>
      library.slopeChart(c, { label: "name", from: "low", to: "high", title, ends: ["before", "after"] }),
    bars,
    ["low", "high"],
    ["name"],
  ),
  ...chart(
    "intensityChart",
    (c) => library.intensityChart(c, { district: "name", contacts: "low", population: "high" }),
    bars,
    ["low", "high"],
    ["name"],
  ),
  one(
    "timelineChart",
    "start",
    refused,
    { name: ["a", "b"], start: ["2026-01-01", "2026-02-01"], end: ["2026-03-01", "2026-04-01"] },
    (c) => library.timelineChart(c, { label: "name", start: "start", end: "end", title }),
  ),
  one("pValueStrip", "pValues", refused, { p: [0.01, 0.5] }, (c) => library.pValueStrip(given(c.p)), {
    numbers: true,
  }),
  one(
    "stateMap",
    "value",
    "left out",
    states,
    (c) => library.stateMap(c, { state: "fips", value: "value", title }).alt,
    { same: (r) => r, numbers: true },
  ),
  one(
    "countyMap",
    "value",
    "left out",
    states,
    (c) => library.countyMap(c, { fips: "county", state: "MI", value: "value", title }).alt,
    { same: (r) => r, numbers: true },
  ),
  one(
    "mapTable",
    "value",
    "left out",
    states,
    (c) => library.mapTable(c, { fips: "county", state: "MI", value: "value" }),
    { same: (r) => JSON.stringify(r), numbers: true },
  ),
  one(
    "geoJSONMap",
    "value",
    "left out",
    states,
    (c) =>
      library.geoJSONMap(c, shapes, { code: "fips", property: "code", name: "name", value: "value", title })
        .alt,
    { same: (r) => r, numbers: true },
  ),
];

/** Functions of columns that have no case of their own, and why. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  passportOf: "does not look at the values",
  importReport: "does not look at the values",
  fitLogisticParallel: "as fitLogistic: it reads with the same function",
  districtMap: "as stateMap: it draws with the same function",
  toDanfo: "stays missing; it needs another package",
  writeCSV: "as toCSV: it writes its text",
};
