import { exerciseList } from "../../check/exercise.js";
import { reflectionList } from "../../check/reflection.js";
import type { Row } from "../../check/rows-of.js";

const goal = {
  metric: "contacts with undecided voters a week",
  baseline: 288,
  target: 400,
  deadline: "2026-10-20",
  owner: "field lead",
  source: "canvass log",
};

export const introExercises = exerciseList([
  {
    id: "m1.contact-rate",
    module: "1",
    title: "Contact rate",
    minutes: 4,
    answer: { kind: "number", expected: 0.24, tolerance: 0.0005, percent: true },
    mistakes: [
      {
        name: "dropped-not-home",
        when: 0.6,
        within: 0.001,
        says: "60% is 288 of 480: the closed doors are missing. Every attempt is in the denominator.",
        next: "Divide by all 1,200 attempts.",
      },
      {
        name: "refused-is-a-contact",
        when: 0.32,
        within: 0.001,
        says: "32% counts the refusals too. Refused is reached, not a contact: no question was answered.",
        next: "Put only the 288 canvassed in the numerator.",
      },
      {
        name: "dropped-bad-addresses",
        when: 288 / 1104,
        within: 0.001,
        says: "You left out the 96 bad addresses. A knock at a bad address is an attempt too.",
        next: "Divide by all 1,200 attempts.",
      },
      {
        name: "count-not-rate",
        when: (answer: number) => answer === 288 || answer === 1200,
        says: "That is a count. A rate says how many of how many.",
        next: "Divide the contacts by the attempts.",
      },
    ],
    hints: [
      "A rate is a part divided by a whole. Which of the four results are conversations?",
      "The whole is every attempt, whatever came of it: 288 + 96 + 720 + 96.",
    ],
    solution: {
      code: 'import { rate } from "movement-data";\nrate(288, 288 + 96 + 720 + 96)',
      explanation: "Contacts ÷ all attempts = 288 ÷ 1,200 = 0.24, or 24%.",
    },
    right: "24%: 288 conversations in 1,200 attempts. About one knock in four.",
    proof: {
      accepted: [0.24, "24%", 24, "24.0 %", 288 / 1200, "0.24"],
      wrong: [
        { answer: 0.6, mistake: "dropped-not-home" },
        { answer: "60%", mistake: "dropped-not-home" },
        { answer: 384 / 1200, mistake: "refused-is-a-contact" },
        { answer: 288 / 1104, mistake: "dropped-bad-addresses" },
        { answer: 288, mistake: "count-not-rate" },
        { answer: 1200, mistake: "count-not-rate" },
      ],
    },
  },
  {
    id: "m1.support-rate",
    module: "1",
    title: "Support rate",
    minutes: 4,
    answer: { kind: "number", expected: 0.5, tolerance: 0.0005, percent: true },
    mistakes: [
      {
        name: "mean-of-codes",
        when: 749 / 288,
        within: 0.01,
        says: "2.60 is the mean of the codes. The codes are names, not amounts: we want the share of 1s and 2s.",
        next: "Add the first two counts and divide by all who gave a score.",
      },
      {
        name: "divided-by-attempts",
        when: 0.12,
        within: 0.001,
        says: "12% divides by all 1,200 knocks. People who never talked gave no score.",
        next: "Divide by the number of scores: 86 + 58 + 72 + 29 + 43.",
      },
      {
        name: "only-strong",
        when: 86 / 288,
        within: 0.001,
        says: "That is the share of 1s alone. A 2 supports you too.",
        next: "Add the 58 to the 86.",
      },
    ],
    hints: [
      "Who counts as a supporter: which of the five codes?",
      "Supporters are 86 + 58. The whole is everybody who gave a score, 288 people.",
    ],
    solution: {
      code: 'import { rate } from "movement-data";\nrate(86 + 58, 86 + 58 + 72 + 29 + 43)',
      explanation: "Supporters (1 and 2) ÷ all scores = 144 ÷ 288 = 0.5, or 50%.",
    },
    right:
      "50%: 144 of the 288 people who gave a score. It is the share among those who talked, not among voters.",
    proof: {
      accepted: [0.5, "50%", 50, "50.0%", 144 / 288],
      wrong: [
        { answer: 2.6, mistake: "mean-of-codes" },
        { answer: 749 / 288, mistake: "mean-of-codes" },
        { answer: "12%", mistake: "divided-by-attempts" },
        { answer: 86 / 288, mistake: "only-strong" },
      ],
    },
  },
  {
    id: "m1.repair-goals",
    module: "1",
    title: "Repair three goals",
    minutes: 6,
    answer: {
      kind: "records",
      each: "goal",
      count: 3,
      fields: [
        { name: "metric", type: "text", says: "There is no metric: what is counted?" },
        { name: "baseline", type: "number", says: "There is no baseline: from what?" },
        { name: "target", type: "number", says: "There is no target: to what?" },
        { name: "deadline", type: "date", says: 'There is no deadline such as "2026-12-01": by when?' },
        { name: "owner", type: "text", says: "There is no owner: which role answers for it?" },
        { name: "source", type: "text", says: "There is no source: where will the number come from?" },
      ],
    },
    mistakes: [
      {
        name: "target-is-baseline",
        when: (goals: readonly Row[]) =>
          goals.some(({ baseline, target }) => baseline !== undefined && Number(baseline) === Number(target)),
        says: "In one goal the target equals the baseline: nothing would change.",
        next: "Choose a target that differs from where you are today.",
      },
    ],
    hints: [
      "Go through the six words in order: metric, baseline, target, deadline, owner, source. Which one is a blank?",
      'A number stands alone, like 45. Words and dates stand between quotation marks, like "2026-12-01".',
    ],
    solution: {
      code: `[
  { metric: "people at the monthly meeting", baseline: 45, target: 60, deadline: "2026-12-01", owner: "chair", source: "sign-in sheet" },
  { metric: "signatures from ward 3", baseline: 0, target: 500, deadline: "2026-11-30", owner: "ward captain", source: "petition tool" },
  { metric: "trained canvass leaders", baseline: 12, target: 20, deadline: "2026-11-15", owner: "data lead", source: "training log" },
]`,
      explanation:
        "Any sensible text and numbers do, as long as all six fields are there and the target is a change.",
    },
    right: "Three goals with six fields each: anybody on your team can now check whether you reached them.",
    proof: {
      accepted: [[goal, goal, { ...goal, baseline: "1,200", target: 0 }]],
      wrong: [
        { answer: [goal, goal, { ...goal, baseline: 400 }], mistake: "target-is-baseline" },
        { answer: [goal, goal, { ...goal, baseline: "" }], mistake: "no-baseline" },
        { answer: [goal, goal, { ...goal, metric: "" }], mistake: "no-metric" },
        { answer: [goal, goal, { ...goal, target: undefined }], mistake: "no-target" },
        { answer: [goal, goal, { ...goal, deadline: "soon" }], mistake: "no-deadline" },
        { answer: [goal, goal, { ...goal, owner: " " }], mistake: "no-owner" },
        { answer: [goal, goal, { ...goal, source: null }], mistake: "no-source" },
      ],
    },
  },
  {
    id: "m1.join-rows",
    module: "1",
    title: "Rows after a join",
    minutes: 3,
    answer: { kind: "number", expected: 201 },
    mistakes: [
      {
        name: "like-xlookup",
        when: 200,
        says: "200 would be right for XLOOKUP, which takes the first match. In a join, one key matched twice.",
        next: "Count one row more for the second match.",
      },
      {
        name: "both-dropped",
        when: 199,
        says: "Nobody is lost here: everybody on the list occurs at least once in the other table.",
        next: "Count one row for each match: 199 people match once, one matches twice.",
      },
    ],
    hints: [
      "Imagine the result row by row. What happens to the person who occurs twice?",
      "199 people give one row each. One person gives two.",
    ],
    solution: {
      code: "const answer = 199 * 1 + 1 * 2;",
      explanation:
        "A join gives one row for each match: 199 × 1 + 1 × 2 = 201. Your 200 members have become 201.",
    },
    right: "201 rows. One person now stands there twice, and every later count would count them twice.",
    proof: {
      accepted: [201, "201", 201n],
      wrong: [
        { answer: 200, mistake: "like-xlookup" },
        { answer: 199, mistake: "both-dropped" },
      ],
    },
  },
  {
    id: "m1.weighted-share",
    module: "1",
    title: "Weigh the poll",
    minutes: 3,
    stretch: true,
    answer: { kind: "number", expected: 0.2803, tolerance: 0.001, percent: true },
    mistakes: [
      {
        name: "counted-rows",
        when: 1451 / 5836,
        within: 0.001,
        says: "24.9% counts rows. Sum the weights, not the rows.",
        next: "Divide the sum of weights of this type by the sum of all weights.",
      },
      {
        name: "another-type",
        when: (answer: number) => Math.abs(answer - 0.2904) < 0.001 || Math.abs(answer - 0.4293) < 0.001,
        says: "That is the weighted share of another voter type.",
        next: "Take the row of those who rarely or never vote.",
      },
    ],
    hints: [
      "A weighted share is a sum of weights divided by a sum of weights.",
      "Take the number beside rarely/never and divide it by the sum of the three numbers in the table.",
    ],
    solution: {
      code: `import { countBy, loadDataset } from "movement-data";
const types = countBy(loadDataset("nonvoters-2020"), "voterCategory", { weights: "weight" });
const answer = types.filter((row) => row.voterCategory === "rarely/never").get("share", 0);`,
      explanation:
        "The weights of this type divided by all weights give 28.0%. By rows it is 24.9%: the list has too few of them.",
    },
    right:
      "28.0% of the public, against 24.9% of the rows. People who rarely vote are hard to reach for polls too.",
    proof: {
      accepted: [0.2803, "28%", 28, 0.28, "28.0%"],
      wrong: [
        { answer: 0.249, mistake: "counted-rows" },
        { answer: "24.9%", mistake: "counted-rows" },
        { answer: 0.429, mistake: "another-type" },
        { answer: 0.29, mistake: "another-type" },
      ],
    },
  },
]);

export const introReflections = reflectionList([
  {
    id: "m1.number-you-repeat",
    module: "1",
    prompt:
      "Pick a number that your team repeats. Who produced it, who is missing from it, and what would you do differently if it were half?",
    rubric: [
      "It names who produced the number, and how.",
      "It names a group of people who are missing from it.",
      "It states a decision that would change if the number were half.",
    ],
  },
]);
