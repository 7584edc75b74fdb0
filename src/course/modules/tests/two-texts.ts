import type { Estimate } from "../../../library/experiment/estimate/estimate.js";
import { analyzeAsPlanned } from "../../../library/experiment/plan/analyze-as-planned.js";
import { assignAsPlanned } from "../../../library/experiment/plan/assign-as-planned.js";
import { preAnalysisPlan } from "../../../library/experiment/plan/pre-analysis-plan.js";
import { loadArquero } from "../../../library/table/columns/load-arquero.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";

interface Answers {
  readonly assignment: string;
  readonly callsIfPlain: number;
  readonly callsIfNamed: number;
}

/** The plan of part 6, when nothing in it was changed. */
export const twoTextsPlan = () =>
  preAnalysisPlan({
    title: "Two texts",
    question: "Does a friend's name in the text bring more calls?",
    unit: "member",
    arms: [
      { name: "plain", treatment: "the usual text" },
      { name: "named", treatment: "the text with a friend's name" },
    ],
    outcome: { column: "called", description: "called the office within a week", baseline: 0.02 },
    sample: { n: 6000 },
    smallestEffect: 0.01,
    estimator: { estimand: "ITT" },
    stoppingRule: "One look, seven days after the last text.",
    ethics: "Members opted in, both texts are true.",
    seed: 2026,
    date: "2026-11-24",
  });

/** What the test of part 6 says when nothing in it was changed: its one row. */
export function twoTexts(): readonly Estimate[] {
  const plan = twoTextsPlan();
  const members = loadDataset("two-texts");
  const before = members.select("memberId", "joined", "language", "pastActions");
  const { assignment } = assignAsPlanned(plan, before, { id: "memberId" });
  const back = members.assign(loadArquero().table({ assignment })).derive({
    called: (d: Answers) => (d.assignment === "named" ? d.callsIfNamed : d.callsIfPlain),
  });
  return analyzeAsPlanned(plan, back);
}
