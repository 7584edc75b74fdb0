import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeWhole } from "../../library/files/write-whole.js";
import { SMALLEST_GROUP } from "../../library/safety/anonymize/suppress-counts.js";
import type { Block } from "./next-screen.js";

/** Beside the digests, where a trainer sees it: it is deleted with them. */
export const SHOWN_FILE = "screens-shown.json";

const block = z.array(z.string().regex(/^[0-9a-f]{64}$/)).min(SMALLEST_GROUP);

// Somebody who sends a file of this name must not get a screen that tells one digest apart.
const content = z
  .strictObject({ about: z.string(), blocks: z.array(block) })
  .refine(({ blocks }) => new Set(blocks.flat()).size === blocks.flat().length);

const about =
  "Which digests have been on a screen, in blocks that are shown together. Delete this file to begin anew, but only if nobody else has seen a screen.";

/**
 * The blocks of digests that earlier screens of this folder showed; none before the first screen.
 *
 * @throws when the file cannot be read: without it a screen could tell one digest apart.
 */
export function readShownScreens(folder: string): readonly Block[] {
  const path = join(folder, SHOWN_FILE);
  if (!existsSync(path)) return [];
  try {
    return content.parse(JSON.parse(readFileSync(path, "utf8"))).blocks;
  } catch (error) {
    throw new Error(
      `The file ${SHOWN_FILE} beside the digests is damaged, so the screen cannot tell which digests were shown before. Delete it if nobody else has seen a screen; otherwise show readCohort({ synthetic: true }).`,
      { cause: error },
    );
  }
}

/**
 * Keeps the blocks of digests that have been on a screen.
 *
 * @throws when the folder cannot be written.
 */
export function keepShownScreens(folder: string, blocks: readonly Block[]): void {
  try {
    writeWhole(join(folder, SHOWN_FILE), `${JSON.stringify({ about, blocks }, null, 2)}\n`, {
      overwrite: true,
    });
  } catch (error) {
    throw new Error(
      `The folder ${folder} cannot be written, so the screen cannot remember which digests it showed. Copy the digests into my-work/cohort.`,
      { cause: error },
    );
  }
}
