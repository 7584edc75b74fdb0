import { join } from "node:path";
import { writeTogether } from "../../library/files/write-whole.js";
import { exportPlan } from "../../library/organize/export/export-plan.js";
import type { PlanRemark } from "../../library/organize/export/remark-blocks.js";
import type { Plan } from "../../library/organize/plan/plan.js";
import { inEnglish } from "../../library/words/say.js";
import { own, sentence, type Words, wordList } from "../../library/words/words.js";
import type { DebriefDigest } from "../debrief/debrief-digest.js";
import { digestText } from "./my-digest.js";

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

/** What of a plan is from a case, as a remark of its documents, which speak English; none in a plan of one's own. */
export function caseRemark(fromCase: readonly Words[]): readonly PlanRemark[] {
  return fromCase.length === 0
    ? []
    : [{ title: "From the case, and not changed", items: fromCase.map(inEnglish) }];
}

/**
 * Writes the files of a plan into a folder, all of them or none; only their owner can read them.
 *
 * @param fromCase what of the plan is from a case.
 * @param only the names of the files to write. Default: all of them.
 * @returns the names of the files.
 */
export async function writePlanFiles(
  plan: Plan,
  digest: DebriefDigest,
  folder: string,
  fromCase: readonly Words[],
  only: readonly string[] = [...planFiles.map(({ name }) => name), DIGEST],
): Promise<readonly string[]> {
  const remarks = caseRemark(fromCase);
  // Everything is made before anything is written: a file that cannot be made leaves the others as they were.
  const made = await Promise.all(
    planFiles
      .filter(({ name }) => only.includes(name))
      .map(async ({ name, format }) => ({ name, content: await exportPlan(plan, format, { remarks }) })),
  );
  const all = only.includes(DIGEST) ? [...made, { name: DIGEST, content: digestText(digest) }] : made;
  writeTogether(
    all.map(({ name, content }) => ({ path: join(folder, name), content })),
    { overwrite: true, makeFolder: true },
  );
  return all.map(({ name }) => name);
}

/** The names of files, each with what it is good for. */
export function fileLines(names: readonly string[]): readonly Words[] {
  const uses = [...planFiles, { name: DIGEST, use: DIGEST_USE }];
  return uses
    .filter(({ name }) => names.includes(name))
    .map(({ name, use }) => wordList([own(name), use], ": "));
}
