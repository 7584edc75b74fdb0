import { reflectionList } from "../../check/reflection.js";
import { targetTasks } from "./target-tasks.js";
import { voteTasks } from "./vote-tasks.js";

export const issueExercises = [...voteTasks, ...targetTasks] as const;

export const issueReflections = reflectionList([
  {
    id: "m3.fifty-eight-yes",
    module: "3",
    prompt:
      "Your coalition counts 58 yes. Write what would count as proof for each that is not hard yet, and what you would tell members if the hard count is 31.",
    rubric: [
      "It asks for a dated source for each vote.",
      "It keeps a lean, a friendly word and a district's past apart from a commitment.",
      "It names a risk to a champion, or to whoever holds the sheet.",
    ],
  },
]);
