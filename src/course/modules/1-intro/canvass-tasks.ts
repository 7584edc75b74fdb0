import { exerciseList } from "../../check/exercise.js";

const late = "const late = canvass.filter((d) => d.hour >= 17);";
const shares = 'const shares = shareBy(late, "turf", { of: "result", is: "canvassed" });';
const sorted = 'shares.orderby(desc("share"))';
const withoutFive = "const late = canvass.filter((d) => d.hour > 17);";
const counts = 'const shares = countBy(late, "turf");';

/** Tasks on the knocks of the canvass log. */
export const canvassTasks = exerciseList([
  {
    id: "m1.third-pass",
    module: "1",
    title: "The third pass",
    ask: "What was the contact rate of the third pass?",
    minutes: 2,
    answer: { kind: "number", expected: 34 / 120, percent: true },
    mistakes: [
      {
        name: "of-all-knocks",
        when: 34 / 1200,
        within: 0.0005,
        says: "You divided by all 1,200: only 120 knocks were a third try.",
        next: "Divide by the knocks of the third pass.",
      },
      {
        name: "of-all-talks",
        when: 34 / 288,
        within: 0.0005,
        says: "That is their share of the conversations, not a contact rate.",
        next: "Divide by the knocks of the third pass.",
      },
      {
        name: "first-pass",
        when: 173 / 780,
        within: 0.001,
        says: "That is the first pass.",
        next: "Put 3 in place of 1 in the cell above, and run it again.",
      },
      {
        name: "second-pass",
        when: 0.27,
        within: 0.001,
        says: "That is the second pass.",
        next: "Put 3 in place of 2 in the cell above, and run it again.",
      },
      {
        name: "count-not-rate",
        when: 34,
        says: "A count is not a rate: of how many?",
        next: "Divide it by the knocks of the third pass.",
      },
    ],
    hints: [
      "Which knocks are in the whole: all of them, or those of one pass?",
      "Change 1 to 3 in the cell and run it: it shows the parts. Add them up for the whole.",
    ],
    solution: {
      code: `import { loadDataset, rate } from "movement-data";
const third = loadDataset("canvass-log").filter((row) => row.pass === 3);
rate(third.filter((row) => row.result === "canvassed").numRows(), third.numRows())`,
      explanation: "34 conversations ÷ 120 knocks of the third pass = 28.3%.",
    },
    right:
      "28.3%: 34 of 120. A third try was no worse than a first one (22.2%): many were made later in the day.",
    proof: {
      accepted: [34 / 120, "28.3%", 28.3, 0.283, "28.33 %", "34/120"],
      wrong: [
        { answer: 34 / 1200, mistake: "of-all-knocks" },
        { answer: "2.8%", mistake: "of-all-knocks" },
        { answer: "11.8%", mistake: "of-all-talks" },
        { answer: 22.2, mistake: "first-pass" },
        { answer: "22.18 %", mistake: "first-pass" },
        { answer: "27%", mistake: "second-pass" },
        { answer: 34, mistake: "count-not-rate" },
      ],
    },
  },
  {
    id: "m1.doors",
    module: "1",
    title: "Per door",
    ask: "What share of the doors ended in a conversation?",
    minutes: 2,
    answer: { kind: "number", expected: 288 / 780, percent: true },
    mistakes: [
      {
        name: "per-knock",
        when: 0.24,
        within: 0.001,
        says: "That is per knock: 780 doors got 1,200 knocks.",
        next: "Divide the conversations by the doors.",
      },
      {
        name: "closed-doors",
        when: 0.4,
        within: 0.001,
        says: "720 are the knocks at which nobody was home, not doors.",
        next: "Run the cell above: it counts the doors.",
      },
      {
        name: "doors-over-knocks",
        when: 780 / 1200,
        within: 0.001,
        says: "That compares the doors with the knocks, and no conversation is in it.",
        next: "Put the conversations on top, and the doors below.",
      },
      {
        name: "upside-down",
        when: 780 / 288,
        within: 0.01,
        says: "Upside down: that is how many doors stand behind one conversation.",
        next: "Put the conversations on top.",
      },
      {
        name: "count-not-rate",
        when: (answer: number) => answer === 288 || answer === 780,
        says: "A count is not a share: of how many?",
        next: "Divide the conversations by the doors.",
      },
    ],
    hints: [
      "The conversations stay the same; the whole is another one.",
      "The cell counts the different doors. Divide the 288 conversations by them.",
    ],
    solution: {
      code: `import { loadDataset, rate } from "movement-data";
const log = loadDataset("canvass-log");
const talked = log.filter((row) => row.result === "canvassed").numRows();
rate(talked, new Set(log.array("doorId")).size)`,
      explanation:
        "288 conversations ÷ 780 doors = 36.9%. By knocks it is 24%: both are true, and they answer two questions.",
    },
    right: "36.9% of the doors, against 24% of the knocks. Two true numbers: say which one you mean.",
    proof: {
      accepted: [288 / 780, "36.9%", 37, 0.369, "36.92%"],
      wrong: [
        { answer: "24%", mistake: "per-knock" },
        { answer: "65%", mistake: "doors-over-knocks" },
        { answer: 0.4, mistake: "closed-doors" },
        { answer: 271, mistake: "upside-down" },
        { answer: 2.708, mistake: "upside-down" },
        { answer: 288, mistake: "count-not-rate" },
      ],
    },
  },
  {
    id: "m1.best-volunteer",
    module: "1",
    title: "Find the mistake: the best volunteer",
    minutes: 3,
    answer: {
      kind: "parts",
      parts: [
        {
          name: "why",
          label: "What is wrong with the comparison?",
          answer: {
            kind: "choice",
            options: [
              "the two walked at different hours",
              "97 and 244 knocks are too few",
              "05 had the better turf",
              "the percentages are wrong",
            ],
            expected: "the two walked at different hours",
          },
          mistakes: [
            {
              name: "too-few",
              when: "97 and 244 knocks are too few",
              says: "97 and 244 knocks tell something. Check first when the two walked.",
              next: "Run the cell above for each of them, and look at the hours.",
            },
            {
              name: "better-turf",
              when: "05 had the better turf",
              says: "05 walked five turfs. Look at the hour instead.",
              next: "Run the cell above for each of them, and look at the hours.",
            },
            {
              name: "wrong-sums",
              when: "the percentages are wrong",
              says: "The sums are right; the comparison is not.",
              next: "Ask what else differs between the two.",
            },
          ],
          right: "Yes: 75% of 05's knocks came at 17:00 or later, and 10% of 02's.",
        },
        {
          name: "instead",
          label: "What do you write to the director, in a sentence?",
          answer: {
            kind: "written",
            rubric: [
              "It says that the two were not compared at the same hours.",
              "It blames neither of them.",
              "It names a comparison that would be fair.",
            ],
          },
          mistakes: [],
        },
      ],
    },
    mistakes: [],
    hints: [
      "Which of the two walked in the evening?",
      "Run the cell for both, and compare the column people at 17, 18 and 19.",
    ],
    solution: {
      code: `const answer = {
  why: "the two walked at different hours",
  instead: "Before 17:00 both find one in five; compare them at the same hours.",
};`,
      explanation:
        "Before 17:00 volunteer 05 has 20.8% and volunteer 02 has 21.4%: no difference. 05 simply walks when people are home.",
    },
    right:
      "Before 17:00 it is 20.8% against 21.4%. Compare like with like before you praise or blame a person.",
    proof: {
      accepted: [
        { why: "the two walked at different hours", instead: "They did not walk at the same hours." },
        ["The two walked at different hours", "Compare their evenings, and their mornings."],
      ],
      wrong: [
        {
          answer: { why: "97 and 244 knocks are too few", instead: "We need more knocks." },
          mistake: "too-few",
        },
        {
          answer: { why: "05 had the better turf", instead: "The streets differ a lot." },
          mistake: "better-turf",
        },
        {
          answer: { why: "the percentages are wrong", instead: "Count again, please." },
          mistake: "wrong-sums",
        },
      ],
    },
  },
  {
    id: "m1.evening-turf",
    module: "1",
    title: "Make it: the best turf of the evening",
    minutes: 4,
    answer: {
      kind: "parts",
      parts: [
        {
          name: "lines",
          label: "Put three of these lines in order: the turfs at 17:00 or later, the highest share first.",
          answer: {
            kind: "lines",
            setup: `import { countBy, loadDataset, shareBy } from "movement-data";
import { desc } from "arquero";
const canvass = loadDataset("canvass-log");`,
            lines: [late, shares, sorted],
            distractors: [withoutFive, counts],
            result: {
              kind: "table",
              expected: { turf: ["Turf C", "Turf A", "Turf B", "Turf D", "Turf F", "Turf E"] },
            },
          },
          mistakes: [
            {
              name: "without-five",
              when: withoutFive,
              says: "That leaves out everybody who knocked between 17:00 and 18:00.",
              next: "Take the line with >=: at least 17.",
            },
            {
              name: "counted",
              when: counts,
              says: "That counts the knocks of each turf; it does not divide.",
              next: "Take the line with shareBy.",
            },
          ],
        },
        {
          name: "best",
          label: "Turf C comes first, with 46.9% of 64 knocks. Is it the best turf?",
          answer: {
            kind: "choice",
            options: ["yes", "no: Turf A is", "no: Turf F is", "too few knocks to say"],
            expected: "too few knocks to say",
          },
          mistakes: [
            {
              name: "best-of-few",
              when: "yes",
              says: "64 knocks: give or take 12 points. The first of six is often the luckiest.",
              next: "Compare 46.9% with the next one, and with twelve points.",
            },
            {
              name: "second",
              when: "no: Turf A is",
              says: "A is second here, with 40.6% of 69. These few knocks cannot tell the two apart.",
              next: "Ask how sure 64 knocks can be.",
            },
            {
              name: "nearly-last",
              when: "no: Turf F is",
              says: "F has 29.5%: the lowest but one. Look at the column share.",
              next: "Run the three lines and read the table from the top.",
            },
          ],
          right: "Right. We made this log up: the best turf is A, and C is an ordinary one that was lucky.",
        },
      ],
    },
    mistakes: [],
    hints: [
      "First keep the evening, then divide for each turf, then sort.",
      "At 17:00 or later is >= 17. A share needs a numerator and a denominator: shareBy.",
    ],
    solution: {
      code: `import { loadDataset, shareBy, show } from "movement-data";
import { desc } from "arquero";
const log = loadDataset("canvass-log");
const evening = log.filter((d) => d.hour >= 17);
show(shareBy(evening, "turf", { of: "result", is: "canvassed" }).orderby(desc("share")));
const answer = {
  lines: ${JSON.stringify([late, shares, sorted], null, 2).replaceAll("\n", "\n  ")},
  best: "too few knocks to say",
};`,
      explanation:
        "Turf C has 30 conversations in 64 evening knocks, 46.9%; give or take 12 points, that is no more than A's 40.6%.",
    },
    right: "Turf C comes first with 46.9% of 64 knocks, give or take 12 points: too few to call it the best.",
    proof: {
      accepted: [
        { lines: [late, shares, sorted], best: "too few knocks to say" },
        { lines: [late, shares, sorted].join("\n"), best: "Too few knocks to say" },
      ],
      wrong: [
        {
          answer: { lines: [withoutFive, shares, sorted], best: "too few knocks to say" },
          mistake: "without-five",
        },
        { answer: { lines: [late, counts, sorted], best: "too few knocks to say" }, mistake: "counted" },
        { answer: { lines: [late, shares, sorted], best: "yes" }, mistake: "best-of-few" },
        { answer: { lines: [late, shares, sorted], best: "no: Turf A is" }, mistake: "second" },
        { answer: { lines: [late, shares, sorted], best: "no: Turf F is" }, mistake: "nearly-last" },
      ],
    },
  },
]);
