import { reflectionList } from "../../check/reflection.js";
import { cohortTasks } from "./cohort-tasks.js";
import { peopleTasks } from "./people-tasks.js";

/** The tasks of Module 4, in the order of its page. */
export const ladderExercises = [...cohortTasks, ...peopleTasks] as const;

export const ladderReflections = reflectionList([
  {
    id: "m4.one-event",
    module: "4",
    prompt:
      "Describe the person who left after one event. What did your data notice, and what would a person have noticed?",
    rubric: [
      "It names something about a relationship that no field holds.",
      "It proposes one contact by a person, not one more metric.",
      "It says who makes that call.",
    ],
  },
]);
