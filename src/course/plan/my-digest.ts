import type { Plan } from "../../library/organize/plan/plan.js";
import { progressReport } from "../cards/progress-report.js";
import { type DebriefDigest, debriefDigest } from "../debrief/debrief-digest.js";
import { guessDigest } from "../debrief/guesses/guess-digest.js";
import { planDigest } from "../debrief/plan-digest.js";
import { progressDigest } from "../debrief/progress-digest.js";
import { exercises, reflections } from "../modules/index.js";
import type { Work } from "../my-work/work.js";

/** What a trainer may see of a plan and of the work behind it. */
export function digestOf(plan: Plan, work: Work, today: string): DebriefDigest {
  const mistakes = Object.entries(work.exercises).flatMap(([task, { mistakes: names = [] }]) =>
    names.map((mistake) => ({ task, mistake })),
  );
  const { modules } = progressReport(work, { exercises, reflections }, today);
  const done = modules.filter(({ finished }) => finished).length;
  return debriefDigest(planDigest(plan), mistakes, done, guessDigest(work), progressDigest(work));
}

/** The digest as the text of its file. */
export function digestText(digest: DebriefDigest): string {
  return `${JSON.stringify(digest, null, 2)}\n`;
}
