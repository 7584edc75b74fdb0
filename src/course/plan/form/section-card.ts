import { counted, courseText, sentence, type Words, wordList } from "../../../library/words/words.js";
import type { Card } from "../../cards/card.js";
import { areAllFromCase } from "../../cases/still-from-case.js";
import type { PlanEntry } from "../../my-work/work.js";
import { findPlanSection } from "../plan-sections.js";
import { consequences } from "../section-cards.js";
import type { WrittenSection } from "../write-section.js";
import type { ReadSection } from "./read-section.js";
import type { SectionFields } from "./section-fields.js";

/** Under a form of the plan: what of it the plan has, and what follows from it elsewhere. */
export function sectionCard(
  form: SectionFields,
  read: ReadSection,
  entries: readonly PlanEntry[],
  written: Pick<WrittenSection, "changes" | "appeared" | "resolved"> | undefined,
): Card {
  const title = sentence("Your plan · {section}", {
    section: courseText(findPlanSection(form.section)?.title ?? ""),
  });
  const list = written === undefined ? [] : consequences(written);
  const all = entries.filter(({ row, gone }) => row === true && gone !== true).length;
  const isIn = read.value !== undefined;
  const fromCase = areAllFromCase(form.section, entries);
  return {
    tone: fromCase ? "note" : isIn ? "saved" : read.isEmpty ? "open" : "not yet",
    title,
    paragraphs: [
      fromCase
        ? sentence("All of this is from the case. It counts as yours once you change it.")
        : state(form, read, all),
    ],
    ...(list.length > 0 ? { list } : {}),
  };
}

function state(form: SectionFields, read: ReadSection, all: number): Words {
  if (read.isEmpty) return sentence("Nothing is written here yet. It may stay so until you export the plan.");
  if (form.shape === "list") {
    const { size } = read.rows;
    if (size < all) {
      return sentence("{done} of {all} are complete and in your plan. The others are kept here.", {
        done: size,
        all,
      });
    }
    return counted(
      all,
      sentence("It is complete and in your plan."),
      sentence("All {all} are complete and in your plan.", { all }),
    );
  }
  if (read.value !== undefined) return sentence("It is complete and in your plan.");
  if (read.missing.length === 0) {
    return sentence("It is kept here. It is in your plan when everything in it can be read.");
  }
  return sentence("It is kept here, and in your plan when it is complete. It still needs: {fields}", {
    fields: wordList(read.missing.map(courseText), " · "),
  });
}
