import { assessSafety } from "../../../library/safety/assess/assess-safety.js";
import { sentence } from "../../../library/words/words.js";
import type { FormRemark } from "../../forms/form.js";
import { savedSafetyAnswers } from "../../my-work/safety-answers.js";
import type { PlanEntry, Work } from "../../my-work/work.js";
import { actName } from "./plan-act.js";
import { atTime } from "./text-times.js";

/** The score and the open critical items that the kept answers on data safety come to; undefined without answers. */
function questionnaireResult(
  work: Work,
): { readonly score: string; readonly openCritical: string } | undefined {
  const answers = savedSafetyAnswers(work);
  if (Object.keys(answers).length === 0) return undefined;
  const { score, openCritical } = assessSafety(answers);
  return { score: String(Math.round(score)), openCritical: String(openCritical.length) };
}

/** Where the section on safety says something else than the answered questions do: a button takes their result. */
export function questionnaireRemark(work: Work, entries: readonly PlanEntry[]): readonly FormRemark[] {
  const result = questionnaireResult(work);
  const textOf = (name: string): string => entries.find(({ key }) => key === name)?.typed.text?.trim() ?? "";
  if (
    result === undefined ||
    (textOf("score") === result.score && textOf("openCritical") === result.openCritical)
  ) {
    return [];
  }
  return [
    {
      field: "score",
      kind: "think",
      says: sentence(
        "Your answers to the questions on data safety come to {score} of 100, with {count} critical items open.",
        {
          score: Number(result.score),
          count: Number(result.openCritical),
        },
      ),
      acts: [{ act: actName(["questionnaire"]), label: sentence("Take these numbers") }],
    },
  ];
}

/** The entries with the result of the answered questions. */
export function withQuestionnaire(
  work: Work,
  entries: readonly PlanEntry[],
  at: string,
): readonly PlanEntry[] {
  const result = questionnaireResult(work);
  if (result === undefined) return entries;
  const others = entries.filter(({ key }) => !Object.hasOwn(result, key));
  const taken = Object.entries(result).map(([key, text]): PlanEntry => {
    const old = entries.find((entry) => entry.key === key) ?? { key };
    return atTime({ ...old, typed: { text }, at }, at, { text: at });
  });
  return [...taken, ...others];
}
