import { exerciseList } from "../../check/exercise.js";

const NOTHING = "calls do nothing";
const WORKS = "calls work";
const EIGHT = "calls bring 7 or 8 votes of 100";
const CANNOT = "this test cannot tell";

const HUBS = "the coin was flipped for 40 hubs, not for people";
const FEW = "759 are too few";
const NO_CONTROL = "there is no control group";
const FINE = "nothing: the p-value is small";

/** What may be said of a result: after many looks, of people in groups, of a wide interval. */
export const claimTasks = exerciseList([
  {
    id: "tests.looks",
    module: "tests",
    title: "Eight subgroups of nothing",
    ask: "Nothing happened, and somebody looks at eight subgroups. What is the chance of at least one false alarm?",
    minutes: 2,
    answer: { kind: "number", expected: 1 - 0.95 ** 8, percent: true },
    mistakes: [
      {
        name: "added-up",
        when: 0.4,
        within: 0.001,
        says: "40% adds up eight times 5%. Two alarms at once would then count twice.",
        next: "Take the chance that all eight stay quiet from 1.",
      },
      {
        name: "one-look",
        when: 0.05,
        within: 0.001,
        says: "5% is the chance in one look.",
        next: "There are eight of them.",
      },
      {
        name: "none-at-all",
        when: 0.95 ** 8,
        within: 0.003,
        says: "66.3% is the chance that there is no alarm.",
        next: "Subtract it from 1.",
      },
      {
        name: "twenty",
        when: 0.6415,
        within: 0.003,
        says: "64% is for twenty subgroups.",
        next: "Put 8 in place of 20.",
      },
    ],
    hints: ["Put 8 in place of 20 in the cell above.", "1 − 0.95 × 0.95 × … eight times."],
    solution: {
      code: 'import { multipleLooks } from "movement-data";\nconst answer = multipleLooks({ looks: 8 }).at(-1)?.falseAlarm;',
      explanation: "1 − 0.95⁸ = 33.7%: one time in three, something shines.",
    },
    right: "33.7%: one time in three, eight looks at nothing find something.",
    proof: {
      accepted: [1 - 0.95 ** 8, "33.7%", 0.337, 34],
      wrong: [
        { answer: 0.4, mistake: "added-up" },
        { answer: "5%", mistake: "one-look" },
        { answer: "66.3%", mistake: "none-at-all" },
        { answer: "64%", mistake: "twenty" },
      ],
    },
  },
  {
    id: "tests.unit",
    module: "tests",
    title: "Find the mistake: 759 volunteers",
    ask: '"759 volunteers, half of the hubs with a coach, p < .001: coaching keeps people." What is wrong?',
    minutes: 2,
    answer: { kind: "choice", options: [FEW, HUBS, NO_CONTROL, FINE], expected: HUBS },
    mistakes: [
      {
        name: "too-few",
        when: FEW,
        says: "There are even fewer: 40 hubs. That is the number that counts.",
        next: "Ask for whom the coin was flipped.",
      },
      {
        name: "no-control",
        when: NO_CONTROL,
        says: "There is one: 20 hubs had no coach.",
        next: "Ask for whom the coin was flipped.",
      },
      {
        name: "fine",
        when: FINE,
        says: "People of one hub share its fate: when it stops, all of them stop.",
        next: "Ask for whom the coin was flipped.",
      },
    ],
    hints: ["How many coins were flipped?", "Twenty people of one hub are not twenty coins."],
    solution: {
      code: `"${HUBS}"`,
      explanation: "20 of 40 hubs were drawn, so 40 is the number of the test.",
    },
    right: "Count coins, not people. With 40 hubs the interval is far wider.",
    proof: {
      accepted: [HUBS],
      wrong: [
        { answer: FEW, mistake: "too-few" },
        { answer: NO_CONTROL, mistake: "no-control" },
        { answer: FINE, mistake: "fine" },
      ],
    },
  },
  {
    id: "tests.lobby-calls",
    module: "tests",
    title: "Find the mistake: calls into the districts",
    ask: "Calls by lot, and 7.4 points more yes votes, −19.9 to 34.7. What may you say?",
    minutes: 2,
    answer: { kind: "choice", options: [NOTHING, WORKS, EIGHT, CANNOT], expected: CANNOT },
    mistakes: [
      {
        name: "nothing",
        when: NOTHING,
        says: "The interval holds 30 points too. No clear answer is not the answer no.",
        next: "Read both ends of the interval.",
      },
      {
        name: "works",
        when: WORKS,
        says: "The interval holds minus 15 points too.",
        next: "Read both ends of the interval.",
      },
      {
        name: "the-dot",
        when: EIGHT,
        says: "That is the dot alone. One draw of 54 seats shows little.",
        next: "Read both ends of the interval.",
      },
    ],
    hints: ["Where is zero, and where is 30?", "54 seats find an effect of 37 points, not less."],
    solution: {
      code: `"${CANNOT}"`,
      explanation:
        "Zero, 30 and minus 15 points all fit. The planted effect was 5 to 12 points: 54 seats are far too few for it.",
    },
    right: "54 seats find only 37 points. Say what the test could not see, and look elsewhere for evidence.",
    proof: {
      accepted: [CANNOT],
      wrong: [
        { answer: NOTHING, mistake: "nothing" },
        { answer: WORKS, mistake: "works" },
        { answer: EIGHT, mistake: "the-dot" },
      ],
    },
  },
]);
