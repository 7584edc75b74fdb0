import type { z } from "zod";
import { isRow } from "../../library/table/columns/is-row.js";
import {
  type AnswerTrace,
  type ExerciseWork,
  emptyWork,
  type GuessWork,
  type PlanEntry,
  type ReflectionWork,
  untried,
  type Work,
  type WrittenText,
} from "./work.js";
import {
  activitySchema,
  capstoneSchema,
  daySchema,
  exerciseSchema,
  guessSchema,
  planEntrySchema,
  reflectionSchema,
  traceSchema,
  writtenSchema,
} from "./work-parts.js";

type Row = Readonly<Record<string, unknown>>;

/**
 * What is good in a work file of which some part is not: every exercise, text and section that can be read, and of a
 * damaged one every field that can. Undefined when nothing of what somebody wrote is left.
 */
export function salvageWork(
  json: Row,
  today: string,
): { readonly work: Work; readonly lost: readonly string[] } | undefined {
  const lost: string[] = [];
  const startedOn = daySchema.safeParse(json.startedOn);
  const exercises = entries(json, "exercises", lost, exerciseFrom);
  const reflections = entries(json, "reflections", lost, reflectionFrom);
  const plan = isRow(json.plan) ? json.plan : {};
  if (!isRow(json.plan)) lost.push("plan");
  const {
    guesses: _guesses,
    safety: _safety,
    safetyTraces: _traces,
    planForms: _planForms,
    capstone: chosen,
    activity: spent,
    ...others
  } = json;
  const capstone = partFrom(capstoneSchema, chosen, "capstone", lost);
  const activity = partFrom(activitySchema, spent, "activity", lost);
  const answered = {
    ...(json.guesses === undefined ? {} : { guesses: entries(json, "guesses", lost, guessFrom) }),
    ...(json.safety === undefined ? {} : { safety: entries(json, "safety", lost, answerFrom) }),
    ...(json.safetyTraces === undefined
      ? {}
      : { safetyTraces: entries(json, "safetyTraces", lost, traceFrom) }),
    ...(json.planForms === undefined ? {} : { planForms: entries(json, "planForms", lost, planEntriesFrom) }),
  };
  const kept = [exercises, reflections, plan, ...Object.values(answered)].some(
    (part) => Object.keys(part).length > 0,
  );
  if (!kept) return undefined;
  if (!startedOn.success) lost.push("startedOn");
  if (json.version !== emptyWork(today).version) lost.push("version");
  const empty = emptyWork(startedOn.success ? startedOn.data : today);
  const parts = {
    ...(capstone === undefined ? {} : { capstone }),
    ...(activity === undefined ? {} : { activity }),
  };
  return { work: { ...others, ...empty, ...answered, ...parts, exercises, reflections, plan }, lost };
}

/** A part that is read whole or not at all. */
function partFrom<Value>(
  schema: z.ZodType<Value>,
  given: unknown,
  name: string,
  lost: string[],
): Value | undefined {
  const read = schema.safeParse(given);
  if (given !== undefined && !read.success) lost.push(name);
  return read.success ? read.data : undefined;
}

function entries<Value>(
  json: Row,
  name: "exercises" | "reflections" | "guesses" | "safety" | "safetyTraces" | "planForms",
  lost: string[],
  read: (value: unknown, place: string, lost: string[]) => Value | undefined,
): Readonly<Record<string, Value>> {
  const part = json[name];
  if (!isRow(part)) {
    lost.push(name);
    return {};
  }
  return Object.fromEntries(
    Object.entries(part).flatMap(([id, value]) => {
      const found = read(value, `${name} · ${id.slice(0, 60)}`, lost);
      return found === undefined ? [] : [[id, found]];
    }),
  );
}

function exerciseFrom(value: unknown, place: string, lost: string[]): ExerciseWork | undefined {
  const whole = exerciseSchema.safeParse(value);
  if (whole.success) return whole.data;
  if (!isRow(value)) {
    lost.push(place);
    return undefined;
  }
  // A right answer stays right, whatever became of the last verdict.
  const fields: Record<string, unknown> = { ...untried };
  for (const [field, given] of Object.entries(value)) {
    const alone = exerciseSchema.safeParse({ ...untried, [field]: given });
    if (alone.success) fields[field] = given;
    else lost.push(`${place} · ${field.slice(0, 60)}`);
  }
  const mended = exerciseSchema.safeParse(fields);
  return mended.success ? mended.data : undefined;
}

function reflectionFrom(value: unknown, place: string, lost: string[]): ReflectionWork | undefined {
  const whole = reflectionSchema.safeParse(value);
  if (whole.success) return whole.data;
  if (!isRow(value) || typeof value.text !== "string") {
    lost.push(place);
    return undefined;
  }
  const { text, writtenAt, earlier } = value;
  if (typeof writtenAt !== "string") lost.push(`${place} · writtenAt`);
  const list: readonly unknown[] = Array.isArray(earlier) ? earlier : [];
  const versions: WrittenText[] = list.flatMap((one) => {
    const read = writtenSchema.safeParse(one);
    return read.success ? [read.data] : [];
  });
  if (!Array.isArray(earlier) || versions.length < list.length) lost.push(`${place} · earlier`);
  return { ...value, text, writtenAt: typeof writtenAt === "string" ? writtenAt : "", earlier: versions };
}

function guessFrom(value: unknown, place: string, lost: string[]): GuessWork | undefined {
  const read = guessSchema.safeParse(value);
  if (read.success) return read.data;
  lost.push(place);
  return undefined;
}

function answerFrom(value: unknown, place: string, lost: string[]): string | undefined {
  if (typeof value === "string") return value;
  lost.push(place);
  return undefined;
}

function traceFrom(value: unknown, place: string, lost: string[]): AnswerTrace | undefined {
  const read = traceSchema.safeParse(value);
  if (read.success) return read.data;
  lost.push(place);
  return undefined;
}

function planEntriesFrom(value: unknown, place: string, lost: string[]): readonly PlanEntry[] | undefined {
  if (!Array.isArray(value)) {
    lost.push(place);
    return undefined;
  }
  return value.flatMap((entry: unknown, i) => {
    const read = planEntrySchema.safeParse(entry);
    if (read.success) return [read.data];
    lost.push(`${place} · ${i + 1}`);
    return [];
  });
}
