import { reflectionList } from "../../check/reflection.js";
import { hubTasks } from "./hub-tasks.js";
import { peopleTasks } from "./people-tasks.js";

export const distributedExercises = [...hubTasks, ...peopleTasks] as const;

export const distributedReflections = reflectionList([
  {
    id: "m3b.one-person",
    module: "3b",
    prompt: "Which part of your program stops if one person is ill?",
    rubric: [
      "It names a role, not a person.",
      "It says who the second person will be, by role.",
      "It has a day by which the second person can do it.",
    ],
  },
]);
