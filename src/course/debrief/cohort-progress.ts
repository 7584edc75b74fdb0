import type { PlanVariant } from "../../library/organize/plan/plan.js";
import { PLAN_VARIANTS } from "../../library/organize/plan/plan-choices.js";
import { type GroupCount, SMALLEST_GROUP } from "../../library/safety/anonymize/suppress-counts.js";
import { courseText, sentence, type Words } from "../../library/words/words.js";
import { GATE_IDS, GATE_STATES } from "../gates/gate.js";
import { gateWord } from "../gates/gate-word.js";
import { findGate } from "../gates/gates.js";
import { courseModules } from "../modules/course-modules.js";
import { countBands, groupsShown } from "./count-bands.js";
import type { DebriefDigest } from "./debrief-digest.js";
import { plansInGroups } from "./plans-in-groups.js";
import { BAND_MINUTES, LAST_BAND } from "./progress-digest.js";

/** How one gate stands in the plans of one kind of campaign. */
export interface CohortGate {
  readonly variant: string;
  readonly gate: string;
  readonly title: string;
  readonly states: readonly GroupCount[];
}

/** How long a cohort took for one notebook. */
export interface CohortMinutes {
  readonly notebook: string;
  readonly minutes: readonly GroupCount[];
}

/** How a cohort went through the course. */
export interface CohortProgress {
  /** By kind of campaign alone: the whole cohort would tell of the kinds that are hidden. */
  readonly gates: readonly CohortGate[];
  /** In how many plans an event opened which gate again. */
  readonly reopened: readonly GroupCount[];
  readonly minutes: readonly CohortMinutes[];
}

/** Gates, events and minutes of a cohort, with groups of one to four hidden. */
export function cohortProgress(
  digests: readonly DebriefDigest[],
  said: (words: Words) => string,
): CohortProgress {
  return {
    gates: shownVariants(digests).flatMap((variant) => gatesOf(variant, digests, said)),
    reopened: plansInGroups(
      digests.map(({ reopened }) => reopened),
      GATE_IDS,
    ),
    minutes: courseModules.flatMap(({ id, title }) => {
      const bands = digests.map(({ minutes }) =>
        minutes.filter(({ module }) => module === id).map(({ band }) => band),
      );
      const counts = countBands(bands, {
        size: LAST_BAND + 1,
        inOrder: true,
        name: (from, to) => said(bandWords(from, to)),
      });
      return counts.length === 0 ? [] : [{ notebook: said(courseText(title)), minutes: groupsShown(counts) }];
    }),
  };
}

/** The kinds of campaign whose number is shown: of the others nothing is told, and it cannot be worked out as a rest. */
function shownVariants(digests: readonly DebriefDigest[]): readonly PlanVariant[] {
  const counts = plansInGroups(
    digests.map(({ plan }) => [plan.variant]),
    PLAN_VARIANTS,
  );
  return PLAN_VARIANTS.filter((_, i) => (counts[i]?.plans ?? 0) > 0);
}

function gatesOf(
  variant: PlanVariant,
  digests: readonly DebriefDigest[],
  said: (words: Words) => string,
): readonly CohortGate[] {
  const here = digests.filter(({ plan }) => plan.variant === variant);
  return GATE_IDS.flatMap((id) => {
    const states = here.map(({ gates }) => gates.filter((gate) => gate.id === id).map(({ state }) => state));
    if (states.filter((own) => own.length > 0).length < SMALLEST_GROUP) return [];
    const names = GATE_STATES.map((state) => said(gateWord(state)));
    const counts = plansInGroups(
      states.map((own) => own.map((state) => names[GATE_STATES.indexOf(state)] ?? "")),
      names,
    );
    return [{ variant, gate: id, title: said(courseText(findGate(id)?.title ?? "")), states: counts }];
  });
}

function bandWords(from: number, to: number): Words {
  const low = from * BAND_MINUTES;
  if (to >= LAST_BAND) return sentence("{low} minutes or more", { low });
  return sentence("{low} to {high} minutes", { low, high: (to + 1) * BAND_MINUTES });
}
