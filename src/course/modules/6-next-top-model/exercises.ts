import { reflectionList } from "../../check/reflection.js";
import { listTasks } from "./list-tasks.js";
import { oddsTasks } from "./odds-tasks.js";
import { recutTask } from "./recut-task.js";
import { trustTasks } from "./trust-tasks.js";

/** The tasks of Module 6, in the order of its page. */
export const nextTopModelExercises = [...oddsTasks, ...listTasks, ...trustTasks, ...recutTask] as const;

export const nextTopModelReflections = reflectionList([
  {
    id: "m6.skipped-neighborhood",
    module: "6",
    prompt:
      "Your support model says: skip a neighborhood, the one in which somebody once organized you. What do you check, whom do you ask, and who decides?",
    rubric: [
      "It checks the calibration of the model in that neighborhood.",
      "It asks whether the survey or the list reached people there at all.",
      "It names a person who may overrule the model, and where that is written down.",
    ],
  },
]);
