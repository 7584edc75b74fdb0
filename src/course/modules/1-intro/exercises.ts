import { reflectionList } from "../../check/reflection.js";
import { canvassTasks } from "./canvass-tasks.js";
import { goalTasks } from "./goal-tasks.js";
import { peopleTasks } from "./people-tasks.js";

/** The tasks of Module 1, in the order of its page. */
export const introExercises = [...canvassTasks, ...goalTasks, ...peopleTasks] as const;

export const introReflections = reflectionList([
  {
    id: "m1.number-you-repeat",
    module: "1",
    prompt:
      "Pick a number that your team repeats. Who produced it, who is missing from it, and what would you do differently if it were half?",
    rubric: [
      "It names who produced the number, and how.",
      "It names a group of people who are missing from it.",
      "It states a decision that would change if the number were half.",
    ],
  },
]);
