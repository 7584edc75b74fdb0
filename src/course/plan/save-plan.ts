import { join } from "node:path";
import { workFolder } from "../../library/files/work-folder.js";
import { localDay, systemClock } from "../../library/kernel/clock.js";
import { spokenFindings } from "../../library/organize/plan/check-plan.js";
import { sentence } from "../../library/words/words.js";
import { valuesFromCase } from "../cases/values-from-case.js";
import { currentStore, showCard } from "../my-work/session.js";
import { notWrittenCard, writtenCard } from "./export-cards.js";
import { unfinishedSections } from "./form/open-points.js";
import { digestOf } from "./my-digest.js";
import { myPlan } from "./my-plan.js";
import { findingText } from "./plan-cards.js";
import { writePlanFiles } from "./plan-files.js";

const TITLE = sentence("Your plan");

/**
 * Checks your plan and writes it into `my-work/plan`: a document, a spreadsheet, a page to print, plain text, a copy for
 * the course, and an anonymized digest for the debrief. Files from an earlier save are replaced.
 *
 * A plan that cannot work is not written: the card says what to mend.
 *
 * @throws when one of the first six sections is missing.
 * @example
 * const problem = await savePlan().catch((error) => error.message);
 * problem.startsWith("Your plan still needs"); // true
 */
export async function savePlan(): Promise<void> {
  const plan = myPlan();
  const errors = spokenFindings(plan).filter(({ level }) => level === "error");
  if (errors.length > 0) {
    showCard(
      notWrittenCard(
        TITLE,
        errors.map(findingText),
        sentence("Mend the first line, write that section again, then savePlan()."),
      ),
    );
    return;
  }
  const { work } = currentStore().read();
  const left = unfinishedSections(work, systemClock.now());
  const digest = digestOf(plan, work, localDay(systemClock.now()));
  const fromCase = valuesFromCase(work);
  const written = await writePlanFiles(plan, digest, join(workFolder(), "plan"), fromCase);
  showCard({
    ...writtenCard(TITLE, written, { left, fromCase }),
    next: sentence(
      "Open plan.docx and read it as your members would. Send digest.json to your trainer if you want to.",
    ),
  });
}
