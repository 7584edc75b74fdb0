import { inEnglish } from "../../library/words/say.js";
import { sentence } from "../../library/words/words.js";
import { percentGaps } from "./percent-gaps.js";
import type { PlanSectionRule } from "./plan-section.js";
import { readSections } from "./read-sections.js";

/**
 * What the rule of a section says of a value. A value that breaks while it is read is one more thing to say, not an
 * error; and nothing is accepted that the plan could not read again.
 */
export function acceptSafely(
  rule: PlanSectionRule,
  value: unknown,
  stored: unknown,
): ReturnType<PlanSectionRule["accept"]> {
  const { section } = rule;
  try {
    const percentages = percentGaps(section, value);
    if (percentages.length > 0) return { gaps: percentages };
    const accepted = rule.accept(value, stored);
    if ("gaps" in accepted) return accepted;
    const before = new Set(readSections({ [section]: stored }).odd.map(({ says }) => inEnglish(says)));
    const { odd } = readSections({ [section]: accepted.value });
    // An odd row that was there before is not the fault of the new one.
    const gaps = odd
      .filter(({ says }) => !before.has(inEnglish(says)))
      .map(({ says }) => ({ field: section, says }));
    return gaps.length > 0 ? { gaps } : accepted;
  } catch {
    const says = sentence("This value could not be read. Write plain texts and numbers.");
    return { gaps: [{ field: section, says }] };
  }
}
