import { reflectionList } from "../../check/reflection.js";
import { memberTasks } from "./member-tasks.js";
import { roadTasks } from "./road-tasks.js";
import { sheetTasks } from "./sheet-tasks.js";

export const legislativeExercises = [...roadTasks, ...memberTasks, ...sheetTasks] as const;

export const legislativeReflections = reflectionList([
  {
    id: "m3a.aloud",
    module: "3a",
    prompt: "Which of your yes votes would you read aloud in public, and what is its date?",
    rubric: [
      "It names the evidence: who said what, to whom.",
      "It has a day, and says whether that is old.",
      "It says who gets the next word from that member, and when.",
    ],
  },
]);
