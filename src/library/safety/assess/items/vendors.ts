import type { SafetyQuestion } from "../safety-question.js";

/** The questions about vendors. */
export const vendors: readonly SafetyQuestion[] = [
  {
    id: 23,
    question: "Is there a list of vendors and of what each of them holds?",
    weight: 2,
    critical: false,
    asset: "Data at vendors",
    threat: "A vendor is breached and we do not know what is lost",
    whoIsHarmed: "Everybody in the vendor's system",
    likelihood: 3,
    impact: 4,
    effort: 1,
    action: "List each tool we pay or use for free, and what it knows about people",
  },
  {
    id: 24,
    question: "Can we take our data out of each tool and have it erased?",
    weight: 1,
    critical: false,
    asset: "Data at vendors",
    threat: "We cannot leave, and they keep everything",
    whoIsHarmed: "Everybody in the vendor's system",
    likelihood: 3,
    impact: 3,
    effort: 2,
    action: "Try an export and an erasure at the most important vendor",
  },
  {
    id: 25,
    question: "Do we know what each vendor does when police or a court asks for data?",
    weight: 2,
    critical: false,
    asset: "Data at vendors",
    threat: "Records are handed over and nobody tells us",
    whoIsHarmed: "The people with most to lose",
    likelihood: 2,
    impact: 5,
    effort: 2,
    action: "Ask each vendor in writing, and keep what is harmful away from those who cannot answer",
  },
];
