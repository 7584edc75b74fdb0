import { exerciseList } from "../../check/exercise.js";
import { reflectionList } from "../../check/reflection.js";

const MAP = `const actors = [{ role: "Committee chair", influence: 5, support: -1, access: 0.3 }, { role: "Vice chair", influence: 3, support: 1, access: 0.9 }, { role: "Nurses' union", influence: 4, support: 2, access: 1 }, { role: "Business council", influence: 4, support: -2, access: 0.8 }, { role: "Mayor", influence: 3, support: 0, access: 0.8 }];`;

export const issueExercises = exerciseList([
  {
    id: "m3.senate",
    module: "3",
    title: "A senate with an empty seat",
    ask: "38 seats, 37 senators seated. How many votes are a majority?",
    minutes: 1,
    answer: {
      kind: "numbers",
      fields: [
        { name: "seated", label: "of the seated", expected: 19 },
        { name: "elected", label: "of all elected", expected: 20 },
      ],
    },
    mistakes: [
      {
        name: "empty-seats",
        when: { seated: 19, elected: 19 },
        says: "A majority of all elected counts the empty seat too.",
        next: "Take more than half of 38.",
      },
      {
        name: "half",
        when: { seated: 18 },
        says: "Half is no majority, and 18 is less than half of 37.",
        next: "Go to the next whole vote above half.",
      },
      {
        name: "only-37",
        when: { seated: 20, elected: 20 },
        says: "Only 37 can vote: a majority of those is one fewer.",
        next: "Take more than half of 37.",
      },
    ],
    hints: [
      "More than half of 37, and more than half of 38.",
      "18.5 and 19: go to the next whole vote above each.",
    ],
    solution: {
      code: 'import { votesNeeded } from "movement-data";\nconst chamber = { seats: 38, seated: 37 };\nconst answer = { seated: votesNeeded({ ...chamber, rule: "majority" }), elected: votesNeeded({ ...chamber, rule: "majority of elected" }) };',
      explanation: "Half of 37 is 18.5, so 19; half of 38 is 19, so 20.",
    },
    right: "19 or 20: one word in the rules is one vote.",
    proof: {
      accepted: [{ seated: 19, elected: 20 }, [19, 20]],
      wrong: [
        { answer: { seated: 19, elected: 19 }, mistake: "empty-seats" },
        { answer: { seated: 18, elected: 20 }, mistake: "half" },
        { answer: { seated: 20, elected: 20 }, mistake: "only-37" },
      ],
    },
  },
  {
    id: "m3.fresh",
    module: "3",
    title: "Hard, and fresh",
    ask: "Of the 31 hard votes, how many have evidence from the 30 days before 11 January 2027?",
    minutes: 2,
    answer: { kind: "number", expected: 16, unit: "votes" },
    mistakes: [
      {
        name: "all-hard",
        when: 31,
        says: "31 are all hard votes.",
        next: "Keep those with a word since 12 December.",
      },
      { name: "stale", when: 15, says: "15 are the stale ones.", next: "Take the others." },
      { name: "all-seats", when: 59, says: "59 counts all seats.", next: "Keep the hard votes alone." },
      {
        name: "champions",
        when: 28,
        says: "28 are the champions, old words or new.",
        next: "Keep hardYes, and the day.",
      },
    ],
    hints: ["Change the filter in the cell above.", 's.hardYes && s.lastWord >= "2026-12-12".'],
    solution: {
      code: 'import { loadDataset } from "movement-data";\nconst answer = loadDataset("whip-sheet").filter((s) => s.hardYes && s.lastWord >= "2026-12-12").numRows();',
      explanation: "16 of the 31 hard votes have a word from the last 30 days.",
    },
    right: "16 of 31. An old word is a reason to call, not a vote.",
    proof: {
      accepted: [16, "16"],
      wrong: [
        { answer: 31, mistake: "all-hard" },
        { answer: 15, mistake: "stale" },
        { answer: 59, mistake: "all-seats" },
        { answer: 28, mistake: "champions" },
      ],
    },
  },
  {
    id: "m3.patch",
    module: "3",
    title: "Sign-ups for 231 calls",
    ask: "231 completed calls; 6% pick up; 40% of those complete; 28 dials an hour; two hours; 30% flake. How many sign-ups?",
    minutes: 2,
    answer: { kind: "number", expected: 246, unit: "sign-ups" },
    mistakes: [
      {
        name: "multiplied",
        when: 224,
        says: "You multiplied by 1.3. Divide by 0.7, the share that comes.",
        next: "Divide 172 by 0.7 and round up.",
      },
      {
        name: "worked",
        when: 172,
        says: "172 shifts must be worked. Some who sign up do not come.",
        next: "Divide by 0.7.",
      },
      {
        name: "one-loss",
        when: 99,
        says: "Completion is a second loss: of those who pick up, 40% make the call to the end.",
        next: "Divide by 0.06 and by 0.4.",
      },
      {
        name: "rounded-down",
        when: 245,
        says: "245 sign-ups leave the last shift short.",
        next: "Round up.",
      },
    ],
    hints: [
      "231 calls ÷ 0.06 ÷ 0.4 = 9,625 dials.",
      "9,625 dials ÷ (28 × 2) = 172 shifts, rounded up.",
      "172 ÷ 0.7, rounded up.",
    ],
    solution: {
      code: 'import { backwardsPlan } from "movement-data";\nconst answer = backwardsPlan({ contacts: 231, contactRate: 0.06, completionRate: 0.4, attemptsPerHour: 28, hoursPerShift: 2, flake: 0.3 }).scheduledShifts;',
      explanation: "9,625 dials, 172 shifts worked, 246 sign-ups.",
    },
    right: "246 sign-ups for 231 calls: a call takes more than one person's evening.",
    proof: {
      accepted: [246, "246"],
      wrong: [
        { answer: 224, mistake: "multiplied" },
        { answer: 172, mistake: "worked" },
        { answer: 99, mistake: "one-loss" },
        { answer: 245, mistake: "rounded-down" },
      ],
    },
  },
  {
    id: "m3.lean-claim",
    module: "3",
    title: "A claim about seat 30",
    ask: '"Seat 30 of the Senate leans R+3.2, so it voted for Trump." Is that right?',
    minutes: 1,
    answer: {
      kind: "choice",
      options: ["right", "wrong: it voted for Biden", "the file cannot tell"],
      expected: "wrong: it voted for Biden",
    },
    mistakes: [
      {
        name: "from-the-country",
        when: "right",
        says: "The lean is measured from the country, which voted D+4.5.",
        next: "Look at the seat's own two shares.",
      },
      {
        name: "both-shares",
        when: "the file cannot tell",
        says: "The file holds both shares.",
        next: "Filter the Senate's district 30 and read biden2020 and trump2020.",
      },
    ],
    hints: ["R+3.2 compared with a country at D+4.5 is still above even."],
    solution: {
      code: 'import { loadDataset } from "movement-data";\nconst seat = loadDataset("michigan-districts-2022").filter((d) => d.chamber === "senate" && d.district === 30);\nconst answer = seat.get("biden2020", 0) > seat.get("trump2020", 0) ? "wrong: it voted for Biden" : "right";',
      explanation: "Biden had 50.7% there, Trump 46.9%.",
    },
    right:
      'Biden by 3.8 points, 50.7 to 46.9. Say "compared with the country", and show the margin beside it.',
    proof: {
      accepted: ["wrong: it voted for Biden"],
      wrong: [
        { answer: "right", mistake: "from-the-country" },
        { answer: "the file cannot tell", mistake: "both-shares" },
      ],
    },
  },
  {
    id: "m3.map",
    module: "3",
    title: "Another map",
    minutes: 2,
    answer: {
      kind: "parts",
      parts: [
        {
          name: "first",
          label: "Whom do you visit first?",
          answer: {
            kind: "choice",
            options: ["Committee chair", "Vice chair", "Nurses' union", "Business council", "Mayor"],
            expected: "Mayor",
          },
          mistakes: [
            {
              name: "chair",
              when: "Committee chair",
              says: "Influence 5, but you reach the chair 3 times in 10.",
            },
            { name: "union", when: "Nurses' union", says: "Yours already." },
            {
              name: "vice-chair",
              when: "Vice chair",
              says: "Half decided already, so there is less to win.",
            },
            { name: "council", when: "Business council", says: "Firmly against: nothing there can move." },
          ],
          right: "Influence 3, no position yet, and you reach them 8 times in 10.",
        },
        {
          name: "balance",
          label: "What is the balance of the map?",
          answer: { kind: "number", expected: -2 / 19, tolerance: 0.006 },
          mistakes: [
            { name: "sign", when: 2 / 19, says: "The sign: it is −2 ÷ 19.", next: "Add −5, 3, 8, −8 and 0." },
            {
              name: "plain-mean",
              when: 0,
              within: 0.002,
              says: "0 is the plain mean. Influence has a say too.",
              next: "Weigh each person by their influence.",
            },
          ],
          right: "Nearly even.",
        },
      ],
    },
    mistakes: [],
    hints: [
      "Write the five people into the cell above and run it.",
      "Priority = influence × (1 − |support| ÷ 2) × access. The balance is the mean of support, weighted by influence.",
    ],
    solution: {
      code: `import { powerMap } from "movement-data";\n${MAP}\nconst { first, balance } = powerMap(actors);\nconst answer = { first, balance };`,
      explanation: "Mayor 2.4, vice chair 1.35, chair 0.75. The balance is −2 ÷ 19.",
    },
    right: "The mayor, 2.4. The balance is −0.11, so the people in the middle decide.",
    proof: {
      accepted: [
        { first: "Mayor", balance: -0.11 },
        { first: "mayor", balance: "-0.105" },
      ],
      wrong: [
        { answer: { first: "Committee chair", balance: -0.11 }, mistake: "chair" },
        { answer: { first: "Nurses' union", balance: -0.11 }, mistake: "union" },
        { answer: { first: "Vice chair", balance: -0.11 }, mistake: "vice-chair" },
        { answer: { first: "Business council", balance: -0.11 }, mistake: "council" },
        { answer: { first: "Mayor", balance: 0.11 }, mistake: "sign" },
        { answer: { first: "Mayor", balance: 0 }, mistake: "plain-mean" },
      ],
    },
  },
]);

export const issueReflections = reflectionList([
  {
    id: "m3.fifty-eight-yes",
    module: "3",
    prompt:
      "Your coalition counts 58 yes. Write what would count as proof for each that is not hard yet, and what you would tell members if the hard count is 31.",
    rubric: [
      "It asks for a dated source for each vote.",
      "It keeps a lean, a friendly word and a district's past apart from a commitment.",
      "It names a risk to a champion, or to whoever holds the sheet.",
    ],
  },
]);
