import { exerciseList } from "../exercise.js";
import { reflectionList } from "../reflection.js";

export const introExercises = exerciseList([]);

export const introReflections = reflectionList([]);
