import { z } from "zod";
import { isRow } from "../../library/table/columns/is-row.js";
import { mendPart } from "./mend-part.js";
import {
  type AnswerTrace,
  type ExerciseWork,
  emptyWork,
  type GuessWork,
  type PlanEntry,
  type ReflectionWork,
  untried,
  type Work,
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
  const capstone =
    chosen === undefined ? undefined : mendPart(capstoneSchema, chosen, "capstone", lost, { chosenAt: "" });
  const activity = spent === undefined ? undefined : mendPart(activitySchema, spent, "activity", lost);
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

type Reader<Value> = (value: unknown, place: string, lost: string[]) => Value | undefined;

function entries<Value>(
  json: Row,
  name: "exercises" | "reflections" | "guesses" | "safety" | "safetyTraces" | "planForms",
  lost: string[],
  read: Reader<Value>,
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

/** A right answer stays right, whatever became of the last verdict. */
const exerciseFrom: Reader<ExerciseWork> = (value, place, lost) =>
  mendPart(exerciseSchema, value, place, lost, untried);

const reflectionFrom: Reader<ReflectionWork> = (value, place, lost) =>
  mendPart(reflectionSchema, value, place, lost, { writtenAt: "", earlier: [] });

const guessFrom: Reader<GuessWork> = (value, place, lost) =>
  mendPart(guessSchema, value, place, lost, { guessedAt: "" });

const answerFrom: Reader<string> = (value, place, lost) => mendPart(z.string(), value, place, lost);

const traceFrom: Reader<AnswerTrace> = (value, place, lost) => mendPart(traceSchema, value, place, lost);

const planEntriesFrom: Reader<readonly PlanEntry[]> = (value, place, lost) => {
  if (!Array.isArray(value)) {
    lost.push(place);
    return undefined;
  }
  return value.flatMap((entry: unknown, i) => {
    const read = mendPart(planEntrySchema, entry, `${place} · ${i + 1}`, lost, { at: "" });
    return read === undefined ? [] : [read];
  });
};
