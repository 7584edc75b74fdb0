import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { workFolder } from "../../library/files/work-folder.js";
import { checkOptions } from "../../library/table/columns/check-options.js";
import { type Cohort, cohortOf } from "./cohort.js";
import { readDigests } from "./read-digests.js";

/** Which cohort is shown. */
export interface ReadCohortOptions {
  readonly folder?: string;
  readonly synthetic?: boolean;
}

/**
 * Reads the digests of your group for the debrief: what all plans show together, with nobody's plan to be told apart.
 *
 * Put the files `digest.json` of the participants, under any names, into `my-work/cohort`. Damaged and foreign files are
 * named in `setAside` and left out. With fewer than eight digests the made-up cohort is shown, and says so.
 *
 * @param options `folder`: where the digests are; default: `my-work/cohort`, which is made if it is missing. `synthetic`:
 * true shows the made-up cohort although there are enough digests, to rehearse without anybody's plan on the screen.
 * @throws when another folder is named and cannot be read.
 * @example
 * const cohort = readCohort();
 * cohort.screen.plans >= 8; // true
 */
export function readCohort(options: ReadCohortOptions = {}): Cohort {
  checkOptions("readCohort", options, { folder: true, synthetic: true });
  const { folder, synthetic } = options;
  const place = folder ?? join(workFolder(), "cohort");
  if (folder === undefined) mkdirSync(place, { recursive: true, mode: 0o700 });
  const { digests, setAside } = readDigests(place);
  return cohortOf(digests, { setAside, synthetic });
}
