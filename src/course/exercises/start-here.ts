import { exerciseList } from "../exercise.js";
import { reflectionList } from "../reflection.js";

export const startHereExercises = exerciseList([]);

export const startHereReflections = reflectionList([]);
