import { join } from "node:path";
import { workFolder } from "../../library/files/work-folder.js";
import { writeTogether } from "../../library/files/write-whole.js";
import { localDay, systemClock } from "../../library/kernel/clock.js";
import { exportPlan } from "../../library/organize/export/export-plan.js";
import { spokenFindings } from "../../library/organize/plan/check-plan.js";
import type { Plan } from "../../library/organize/plan/plan.js";
import { own, sentence, type Words, wordList } from "../../library/words/words.js";
import type { Card } from "../cards/card.js";
import type { DebriefDigest } from "../debrief/debrief-digest.js";
import { currentStore, showCard } from "../my-work/session.js";
import { unfinishedSections } from "./form/open-points.js";
import { digestOf, digestText } from "./my-digest.js";
import { myPlan } from "./my-plan.js";
import { findingText } from "./plan-cards.js";

/** The files of a plan, each with what it is good for. */
export const planFiles = [
  { name: "plan.docx", format: "docx", use: sentence("a document to hand round") },
  { name: "plan.xlsx", format: "xlsx", use: sentence("a spreadsheet that goes on calculating") },
  { name: "plan.html", format: "html", use: sentence("a page to print") },
  { name: "plan.md", format: "markdown", use: sentence("plain text") },
  { name: "plan.json", format: "json", use: sentence("a copy that the course reads again") },
] as const;

/** The anonymized digest for the debrief. */
export const DIGEST = "digest.json";
const DIGEST_USE = sentence(
  "what your trainer may see. No words of yours, no small groups, months instead of days",
);

/**
 * Writes the files of a plan into a folder, all of them or none; only their owner can read them.
 *
 * @param only the names of the files to write. Default: all of them.
 * @returns the names of the files.
 */
export async function writePlanFiles(
  plan: Plan,
  digest: DebriefDigest,
  folder: string,
  only: readonly string[] = [...planFiles.map(({ name }) => name), DIGEST],
): Promise<readonly string[]> {
  // Everything is made before anything is written: a file that cannot be made leaves the others as they were.
  const made = await Promise.all(
    planFiles
      .filter(({ name }) => only.includes(name))
      .map(async ({ name, format }) => ({ name, content: await exportPlan(plan, format) })),
  );
  const all = only.includes(DIGEST) ? [...made, { name: DIGEST, content: digestText(digest) }] : made;
  writeTogether(
    all.map(({ name, content }) => ({ path: join(folder, name), content })),
    { overwrite: true, makeFolder: true },
  );
  return all.map(({ name }) => name);
}

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
    showCard(refusal(errors.map(findingText)));
    return;
  }
  const { work } = currentStore().read();
  const left = unfinishedSections(work, systemClock.now());
  const digest = digestOf(plan, work, localDay(systemClock.now()));
  await writePlanFiles(plan, digest, join(workFolder(), "plan"));
  showCard({
    tone: "saved",
    title: sentence("Your plan"),
    paragraphs: [
      sentence("It is in my-work/plan, on this computer only:"),
      ...(left.length > 0
        ? [sentence("What is not complete was left out: {sections}.", { sections: wordList(left) })]
        : []),
    ],
    list: fileLines([...planFiles.map(({ name }) => name), DIGEST]),
    next: sentence(
      "Open plan.docx and read it as your members would. Send digest.json to your trainer if you want to.",
    ),
  });
}

/** The names of files, each with what it is good for. */
export function fileLines(names: readonly string[]): readonly Words[] {
  const uses = [...planFiles, { name: DIGEST, use: DIGEST_USE }];
  return uses
    .filter(({ name }) => names.includes(name))
    .map(({ name, use }) => wordList([own(name), use], ": "));
}

function refusal(list: readonly Words[]): Card {
  return {
    tone: "not yet",
    title: sentence("Your plan"),
    paragraphs: [sentence("It cannot work yet, so nothing was written:")],
    list,
    next: sentence("Mend the first line, write that section again, then savePlan()."),
  };
}
