import { reflectionList } from "../../check/reflection.js";
import { callTasks } from "./call-tasks.js";
import { claimTasks } from "./claim-tasks.js";
import { coachTasks } from "./coach-tasks.js";
import { planTasks } from "./plan-tasks.js";
import { sizeTasks } from "./size-tasks.js";

export const testsAndExperimentsExercises = [
  ...sizeTasks,
  ...callTasks,
  ...claimTasks,
  ...coachTasks,
  ...planTasks,
] as const;

export const testsAndExperimentsReflections = reflectionList([
  {
    id: "tests.morning-after-a-null",
    module: "tests",
    prompt:
      "Your test found nothing: the interval includes zero. What do you do the morning after? Whom do you tell, what do you quote, and what changes?",
    rubric: [
      "It keeps the result and puts it where others find it.",
      "It quotes the interval, not only that there was no effect.",
      "It changes one practice, or says why the practice stays.",
    ],
  },
]);
