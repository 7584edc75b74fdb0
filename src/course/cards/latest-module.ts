import type { ModuleId } from "../modules/course-modules.js";
import { courseModules } from "../modules/course-modules.js";
import { exercises, predictions, reflections } from "../modules/index.js";
import type { Work } from "../my-work/work.js";
import { questionId } from "../predict/guess-place.js";

/**
 * The unit in which somebody was at work last; of several on one day the last in the order of the course, since a
 * right task keeps its day and no hour. Undefined: nothing was done yet.
 */
export function latestModule({
  exercises: tasks,
  reflections: thoughts,
  guesses = {},
}: Work): ModuleId | undefined {
  const days = new Map<ModuleId, string>();
  const note = (module: ModuleId | undefined, time: string | undefined): void => {
    const day = time?.slice(0, 10) ?? "";
    if (module !== undefined && day > (days.get(module) ?? "")) days.set(module, day);
  };
  const moduleOf = (items: readonly { readonly id: string; readonly module: ModuleId }[], id: string) =>
    items.find((item) => item.id === id)?.module;
  for (const [id, { rightOn }] of Object.entries(tasks)) note(moduleOf(exercises, id), rightOn);
  for (const [id, { writtenAt }] of Object.entries(thoughts)) note(moduleOf(reflections, id), writtenAt);
  for (const [key, { guessedAt }] of Object.entries(guesses))
    note(moduleOf(predictions, questionId(key)), guessedAt);
  const last = [...days.values()].reduce((a, b) => (a > b ? a : b), "");
  return [...courseModules].reverse().find(({ id }) => days.get(id) === last && last !== "")?.id;
}
