import { ganttChart } from "../../src/library/chart/basic/gantt-chart.js";
import { lollipopChart } from "../../src/library/chart/basic/lollipop-chart.js";
import { rangeChart } from "../../src/library/chart/basic/range-chart.js";
import { timelineChart } from "../../src/library/chart/basic/timeline-chart.js";
import type { Figure } from "../../src/library/chart/figure/figure.js";
import { costPerVoteChart } from "../../src/library/chart/organize/cost-per-vote-chart.js";
import { hubsChart } from "../../src/library/chart/organize/hubs-chart.js";
import { intensityChart } from "../../src/library/chart/organize/intensity-chart.js";
import { leanChart } from "../../src/library/chart/organize/lean-chart.js";
import { paceChart } from "../../src/library/chart/organize/pace-chart.js";
import { planDashboard } from "../../src/library/chart/organize/plan-dashboard.js";
import { powerMapChart } from "../../src/library/chart/organize/power-map-chart.js";
import { survivalChart } from "../../src/library/chart/organize/survival-chart.js";
import { tierHeatMap } from "../../src/library/chart/organize/tier-heat-map.js";
import { tornadoChart } from "../../src/library/chart/organize/tornado-chart.js";
import { whipChart } from "../../src/library/chart/organize/whip-chart.js";
import { hubsOverWeeks } from "../../src/library/organize/distributed/hubs-over-weeks.js";
import { survivalCurve } from "../../src/library/organize/distributed/survival-curve.js";
import { costPerVote } from "../../src/library/organize/electoral/cost-per-vote.js";
import { paceReport } from "../../src/library/organize/electoral/pace-report.js";
import { sensitivity } from "../../src/library/organize/electoral/sensitivity.js";
import { districtTiers } from "../../src/library/organize/legislative/district-tiers.js";
import { powerMap } from "../../src/library/organize/legislative/power-map.js";
import { whipCount } from "../../src/library/organize/legislative/whip-count.js";
import { greatLakesPlan } from "../../src/library/organize/plan/great-lakes-plan.js";
import type { Plan } from "../../src/library/organize/plan/plan.js";
import { everyTextAs } from "../course/debrief/every-text.js";
import { readCSVFixture } from "../fixtures/organize/read-fixture.js";
import { manyHubsPlan } from "../organize/plan/many-hubs-plan.js";

/** Text that a chart must show letter by letter. */
export const TAG = "<i>c</i>";

const taggedPlan: Plan = { ...everyTextAs(greatLakesPlan, TAG), assumptions: [] };
const effect = { estimate: 0.02536, low: 0.01817, high: 0.03255 };
const range = { value: 2, low: 1, high: 3 };
const network = { hubs: 12, hubDropout: 0.25, hostsPerHub: 2, shiftsPerHostWeek: 5, weeks: 8 };
const day = { label: "name", start: "from", end: "to", title: `Two phases ${TAG}` };
const named = (title: string) => ({ title: `${title} ${TAG}`, source: `From ${TAG}` });

/** Every chart of organize, each with a tag in every text that it takes. */
export const organizeFigures: Readonly<Record<string, Figure>> = {
  timelineChart: timelineChart(
    { name: [TAG, TAG], from: ["2027-01-01", "2027-02-01"], to: ["2027-01-31", "2027-03-01"] },
    { ...day, marks: { [TAG]: "2027-02-14" } },
  ),
  ganttChart: ganttChart(taggedPlan),
  rangeChart: rangeChart(
    { name: [TAG], mean: [2], low: [1], high: [3] },
    { label: "name", value: "mean", low: "low", high: "high", unit: TAG, ...named("A range") },
  ),
  tornadoChart: tornadoChart(
    sensitivity({ [TAG]: range, other: range }, (values) => values[TAG] ?? 0),
    {
      unit: TAG,
      central: 2,
      ...named("A tornado"),
    },
  ),
  costPerVoteChart: costPerVoteChart(
    {
      [TAG]: costPerVote({ hourlyCost: 20, contactsPerHour: 4, effect }),
      letter: costPerVote({ costPerContact: 0.3, effect: 0.08 }),
      text: costPerVote({ costPerContact: 0.05, effect: { estimate: 0.002, low: -0.001, high: 0.005 } }),
    },
    named("Costs"),
  ),
  whipChart: whipChart(
    whipCount(greatLakesPlan.targets?.legislative?.tiers ?? [], { votesNeeded: 56 }),
    named("Chance"),
  ),
  leanChart: leanChart(
    districtTiers(readCSVFixture("michigan-house-2022.csv"), {
      district: "district",
      lean: "lean",
      votesNeeded: 56,
    }),
    { ours: TAG, theirs: "R", ...named("Lean") },
  ),
  survivalChart: survivalChart(
    survivalCurve({ t: [1, 2], s: [1, 0], g: [TAG, "b"] }, { time: "t", stopped: "s", group: "g" }),
    { unit: TAG, period: TAG, ...named("Steps") },
  ),
  tierHeatMap: tierHeatMap(
    { seat: [TAG, "2"], week: [1, 1], tier: [TAG, "no"] },
    { seat: "seat", week: "week", tier: "tier", tiers: [TAG, "no"], ...named("Seats") },
  ),
  lollipopChart: lollipopChart(
    { name: [TAG, "b"], value: [1, 2] },
    { label: "name", value: "value", unit: TAG, ...named("Stems and dots") },
  ),
  intensityChart: intensityChart(
    { name: [TAG, "b"], calls: [65, 20], people: [91_856, 89_622] },
    { district: "name", contacts: "calls", population: "people", ...named("Loud") },
  ),
  powerMapChart: powerMapChart(
    powerMap([
      { role: TAG, influence: 5, support: 0, access: 1 },
      { role: TAG, influence: 5, support: 0, access: 0 },
    ]),
    named("Power"),
  ),
  paceChart: paceChart(paceReport({ goal: 6000, weeks: 6, actuals: [700, 800, 750] }), {
    unit: TAG,
    ...named("Pace"),
  }),
  hubsChart: hubsChart(hubsOverWeeks(network), named("Hubs")),
  planDashboard: planDashboard(taggedPlan),
  "planDashboard of votes": planDashboard(manyHubsPlan, { title: named("Votes").title }),
  "planDashboard of Module 1": planDashboard(
    {
      organization: TAG,
      variant: "electoral",
      problem: TAG,
      start: "2027-01-11",
      end: "2027-06-30",
      goals: taggedPlan.goals,
    },
    {},
  ),
};
