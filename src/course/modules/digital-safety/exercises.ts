import { reflectionList } from "../../check/reflection.js";
import { fileTasks } from "./file-tasks.js";
import { firstThreeTask } from "./first-three-task.js";
import { houseTasks } from "./house-tasks.js";

/** The tasks of Digital Safety, in the order of its page. */
export const safetyExercises = [...fileTasks, ...houseTasks, ...firstThreeTask] as const;

export const safetyReflections = reflectionList([
  {
    id: "safety.most-harmed",
    module: "digital-safety",
    prompt:
      "Think of a kind of person on your list, without a name: who is most harmed by a leak, and would they sign up again if they knew what you hold?",
    rubric: [
      "It describes a kind of person, without a name.",
      "It says what could happen to them.",
      "It names one thing that you will stop collecting.",
    ],
  },
]);
