import { z } from "zod";
import { migrateWork } from "./migrate-work.js";
import { WORK_VERSION, type Work } from "./work.js";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const written = { text: z.string(), writtenAt: z.string() };

const fieldValue = z.union([z.string(), z.array(z.string()), z.array(z.record(z.string(), z.string()))]);

// Loose objects: what a later release of the same version adds is kept, not thrown away.
const workSchema: z.ZodType<Work> = z.looseObject({
  version: z.literal(WORK_VERSION),
  startedOn: day,
  exercises: z.record(
    z.string(),
    z.looseObject({
      state: z.enum(["not started", "wrong", "almost", "right"]),
      attempts: z.int().min(0),
      hints: z.int().min(0),
      solutionSeen: z.boolean(),
      solutionAsked: z.boolean().exactOptional(),
      lastAnswer: z.string().exactOptional(),
      rightOn: day.exactOptional(),
      mistakes: z.array(z.string()).exactOptional(),
      typed: z.record(z.string(), fieldValue).exactOptional(),
    }),
  ),
  reflections: z.record(z.string(), z.looseObject({ ...written, earlier: z.array(z.looseObject(written)) })),
  guesses: z
    .record(
      z.string(),
      z.looseObject({
        guess: z.union([z.string(), z.array(z.string())]).exactOptional(),
        guessedAt: z.string(),
        answeredAt: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
  safety: z.record(z.string(), z.string()).exactOptional(),
  plan: z.record(z.string(), z.unknown()),
});

/** What a file of saved work turned out to be. */
export type ReadWork =
  | { readonly kind: "read"; readonly work: Work }
  | { readonly kind: "later"; readonly version: number }
  | { readonly kind: "damaged" };

/** Reads the text of a work file, older versions included. It never throws. */
export function parseWork(text: string): ReadWork {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: "damaged" };
  }
  const version = versionOf(json);
  if (version === undefined) return { kind: "damaged" };
  if (version > WORK_VERSION) return { kind: "later", version };
  const read = workSchema.safeParse(migrateWork(json, version));
  return read.success ? { kind: "read", work: read.data } : { kind: "damaged" };
}

function versionOf(json: unknown): number | undefined {
  const version: unknown = (json as { version?: unknown } | null)?.version;
  return typeof version === "number" && Number.isInteger(version) && version >= 0 ? version : undefined;
}
