import { exerciseList } from "../../check/exercise.js";
import { reflectionList } from "../../check/reflection.js";

const muskegon = `import { loadDataset, voteGoal } from "movement-data";
const later = loadDataset("county-presidential").filter((d) => d.fips === "26121" && d.year > 2016);
const first = loadDataset("county-context").filter((d) => d.fips === "26121");
const of2016 = first.get("dem2016", 0) + first.get("rep2016", 0) + first.get("other2016", 0);
const goal = voteGoal({ pastTurnout: [of2016, ...later.array("votesTotal")], share: 0.52 });`;

const doors = "{ estimate: 0.02536, low: 0.01817, high: 0.03255 }";

export const electoralExercises = exerciseList([
  {
    id: "m2.expected-turnout",
    module: "2",
    title: "Expected turnout",
    minutes: 4,
    answer: { kind: "number", expected: 88564, tolerance: 1 },
    mistakes: [
      {
        name: "the-highest",
        when: 95160,
        within: 1,
        says: "95,160 is the highest of the three. The expectation is the mean; the highest is your cautious end.",
        next: "Add the three and divide by 3.",
      },
      {
        name: "the-last-two",
        when: 93802,
        within: 1,
        says: "That is the mean of 2020 and 2024. Three elections of the same kind are asked for.",
        next: "Take 2016 in.",
      },
      {
        name: "the-sum",
        when: 265692,
        within: 1,
        says: "265,692 is the sum of three elections.",
        next: "Divide it by 3.",
      },
    ],
    hints: ["A forecast is the mean of like elections.", "78,088 + 92,444 + 95,160, divided by 3."],
    solution: {
      code: `${muskegon}\nconst answer = goal.expectedTurnout;`,
      explanation: "(78,088 + 92,444 + 95,160) ÷ 3 = 88,564 ballots.",
    },
    right: "88,564 ballots. It is a forecast: turnout rose by 17,000 over these three elections.",
    proof: {
      accepted: [88564, "88,564"],
      wrong: [
        { answer: 95160, mistake: "the-highest" },
        { answer: 93802, mistake: "the-last-two" },
        { answer: 265692, mistake: "the-sum" },
      ],
    },
  },
  {
    id: "m2.win-number",
    module: "2",
    title: "Win number",
    minutes: 3,
    answer: { kind: "number", expected: 44283 },
    mistakes: [
      {
        name: "half-only",
        when: 44282,
        says: "That is half. Half plus one vote wins.",
        next: "Round half down and add one.",
      },
      {
        name: "vote-goal",
        when: 46054,
        within: 1,
        says: "46,054 is the vote goal, with its cushion. The win number is the smallest winning total.",
        next: "Take half of the expected turnout, plus one.",
      },
      {
        name: "of-the-highest",
        when: 47581,
        says: "47,581 is half plus one of the highest turnout.",
        next: "Use the expected turnout of 88,564.",
      },
    ],
    hints: ["More than half of 88,564.", "Half is 44,282."],
    solution: {
      code: `${muskegon}\nconst answer = goal.winNumber;`,
      explanation: "Half of 88,564 is 44,282; plus one: 44,283.",
    },
    right: "44,283 votes win if 88,564 are cast. A vote goal adds a cushion.",
    proof: {
      accepted: [44283, "44,283"],
      wrong: [
        { answer: 44282, mistake: "half-only" },
        { answer: 46054, mistake: "vote-goal" },
        { answer: 47581, mistake: "of-the-highest" },
      ],
    },
  },
  {
    id: "m2.vote-goal",
    module: "2",
    title: "Vote goal",
    minutes: 2,
    answer: { kind: "number", expected: 46054 },
    mistakes: [
      {
        name: "decimals",
        when: (value: number) => value >= 46053 && value < 46053.5,
        says: "Votes are whole, and 46,053 are a fraction short of 52%.",
        next: "Round up.",
      },
      {
        name: "win-number",
        when: 44283,
        says: "44,283 wins by a vote. The goal has a cushion: 52%.",
        next: "Multiply the expected turnout by 0.52.",
      },
      {
        name: "of-the-highest",
        when: 49484,
        within: 1,
        says: "49,484 is 52% of the highest turnout: your cautious end.",
        next: "Use the expected turnout of 88,564.",
      },
      {
        name: "of-the-win-number",
        when: (value: number) => Math.abs(value - 23027.16) < 1,
        says: "That is 52% of the win number. The share is one of all ballots.",
        next: "Multiply the expected turnout by 0.52.",
      },
    ],
    hints: ["52% of all expected ballots.", "88,564 × 0.52, rounded up."],
    solution: {
      code: `${muskegon}\nconst answer = goal.voteGoal;`,
      explanation: "88,564 × 0.52 = 46,053.3; votes are whole, so 46,054.",
    },
    right: "46,054 votes, and 49,484 if as many come as in 2024.",
    proof: {
      accepted: [46054, "46,054"],
      wrong: [
        { answer: 46053.28, mistake: "decimals" },
        { answer: 44283, mistake: "win-number" },
        { answer: 49484, mistake: "of-the-highest" },
        { answer: 23027.16, mistake: "of-the-win-number" },
      ],
    },
  },
  {
    id: "m2.sign-ups",
    module: "2",
    title: "Shifts to schedule",
    minutes: 5,
    answer: { kind: "number", expected: 770 },
    mistakes: [
      {
        name: "multiplied",
        when: 675,
        says: "You multiplied by 1.35. If 35% do not come, 65% must be enough: divide by 0.65.",
        next: "Divide 500 by 0.65 and round up.",
      },
      {
        name: "no-flake",
        when: 500,
        says: "500 shifts must be worked. Some who sign up do not come.",
        next: "Divide by 0.65.",
      },
      {
        name: "doors",
        when: 22500,
        says: "22,500 is the number of doors.",
        next: "Go on: doors in a shift, then flake.",
      },
      {
        name: "rounded-down",
        when: 769,
        says: "769 sign-ups leave you a fraction short.",
        next: "Round up at every step.",
      },
    ],
    hints: [
      "Contacts → doors → shifts worked → sign-ups.",
      "6,000 ÷ (4/15) = 22,500 doors; 45 doors a shift; 500 shifts.",
      "500 ÷ 0.65, rounded up.",
    ],
    solution: {
      code: 'import { backwardsPlan } from "movement-data";\nconst answer = backwardsPlan({ contacts: 6000, contactRate: 4 / 15, attemptsPerHour: 15, hoursPerShift: 3, flake: 0.35, shiftsEach: 4 }).scheduledShifts;',
      explanation: "22,500 doors ÷ 45 a shift = 500 shifts; 500 ÷ 0.65 = 769.2, so 770 sign-ups.",
    },
    right: "770 sign-ups for 500 worked shifts: 270 empty places, if nobody calls the evening before.",
    proof: {
      accepted: [770, "770"],
      wrong: [
        { answer: 675, mistake: "multiplied" },
        { answer: 500, mistake: "no-flake" },
        { answer: 22500, mistake: "doors" },
        { answer: 769, mistake: "rounded-down" },
      ],
    },
  },
  {
    id: "m2.net-votes",
    module: "2",
    title: "Net votes",
    minutes: 4,
    answer: { kind: "number", expected: 152.16, tolerance: 0.6 },
    mistakes: [
      {
        name: "on-doors",
        when: (value: number) => Math.abs(value - 570.6) < 1,
        says: "571 applies the effect to 22,500 doors. It is an effect of a conversation.",
        next: "Multiply the 6,000 contacts.",
      },
      {
        name: "percent-as-share",
        when: (value: number) => Math.abs(value - 15216) < 20,
        says: "2.536 points are 0.02536 as a share.",
        next: "Divide by 100.",
      },
      {
        name: "all-contacts",
        when: 6000,
        says: "6,000 conversations are not 6,000 new votes: most of these people would vote anyway, or not at all.",
        next: "Multiply by the effect.",
      },
    ],
    hints: ["The effect is per conversation.", "6,000 × 0.02536."],
    solution: {
      code: `import { netVotes } from "movement-data";\nconst answer = netVotes({ contacts: 6000, effect: ${doors} }).votes;`,
      explanation: "6,000 × 2.536 points = 152 votes; the interval runs from 109 to 195.",
    },
    right: "152 votes, anything from 109 to 195. One conversation in 39 brings a vote.",
    proof: {
      accepted: [152, "152", 152.16],
      wrong: [
        { answer: 571, mistake: "on-doors" },
        { answer: 15216, mistake: "percent-as-share" },
        { answer: 6000, mistake: "all-contacts" },
      ],
    },
  },
  {
    id: "m2.net-votes-low",
    module: "2",
    title: "Net votes at the low end",
    minutes: 2,
    answer: { kind: "number", expected: 109.02, tolerance: 0.6 },
    mistakes: [
      {
        name: "the-estimate",
        when: 152,
        within: 0.6,
        says: "152 uses the middle of the interval.",
        next: "Multiply 6,000 by 0.01817.",
      },
      {
        name: "the-high-end",
        when: 195,
        within: 0.6,
        says: "195 is the high end.",
        next: "Multiply 6,000 by 0.01817.",
      },
      {
        name: "on-doors",
        when: (value: number) => Math.abs(value - 408.8) < 1,
        says: "409 applies the low end to 22,500 doors. It is an effect of a conversation.",
        next: "Multiply the 6,000 contacts.",
      },
    ],
    hints: ["As before, with the low end.", "6,000 × 0.01817."],
    solution: {
      code: `import { netVotes } from "movement-data";\nconst answer = netVotes({ contacts: 6000, effect: ${doors} }).low;`,
      explanation: "6,000 × 1.817 points = 109 votes.",
    },
    right: "109 votes. Would your plan still work with those?",
    proof: {
      accepted: [109, "109", 109.02],
      wrong: [
        { answer: 152, mistake: "the-estimate" },
        { answer: 195, mistake: "the-high-end" },
        { answer: 409, mistake: "on-doors" },
      ],
    },
  },
  {
    id: "m2.cost-per-vote",
    module: "2",
    title: "Cost per vote",
    minutes: 4,
    answer: { kind: "number", expected: 197.16, tolerance: 1 },
    mistakes: [
      {
        name: "per-contact",
        when: 5,
        within: 0.1,
        says: "$5 is what a conversation costs.",
        next: "Divide it by the effect of one.",
      },
      {
        name: "multiplied-by-effect",
        when: 0.1268,
        within: 0.002,
        says: "You multiplied by the effect. A vote takes 39 conversations, so it costs more than one.",
        next: "Divide by 0.02536.",
      },
      {
        name: "the-hour",
        when: (value: number) => Math.abs(value - 788.6) < 2,
        says: "That divides the cost of an hour by the effect. In an hour there are four conversations.",
        next: "Divide $20 by 4 first.",
      },
    ],
    hints: ["First the cost of one conversation.", "$5 a conversation ÷ 0.02536."],
    solution: {
      code: `import { costPerVote } from "movement-data";\nconst answer = costPerVote({ hourlyCost: 20, contactsPerHour: 4, effect: ${doors} }).cost;`,
      explanation: "$20 ÷ 4 = $5 a conversation; $5 ÷ 0.02536 = $197, from $154 to $275.",
    },
    right: "$197, and from $154 to $275 by the interval of the effect.",
    proof: {
      accepted: [197, 197.16, "$197"],
      wrong: [
        { answer: 5, mistake: "per-contact" },
        { answer: 0.127, mistake: "multiplied-by-effect" },
        { answer: 789, mistake: "the-hour" },
      ],
    },
  },
  {
    id: "m2.three-passes",
    module: "2",
    title: "Reach after three passes",
    minutes: 3,
    stretch: true,
    answer: { kind: "number", expected: 0.5254, tolerance: 0.001, percent: true },
    mistakes: [
      {
        name: "added-up",
        when: 0.66,
        within: 0.001,
        says: "66% adds the three passes up. People who opened once are counted again.",
        next: "Take the chance that somebody is missed three times from 1.",
      },
      {
        name: "missed",
        when: 0.4746,
        within: 0.001,
        says: "47.5% is the share that is never met.",
        next: "Subtract it from 1.",
      },
    ],
    hints: ["Each pass misses 78%.", "1 − 0.78 × 0.78 × 0.78."],
    solution: {
      code: 'import { reachAfterPasses } from "movement-data";\nconst answer = reachAfterPasses({ contactRate: 0.22, passes: 3 });',
      explanation: "1 − 0.78³ = 52.5%. It is the best case: people who are never home stay never home.",
    },
    right: "52.5%, at best: people who are never home stay never home.",
    proof: {
      accepted: [0.5254, "52.5%", 52.5],
      wrong: [
        { answer: "66%", mistake: "added-up" },
        { answer: 0.4746, mistake: "missed" },
      ],
    },
  },
]);

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
