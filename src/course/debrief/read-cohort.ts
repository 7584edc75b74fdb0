import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { workFolder } from "../../library/files/work-folder.js";
import { checkOptions } from "../../library/table/columns/check-options.js";
import { sentence } from "../../library/words/words.js";
import { type Cohort, cohortOf } from "./cohort.js";
import { nextScreen } from "./next-screen.js";
import { type ReadDigest, readDigests } from "./read-digests.js";
import { keepShownScreens, readShownScreens } from "./shown-screens.js";

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
 * The screen never changes by one to four digests, from which their groups could be worked out: new ones wait until five
 * are there, and when one is taken away, four to eight others go with it. The file `screens-shown.json` beside the digests
 * remembers; delete it to begin anew if nobody else has seen a screen.
 *
 * @param options `folder`: where the digests are; default: `my-work/cohort`, which is made if it is missing. `synthetic`:
 * true shows the made-up cohort although there are enough digests, to rehearse without anybody's plan on the screen.
 * @throws when another folder is named and cannot be read or written, or when `screens-shown.json` is damaged.
 * @example
 * const cohort = readCohort();
 * cohort.screen.plans >= 8; // true
 */
export function readCohort(options: ReadCohortOptions = {}): Cohort {
  checkOptions("readCohort", options, { folder: "text", synthetic: "yes or no" });
  const { folder, synthetic } = options;
  const place = folder ?? join(workFolder(), "cohort");
  if (folder === undefined) mkdirSync(place, { recursive: true, mode: 0o700 });
  const { digests, setAside } = readDigests(place);
  // A rehearsal shows nobody's plan, so it leaves the next screen as it is.
  const shown = synthetic === true ? digests : digestsOfNextScreen(place, digests);
  const waiting = digests
    .filter((digest) => !shown.includes(digest))
    .map(({ file }) => ({
      file,
      reason: sentence(
        "It waits: a screen changes by five digests or more, so that nobody's can be told apart.",
      ),
    }));
  return cohortOf(
    shown.map(({ digest }) => digest),
    { setAside: [...setAside, ...waiting], synthetic, read: digests.length },
  );
}

function digestsOfNextScreen(place: string, digests: readonly ReadDigest[]): readonly ReadDigest[] {
  const before = readShownScreens(place);
  const { blocks, shown } = nextScreen(
    digests.map(({ fingerprint }) => fingerprint),
    before,
  );
  if (blocks.length > before.length) keepShownScreens(place, blocks);
  return digests.filter(({ fingerprint }) => shown.has(fingerprint));
}
