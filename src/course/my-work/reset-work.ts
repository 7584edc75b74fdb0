import { existsSync } from "node:fs";
import { localDay } from "../../library/kernel/clock.js";
import { courseText, own, sentence } from "../../library/words/words.js";
import { courseModules, type ModuleId } from "../modules/course-modules.js";
import { findExercise, findPrediction, findRecall, findReflection } from "../modules/index.js";
import { findPlanSection } from "../plan/plan-sections.js";
import { questionId } from "../predict/guess-place.js";
import { changeWithBackup, type MyWorkSetting, refuse } from "./my-work-setting.js";
import { emptyWork, type Work } from "./work.js";

/** `reset [--module 1]`: all of the work, or that of one notebook, starts over. */
export function resetWork(words: readonly string[], setting: MyWorkSetting): number {
  const { store, clock, print } = setting;
  const [option, id, ...more] = words.flatMap((word) => word.split("="));
  if ((option !== undefined && option !== "--module") || more.length > 0) {
    return refuse(sentence("Write reset for everything, or reset --module 1 for one notebook."), setting);
  }
  const module = courseModules.find((one) => one.id === id);
  if (option !== undefined && module === undefined) {
    const names = courseModules.map((one) => one.id).join(", ");
    const said = sentence('There is no module called "{id}". The names are: {names}.', {
      id: own(id ?? ""),
      names: own(names),
    });
    return refuse(said, setting);
  }
  if (!existsSync(store.path)) {
    print(sentence("There is nothing to reset: no work is saved yet."));
    return 0;
  }
  if (module === undefined) {
    const today = localDay(clock.now());
    return changeWithBackup(setting, () => emptyWork(today), sentence("Your work starts over."));
  }
  return changeWithBackup(
    setting,
    (work) => withoutModule(work, module.id),
    sentence('"{title}" starts over.', { title: courseText(module.title) }),
  );
}

/** The question behind a guess that is kept, wherever it was asked. */
function findGuess(key: string): { readonly module: ModuleId } | undefined {
  const id = questionId(key);
  return findPrediction(id) ?? findRecall(id);
}

/** Time is kept by the name of the notebook itself. */
function findModule(id: string): { readonly module: ModuleId } | undefined {
  const found = courseModules.find((one) => one.id === id);
  return found === undefined ? undefined : { module: found.id };
}

/** The work without what belongs to one notebook. */
function withoutModule(work: Work, module: ModuleId): Work {
  const keep = <Value>(
    all: Readonly<Record<string, Value>>,
    find: (name: string) => { readonly module: ModuleId } | undefined,
  ) => Object.fromEntries(Object.entries(all).filter(([name]) => find(name)?.module !== module));
  const { safety, safetyTraces, guesses, planForms, activity, ...rest } = work;
  return {
    ...rest,
    ...(safety === undefined || module === "digital-safety" ? {} : { safety }),
    ...(safetyTraces === undefined || module === "digital-safety" ? {} : { safetyTraces }),
    ...(activity === undefined
      ? {}
      : { activity: { ...activity, seconds: keep(activity.seconds, findModule) } }),
    ...(guesses === undefined ? {} : { guesses: keep(guesses, findGuess) }),
    ...(planForms === undefined ? {} : { planForms: keep(planForms, findPlanSection) }),
    exercises: keep(work.exercises, findExercise),
    reflections: keep(work.reflections, findReflection),
    plan: keep(work.plan, findPlanSection),
  };
}
