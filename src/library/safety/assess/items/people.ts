import type { SafetyQuestion } from "../safety-question.js";

/** The questions about people and their habits. */
export const people: readonly SafetyQuestion[] = [
  {
    id: 32,
    question: "Is there a short training each year, for new volunteers as well?",
    weight: 2,
    critical: false,
    asset: "Everyday habits",
    threat: "People do what they always did",
    whoIsHarmed: "Members and staff",
    likelihood: 4,
    impact: 3,
    effort: 1,
    action: "Put twenty minutes of safety into each welcome of volunteers",
  },
  {
    id: 33,
    question: "Can people report a mistake without being blamed?",
    weight: 2,
    critical: false,
    asset: "Knowledge of mistakes",
    threat: "A wrong click is hidden until it is too late",
    whoIsHarmed: "Everybody concerned",
    likelihood: 4,
    impact: 4,
    effort: 1,
    action: "Say aloud that reporting is thanked, name one person to tell, and mean it",
  },
];
