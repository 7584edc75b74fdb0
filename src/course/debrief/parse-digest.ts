import { z } from "zod";
import { GOAL_KINDS, GOAL_UNITS, PLAN_VARIANTS } from "../../library/organize/plan/plan-choices.js";
import { own, sentence, type Words } from "../../library/words/words.js";
import { mistakeNames } from "../check/judge-answer.js";
import { GATE_IDS, GATE_STATES } from "../gates/gate.js";
import { courseModules } from "../modules/course-modules.js";
import { exercises } from "../modules/index.js";
import { type DebriefDigest, DIGEST_FORMAT, DIGEST_VERSION } from "./debrief-digest.js";
import { countedQuestions } from "./guesses/guess-digest.js";
import { LAST_BAND } from "./progress-digest.js";

/** Far above what a plan holds: a file with more is no digest. */
const MOST_ROWS = 100;

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .nullable();
const share = z.number().min(0).max(1);
const rows = <Item extends z.ZodType>(item: Item) => z.array(item).max(MOST_ROWS);

// Strict objects of numbers and known words: nothing that somebody typed can come through.
const planDigest = z.strictObject({
  variant: z.enum(PLAN_VARIANTS),
  start: month,
  end: month,
  goals: rows(
    z.strictObject({
      kind: z.enum(GOAL_KINDS),
      unit: z.enum(GOAL_UNITS),
      complete: z.boolean(),
      deadline: month,
      target: z.number().nullable(),
    }),
  ),
  contactRates: rows(share),
  flake: share.nullable(),
  leadTimeWeeks: rows(z.number().min(-520).max(520)),
  capacityRatio: z.number().min(0).max(1e6).nullable(),
  guessShare: share.nullable(),
  plausibleTest: z.boolean().nullable(),
  safety: z.enum(["act now", "building", "steady"]).nullable(),
});

const known = new Set(exercises.flatMap((task) => mistakeNames(task).map((name) => `${task.id} ${name}`)));

const bands = z
  .array(z.strictObject({ id: z.string().max(80), band: z.int().min(0) }))
  .max(1_000)
  .transform((all) => all.filter(({ id, band }) => band < (countedQuestions.get(id)?.size ?? 0)))
  // A digest of an earlier release has none.
  .default([]);

const gate = z.enum(GATE_IDS);
const modules = courseModules.map(({ id }) => id);
/** One row for each gate or notebook: a second would count somebody twice. */
const once = <Row>(rows: readonly Row[], nameOf: (row: Row) => string): boolean =>
  new Set(rows.map(nameOf)).size === rows.length;

const digest: z.ZodType<DebriefDigest> = z.strictObject({
  format: z.literal(DIGEST_FORMAT),
  // A digest of an earlier release is read as one of this one.
  version: z
    .int()
    .min(1)
    .max(DIGEST_VERSION)
    .transform((): typeof DIGEST_VERSION => DIGEST_VERSION),
  plan: planDigest,
  mistakes: z
    .array(z.strictObject({ task: z.string().max(80), mistake: z.string().max(80) }))
    .max(1_000)
    // A task of another release of the course is left out, like any other text that nobody knows here.
    .transform((all) => all.filter(({ task, mistake }) => known.has(`${task} ${mistake}`))),
  notebooksDone: z.int().min(0).max(courseModules.length),
  guesses: bands,
  again: bands,
  // A digest of an earlier release has none of these.
  gates: rows(z.strictObject({ id: gate, state: z.enum(GATE_STATES) }))
    .refine((all) => once(all, ({ id }) => id))
    .default([]),
  reopened: rows(gate)
    .refine((all) => once(all, String))
    .default([]),
  minutes: rows(z.strictObject({ module: z.enum(modules), band: z.int().min(0).max(LAST_BAND) }))
    .refine((all) => once(all, ({ module }) => module))
    .default([]),
});

/** A digest, or the sentence that says why a file is none. */
export type ParsedDigest = { readonly digest: DebriefDigest } | { readonly reason: Words };

/** Reads the text of a digest file. It never throws, and its sentences never repeat what the file says. */
export function parseDigest(text: string): ParsedDigest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { reason: sentence("It is not JSON: it was cut off, or it is another kind of file.") };
  }
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
  if (format !== DIGEST_FORMAT) {
    return { reason: sentence("It is not a digest. Ask for the file digest.json, not for the plan.") };
  }
  if (typeof version === "number" && version > DIGEST_VERSION) {
    return { reason: sentence("It comes from a newer release of the course. Update yours: git pull.") };
  }
  const read = digest.safeParse(json);
  if (read.success) return { digest: read.data };
  const place = read.error.issues[0]?.path.filter((part) => typeof part === "string" && /^\w+$/.test(part));
  return {
    reason:
      place === undefined || place.length === 0
        ? sentence("It was changed by hand or damaged, so it is left out.")
        : sentence("It was changed by hand or damaged, so it is left out. The fault is in {place}.", {
            place: own(place.join(", ")),
          }),
  };
}
