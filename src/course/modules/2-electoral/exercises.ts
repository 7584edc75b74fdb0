import { reflectionList } from "../../check/reflection.js";
import { placesTasks } from "./places-tasks.js";
import { priceTasks } from "./price-tasks.js";
import { shiftsTasks } from "./shifts-tasks.js";
import { votesTasks } from "./votes-tasks.js";

/** The tasks of Module 2, in the order of its page. */
export const electoralExercises = [...votesTasks, ...shiftsTasks, ...priceTasks, ...placesTasks] as const;

export const electoralReflections = reflectionList([
  {
    id: "m2.sixty-thousand-knocks",
    module: "2",
    prompt:
      "Your director wants 60,000 knocks because last cycle had 50,000. Write the three questions that turn this into a vote goal.",
    rubric: [
      "One asks for an effect: how many votes does a conversation bring, and how sure are we?",
      "One asks for a denominator: how many conversations come out of 60,000 knocks?",
      "One asks what else the same hours could do.",
    ],
  },
]);
