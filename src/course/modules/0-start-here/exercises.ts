import { exerciseList } from "../../check/exercise.js";
import { reflectionList } from "../../check/reflection.js";

export const startHereExercises = exerciseList([
  {
    id: "start.doors",
    module: "0",
    title: "Doors in one shift",
    minutes: 3,
    answer: { kind: "number", expected: 720 },
    mistakes: [
      {
        name: "one-volunteer",
        when: 60,
        says: "60 is what one volunteer knocks in a shift.",
        next: "Multiply by the twelve volunteers.",
      },
      {
        name: "one-hour",
        when: 240,
        says: "240 is what the twelve knock in one hour.",
        next: "The shift lasts 3 hours: multiply by 3.",
      },
      {
        name: "added-up",
        when: 35,
        says: "It looks as if you added the three numbers.",
        next: "Each volunteer knocks in each hour: multiply them.",
      },
      {
        name: "hours-of-all",
        when: 36,
        says: "36 are the hours of all twelve together.",
        next: "Each hour has 20 doors: multiply by 20.",
      },
    ],
    hints: [
      "How many doors does one volunteer knock in one shift of 3 hours?",
      "One volunteer knocks 20 × 3 doors. Twelve volunteers knock twelve times as many.",
    ],
    solution: {
      code: "const doors = 12 * 3 * 20;\ndoors",
      explanation: "Volunteers × hours × doors an hour: 12 × 3 × 20 = 720. A star, *, multiplies.",
    },
    right: "720 doors: 12 volunteers × 3 hours × 20 doors an hour.",
    proof: {
      accepted: [720, "720", 720n, "720 ", 720.0],
      wrong: [
        { answer: 60, mistake: "one-volunteer" },
        { answer: 240, mistake: "one-hour" },
        { answer: "35", mistake: "added-up" },
        { answer: 36, mistake: "hours-of-all" },
      ],
    },
  },
]);

export const startHereReflections = reflectionList([
  {
    id: "start.why",
    module: "0",
    prompt: "Why are you here, and which decision of your team would you like to make with better numbers?",
    rubric: [
      "It names one decision that somebody will really make.",
      "It says who decides, and by when.",
      "It says which number would help, even if you do not have it yet.",
    ],
    minimumWords: 5,
  },
]);
