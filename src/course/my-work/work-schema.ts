import { z } from "zod";
import { isRow } from "../../library/table/columns/is-row.js";
import { decodeWork } from "./decode-work.js";
import { migrateWork } from "./migrate-work.js";
import { withTodaysIds } from "./renamed-ids.js";
import { salvageWork } from "./salvage-work.js";
import { shallowWork } from "./shallow-work.js";
import { WORK_VERSION, type Work } from "./work.js";
import {
  activitySchema,
  capstoneSchema,
  daySchema,
  exerciseSchema,
  guessSchema,
  planEntrySchema,
  reflectionSchema,
  traceSchema,
} from "./work-parts.js";

// Loose, as its parts are: what a later release of the same version adds is kept, not thrown away.
const workSchema: z.ZodType<Work> = z.looseObject({
  version: z.literal(WORK_VERSION),
  startedOn: daySchema,
  exercises: z.record(z.string(), exerciseSchema),
  reflections: z.record(z.string(), reflectionSchema),
  guesses: z.record(z.string(), guessSchema).exactOptional(),
  safety: z.record(z.string(), z.string()).exactOptional(),
  safetyTraces: z.record(z.string(), traceSchema).exactOptional(),
  planForms: z.record(z.string(), z.array(planEntrySchema)).exactOptional(),
  capstone: capstoneSchema.exactOptional(),
  activity: activitySchema.exactOptional(),
  plan: z.record(z.string(), z.unknown()),
});

/** What a file of saved work turned out to be. */
export type ReadWork =
  | {
      readonly kind: "read";
      readonly work: Work;
      /** The parts that could not be read, by their place in the file. Empty for a sound file. */
      readonly lost: readonly string[];
      /** The code of the letters, where it is not UTF-8. */
      readonly code?: string;
      /** True when that code was guessed. */
      readonly guessed?: true;
    }
  | { readonly kind: "later"; readonly version: number }
  | { readonly kind: "damaged" };

/**
 * Reads a work file, older versions included. It never throws. Of a file in which a part is damaged it takes the rest.
 *
 * @param content the bytes of the file, or its text.
 * @param today the day to start from where the file does not tell.
 */
export function parseWork(content: Uint8Array | string, today: string): ReadWork {
  const { text, ...how } = typeof content === "string" ? { text: content } : decodeWork(content);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { kind: "damaged" };
  }
  const version = versionOf(json);
  if (version !== undefined && version > WORK_VERSION) return { kind: "later", version };
  if (!isRow(json)) return { kind: "damaged" };
  const { json: shallow, lost } = shallowWork(json);
  const present = version === undefined ? shallow : migrateWork(shallow, version);
  const migrated = isRow(present) ? withTodaysIds(present) : present;
  const read = workSchema.safeParse(migrated);
  if (read.success) return { kind: "read", work: read.data, lost, ...how };
  const salvaged = isRow(migrated) ? salvageWork(migrated, today) : undefined;
  if (salvaged === undefined) return { kind: "damaged" };
  return { kind: "read", work: salvaged.work, lost: [...lost, ...salvaged.lost], ...how };
}

function versionOf(json: unknown): number | undefined {
  const version: unknown = (json as { version?: unknown } | null)?.version;
  return typeof version === "number" && Number.isInteger(version) && version >= 0 ? version : undefined;
}
