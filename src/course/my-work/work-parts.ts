import { z } from "zod";

/** A day as year-month-day. */
export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const written = { text: z.string(), writtenAt: z.string() };

const typed = z.union([z.string(), z.array(z.string()), z.array(z.record(z.string(), z.string()))]);
const formValue = z.record(z.string(), typed);

// Loose objects: what a later release of the same version adds is kept, not thrown away.
/** One version of a text. */
export const writtenSchema = z.looseObject(written);

/** What is known of the past of an answer. */
export const traceSchema = z.looseObject({
  at: z.string().exactOptional(),
  by: z.string().exactOptional(),
  earlier: z.array(writtenSchema).exactOptional(),
});

/** What is kept of one exercise. */
export const exerciseSchema = z.looseObject({
  state: z.enum(["not started", "wrong", "almost", "right"]),
  attempts: z.int().min(0),
  hints: z.int().min(0),
  solutionSeen: z.boolean(),
  solutionAsked: z.boolean().exactOptional(),
  lastAnswer: z.string().exactOptional(),
  rightOn: daySchema.exactOptional(),
  mistakes: z.array(z.string()).exactOptional(),
  typed: formValue.exactOptional(),
  ticks: z.record(z.string(), traceSchema).exactOptional(),
  handedIn: z.looseObject({ at: z.string(), by: z.string() }).exactOptional(),
  earlier: z.array(z.looseObject({ typed: formValue, at: z.string() })).exactOptional(),
});

/** A text with its earlier versions. */
export const reflectionSchema = z.looseObject({ ...written, earlier: z.array(writtenSchema) });

const guess = z.union([z.string(), z.array(z.string())]);

/** What is kept of one prediction. */
export const guessSchema = z.looseObject({
  guess: guess.exactOptional(),
  guessedAt: z.string(),
  earlier: z.array(z.looseObject({ guess: guess, guessedAt: z.string() })).exactOptional(),
  answeredAt: z.string().exactOptional(),
});

const typedRow = { typed: z.record(z.string(), z.string()), at: z.string() };

/** What is kept of one field or row in a form of the plan. */
export const planEntrySchema = z.looseObject({
  ...typedRow,
  key: z.string(),
  row: z.boolean().exactOptional(),
  edits: z.record(z.string(), z.string()).exactOptional(),
  times: z.record(z.string(), z.string()).exactOptional(),
  named: z.string().exactOptional(),
  from: z.string().exactOptional(),
  gone: z.boolean().exactOptional(),
  earlier: z.array(z.looseObject(typedRow)).exactOptional(),
});

/** What is kept of the campaign that is taken through the course. */
export const capstoneSchema = z.looseObject({
  case: z.string(),
  chosenAt: z.string(),
  trace: traceSchema.exactOptional(),
  events: z
    .record(
      z.string(),
      z.looseObject({
        typed: z.string().exactOptional(),
        trace: traceSchema.exactOptional(),
        writtenAt: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
  reopened: z.array(z.looseObject({ event: z.string(), gate: z.string(), at: z.string() })).exactOptional(),
});

/** What is kept of the time that was spent. */
export const activitySchema = z.looseObject({
  seconds: z.record(z.string(), z.number().min(0)),
  last: z.string(),
});
