import { reflectionList } from "../../check/reflection.js";
import { joinTasks } from "./join-tasks.js";
import { measureTasks } from "./measure-tasks.js";
import { recordTasks } from "./record-tasks.js";
import { swingTask } from "./swing-task.js";

/** The tasks of Module 5, in the order of its page. */
export const openDataExercises = [...joinTasks, ...swingTask, ...measureTasks, ...recordTasks] as const;

export const openDataReflections = reflectionList([
  {
    id: "m5.unseen",
    module: "5",
    prompt:
      "Name a decision made about your community with data that it cannot see. Draft the two sentences with which you would ask for it.",
    rubric: [
      "It names the record, the form and the period.",
      "It names the office that holds it.",
      "It says who else is in the record, and what should be struck out for them.",
    ],
  },
]);
