import { exerciseList } from "../../check/exercise.js";
import { reflectionList } from "../../check/reflection.js";

const tiers = `const tiers = [{ name: "champion", n: 28, p: 0.99 }, { name: "lean yes", n: 16, p: 0.8 }, { name: "undecided", n: 20, p: 0.45 }, { name: "lean no", n: 18, p: 0.15 }, { name: "opposed", n: 28, p: 0.02 }];`;

const map = `const actors = [{ role: "Chair", influence: 5, support: 2, access: 1 }, { role: "Speaker", influence: 5, support: 0, access: 0.4 }, { role: "Hospital chief", influence: 4, support: -1, access: 0.6 }, { role: "Union", influence: 3, support: 2, access: 1 }, { role: "Chamber of commerce", influence: 4, support: -2, access: 1 }];`;

export const issueExercises = exerciseList([
  {
    id: "m3.votes-needed",
    module: "3",
    title: "Votes needed",
    minutes: 3,
    answer: { kind: "number", expected: 216 },
    mistakes: [
      {
        name: "full-house",
        when: 218,
        says: "218 is a majority of 435. Four seats are vacant: 431 can vote.",
        next: "Take half of the seated members, plus one.",
      },
      {
        name: "half",
        when: (value: number) => value === 215 || value === 215.5,
        says: "That is half, or just below. A tie does not pass.",
        next: "Go to the next whole vote above half.",
      },
      {
        name: "two-thirds",
        when: (value: number) => value === 288 || value === 287,
        says: "That is the two-thirds rule, which overrides a veto.",
        next: "A bill passes with a majority.",
      },
    ],
    hints: ["How many members are seated, not how many seats there are?", "More than half of 431."],
    solution: {
      code: 'import { votesNeeded } from "movement-data";\nconst answer = votesNeeded({ seats: 435, seated: 431, rule: "majority" });',
      explanation: "Half of 431 is 215.5; the next whole vote is 216.",
    },
    right: "216 of 431. In a chamber of 110 with no vacancy a majority is 56.",
    proof: {
      accepted: [216, "216"],
      wrong: [
        { answer: 218, mistake: "full-house" },
        { answer: 215, mistake: "half" },
        { answer: 287, mistake: "two-thirds" },
      ],
    },
  },
  {
    id: "m3.two-thirds",
    module: "3",
    title: "Two-thirds",
    minutes: 2,
    answer: { kind: "number", expected: 288 },
    mistakes: [
      {
        name: "rounded-down",
        when: (value: number) => value === 287 || Math.abs(value - 287.33) < 0.01,
        says: "Two-thirds of 431 is 287.3, and 287 votes are less than that.",
        next: "Round up.",
      },
      {
        name: "full-house",
        when: 290,
        says: "290 is two-thirds of all 435 seats.",
        next: "Take the 431 who are seated.",
      },
      {
        name: "majority",
        when: 216,
        says: "216 is the majority.",
        next: "Multiply 431 by 2, divide by 3, round up.",
      },
    ],
    hints: ["Of the seated members.", "431 × 2 ÷ 3, rounded up."],
    solution: {
      code: 'import { votesNeeded } from "movement-data";\nconst answer = votesNeeded({ seats: 435, seated: 431, rule: "two-thirds" });',
      explanation: "431 × 2 ÷ 3 = 287.3; the next whole vote is 288.",
    },
    right: "288 of 431, if the chamber counts the seated. If it counts those who vote, it may be fewer.",
    proof: {
      accepted: [288, "288"],
      wrong: [
        { answer: 287, mistake: "rounded-down" },
        { answer: 290, mistake: "full-house" },
        { answer: 216, mistake: "majority" },
      ],
    },
  },
  {
    id: "m3.close-districts",
    module: "3",
    title: "Close districts",
    minutes: 3,
    answer: { kind: "number", expected: 13 },
    mistakes: [
      {
        name: "one-side",
        when: 46,
        says: "46 districts lean more Democratic than the country: that is a whole side.",
        next: "Count those that lean within 5 points of the country, on either side.",
      },
      {
        name: "within-ten",
        when: 23,
        says: "23 lie within 10 points.",
        next: "Take 5.",
      },
    ],
    hints: ["Part 3 prints it.", "The field is called withinClose."],
    solution: {
      code: 'import { districtTiers, loadDataset } from "movement-data";\nconst house = loadDataset("michigan-districts-2022").filter((d) => d.chamber === "house");\nconst answer = districtTiers(house, { district: "district", lean: "lean", votesNeeded: 56 }).withinClose;',
      explanation: "13 of 110 districts lean within 5 points of the country, 23 within 10.",
    },
    right: "13 of 110. The other 97 lean to one side by more than five points.",
    proof: {
      accepted: [13, "13"],
      wrong: [
        { answer: 46, mistake: "one-side" },
        { answer: 23, mistake: "within-ten" },
      ],
    },
  },
  {
    id: "m3.expected-yes",
    module: "3",
    title: "Expected yes votes",
    minutes: 3,
    answer: { kind: "number", expected: 52.78, tolerance: 0.05 },
    mistakes: [
      {
        name: "two-tiers-certain",
        when: 44,
        says: "44 counts champions and lean yes as certain and everybody else as lost.",
        next: "Give each tier its chance: n × p, then add up.",
      },
      {
        name: "with-undecided",
        when: 64,
        says: "64 counts the undecided as yes.",
        next: "Multiply them by 0.45.",
      },
      {
        name: "chance-not-votes",
        when: 0.201,
        within: 0.01,
        says: "20% is the chance to reach 56.",
        next: "Give the expected number of votes.",
      },
    ],
    hints: ["Each tier brings n × p votes.", "28 × 0.99 + 16 × 0.80 + 20 × 0.45, and so on."],
    solution: {
      code: `import { whipCount } from "movement-data";\n${tiers}\nconst answer = whipCount(tiers, { votesNeeded: 56 }).expected;`,
      explanation: "27.72 + 12.8 + 9 + 2.7 + 0.56 = 52.78, and the chance to reach 56 is 20%.",
    },
    right: "52.78 votes are expected, and the chance of 56 is one in five.",
    proof: {
      accepted: [52.78, "52.8"],
      wrong: [
        { answer: 44, mistake: "two-tiers-certain" },
        { answer: 64, mistake: "with-undecided" },
        { answer: 0.2, mistake: "chance-not-votes" },
      ],
    },
  },
  {
    id: "m3.odds",
    module: "3",
    title: "The chance to win",
    minutes: 2,
    answer: { kind: "number", expected: 0.201, tolerance: 0.02, percent: true },
    mistakes: [
      {
        name: "more-than-needed",
        when: 0.1266,
        within: 0.004,
        says: "13% is the chance of 57 or more. 56 votes are enough.",
        next: "Count 56 itself too.",
      },
      {
        name: "exactly",
        when: 0.0744,
        within: 0.004,
        says: "That is the chance of exactly 56. More votes win too.",
        next: "Add up the chances of 56, 57, 58 and so on.",
      },
      {
        name: "the-other-side",
        when: 0.799,
        within: 0.02,
        says: "80% is the chance to fall short.",
        next: "Subtract it from 1.",
      },
      {
        name: "expected-by-needed",
        when: 0.9425,
        within: 0.002,
        says: "94% divides the expected votes by those needed. Nearly enough votes do not pass a bill.",
        next: "Part 4 prints the chance.",
      },
    ],
    hints: ["Part 4 prints it.", "The field is called probability."],
    solution: {
      code: `import { whipCount } from "movement-data";\n${tiers}\nconst answer = whipCount(tiers, { votesNeeded: 56 }).probability;`,
      explanation: "The chances of 56, 57, 58 and so on add up to 20.1%.",
    },
    right: "One in five, if everybody decides alone.",
    proof: {
      accepted: [0.2, "20%", 0.201],
      wrong: [
        { answer: 0.127, mistake: "more-than-needed" },
        { answer: 0.0744, mistake: "exactly" },
        { answer: "80%", mistake: "the-other-side" },
        { answer: 0.9425, mistake: "expected-by-needed" },
      ],
    },
  },
  {
    id: "m3.intensity",
    module: "3",
    title: "Calls per 10,000",
    minutes: 3,
    answer: { kind: "number", expected: 7.076, tolerance: 0.03 },
    mistakes: [
      {
        name: "per-cent",
        when: 0.0708,
        within: 0.001,
        says: "0.07 is per hundred people. Small numbers are easier per 10,000.",
        next: "Multiply by 10,000.",
      },
      {
        name: "upside-down",
        when: (value: number) => Math.abs(value - 1413) < 2,
        says: "One call comes from every 1,413 people. The question is how many calls per 10,000.",
        next: "Divide the calls by the people.",
      },
    ],
    hints: ["Calls ÷ people × 10,000.", "65 ÷ 91,856 × 10,000."],
    solution: {
      code: 'import { constituentIntensity } from "movement-data";\nconst answer = constituentIntensity({ contacts: 65, population: 91856 });',
      explanation: "65 ÷ 91,856 × 10,000 = 7.08.",
    },
    right: "7.08 calls for every 10,000 people of the district.",
    proof: {
      accepted: [7.08, "7.1", 7.076],
      wrong: [
        { answer: 0.0708, mistake: "per-cent" },
        { answer: 1413, mistake: "upside-down" },
      ],
    },
  },
  {
    id: "m3.patch-through",
    module: "3",
    title: "Shifts for 84 calls",
    minutes: 5,
    answer: { kind: "number", expected: 53 },
    mistakes: [
      {
        name: "multiplied",
        when: 46,
        says: "You multiplied by 1.35. Divide by 0.65, the share that comes.",
        next: "Divide 34 by 0.65 and round up.",
      },
      {
        name: "no-flake",
        when: 34,
        says: "34 shifts must be worked. Some who sign up do not come.",
        next: "Add the flake: divide by 0.65.",
      },
      {
        name: "one-loss",
        when: (value: number) => value === 19 || value === 12,
        says: "Completion is a second loss: of the people who pick up, 35% make the call to the end.",
        next: "Divide by 0.08 and by 0.35.",
      },
    ],
    hints: [
      "84 calls ÷ 0.08 ÷ 0.35 = 3,000 dials.",
      "3,000 dials ÷ (30 × 3) = 34 shifts.",
      "34 ÷ 0.65, rounded up.",
    ],
    solution: {
      code: 'import { backwardsPlan } from "movement-data";\nconst answer = backwardsPlan({ contacts: 84, contactRate: 0.08, completionRate: 0.35, attemptsPerHour: 30, hoursPerShift: 3, flake: 0.35 }).scheduledShifts;',
      explanation: "84 ÷ 0.028 = 3,000 dials; ÷ 90 a shift = 34 shifts; ÷ 0.65 = 53 sign-ups.",
    },
    right: "53 sign-ups for 84 calls: a call that somebody makes from start to end takes many people.",
    proof: {
      accepted: [53, "53"],
      wrong: [
        { answer: 46, mistake: "multiplied" },
        { answer: 34, mistake: "no-flake" },
        { answer: 19, mistake: "one-loss" },
      ],
    },
  },
  {
    id: "m3.first-visit",
    module: "3",
    title: "Whom to visit first",
    minutes: 2,
    stretch: true,
    answer: {
      kind: "choice",
      expected: "Speaker",
      options: ["Chair", "Speaker", "Hospital chief", "Union", "Chamber of commerce"],
    },
    mistakes: [
      {
        name: "already-yours",
        when: "Chair",
        says: "The Chair is already with you.",
        next: "Look for influence that can still move, and that you can reach.",
      },
      {
        name: "firmly-against",
        when: "Chamber of commerce",
        says: "The chamber of commerce is firmly against: nothing there can move.",
        next: "Look for somebody whose support is near 0.",
      },
      {
        name: "an-ally",
        when: "Union",
        says: "The union is with you already.",
        next: "Look for influence that can still move, and that you can reach.",
      },
      {
        name: "smaller-priority",
        when: "Hospital chief",
        says: "The hospital chief is worth a visit, with a priority of 1.2. Somebody else has 2.0.",
        next: "Read the priorities of part 1 again.",
      },
    ],
    hints: ["Priority = influence × (1 − |support| ÷ 2) × access.", "5 × 1 × 0.4 is the largest."],
    solution: {
      code: `import { powerMap } from "movement-data";\n${map}\nconst answer = powerMap(actors).first;`,
      explanation: "Speaker 2.0, hospital chief 1.2, the rest 0. The balance of the map is +0.19.",
    },
    right: "The Speaker: much influence, no position yet, and a door that is open four times in ten.",
    proof: {
      accepted: ["Speaker", "speaker"],
      wrong: [
        { answer: "Chair", mistake: "already-yours" },
        { answer: "Chamber of commerce", mistake: "firmly-against" },
        { answer: "Union", mistake: "an-ally" },
        { answer: "Hospital chief", mistake: "smaller-priority" },
      ],
    },
  },
  {
    id: "m3.balance",
    module: "3",
    title: "The balance of the map",
    minutes: 1,
    stretch: true,
    answer: { kind: "number", expected: 0.1905, tolerance: 0.006 },
    mistakes: [
      {
        name: "plain-mean",
        when: 0.2,
        within: 0.002,
        says: "0.2 is the plain mean of the support. Influence has a say too.",
        next: "Weigh each person by their influence.",
      },
      {
        name: "not-divided",
        when: 4,
        within: 0,
        says: "4 is the sum of influence × support.",
        next: "Divide it by the sum of the influence, 21.",
      },
    ],
    hints: ["A mean of the support, weighted by influence.", "(10 + 0 − 4 + 6 − 8) ÷ 21."],
    solution: {
      code: `import { powerMap } from "movement-data";\n${map}\nconst answer = powerMap(actors).balance;`,
      explanation: "(10 + 0 − 4 + 6 − 8) ÷ (5 + 5 + 4 + 3 + 4) = 4 ÷ 21 = +0.19.",
    },
    right: "+0.19: nearly even, so the people in the middle decide.",
    proof: {
      accepted: [0.19, "+0.19", 0.1905],
      wrong: [
        { answer: 0.2, mistake: "plain-mean" },
        { answer: 4, mistake: "not-divided" },
      ],
    },
  },
]);

export const issueReflections = reflectionList([
  {
    id: "m3.fifty-eight-yes",
    module: "3",
    prompt:
      "Your coalition counts 58 yes. Write what evidence would make each a hard yes, and what you would tell members if the hard count is 31.",
    rubric: [
      "It asks for a dated source for each vote.",
      "It keeps a lean, a friendly word and a district's past apart from a commitment.",
      "It names a risk to a champion, or to whoever holds the sheet.",
    ],
  },
]);
