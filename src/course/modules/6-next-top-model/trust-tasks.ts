import { exerciseList } from "../../check/exercise.js";

const FINE = "nothing: 71% is a good share";
const LOW = "71% is too low";
const OWN = "it was judged on its own people, and not beside a simple guess";
const AUC = "the two numbers contradict each other";

/** Tasks on whom a score misses, and on what a vendor says of one. */
export const trustTasks = exerciseList([
  {
    id: "m6.who",
    module: "6",
    title: "Whom the support score misjudges",
    ask: "8,000 people answered at the door. Whom does the support score misjudge most, on average?",
    minutes: 3,
    answer: {
      kind: "choice",
      options: ["Democrats", "Republicans", "Black people", "Independents"],
      expected: "Independents",
    },
    mistakes: [
      {
        name: "republicans",
        when: "Republicans",
        says: "The score is 13 points too low for them. One group is further off.",
        next: "Compare the two columns in each row.",
      },
      {
        name: "democrats",
        when: "Democrats",
        says: "For them it is two points too high: that is near.",
        next: "Compare the two columns in each row.",
      },
      {
        name: "black-people",
        when: "Black people",
        says: "By race it is one point off for them. Look by party too.",
        next: 'Put "party" in place of "sex".',
      },
    ],
    hints: [
      'Change "sex" in the cell to "party", then to "race".',
      "In which row are the share that says yes and the mean score furthest apart?",
    ],
    solution: {
      code: `import { fitLogistic, loadDataset, predictProbability, shiftIntercept, show } from "movement-data";
import { op, table } from "arquero";
const survey = loadDataset("ces-2020")
  .filter((p) => p.forBiden !== null && p.party !== "Other or not sure").reify();
const byTraits = fitLogistic(survey, { outcome: "forBiden", predictors: ["party", "sex", "race", "education"] });
const atDoor = loadDataset("voter-file").filter((p) => p.supports !== null).reify();
const guess = predictProbability(shiftIntercept(byTraits, survey, { rate: 0.523 }), atDoor);
show(atDoor.assign(table({ guess })).groupby("party")
  .rollup({ "said yes": op.mean("supports"), "mean score": op.mean("guess") }));
const answer = "Independents";`,
      explanation: "Independents have a mean score of 38.2%, and 60.1% of them support the bill: 22 points.",
    },
    right:
      "Independents: 60.1% support the bill, the score says 38.2%. They are the ones who would be skipped.",
    proof: {
      accepted: ["Independents", "independents"],
      wrong: [
        { answer: "Republicans", mistake: "republicans" },
        { answer: "Democrats", mistake: "democrats" },
        { answer: "Black people", mistake: "black-people" },
      ],
    },
  },
  {
    id: "m6.vendor",
    module: "6",
    title: "A vendor's sentence",
    ask: '"Our model is right for 71% of your list (AUC .774 on the people it learned from)." What is wrong?',
    minutes: 2,
    answer: { kind: "choice", options: [FINE, LOW, OWN, AUC], expected: OWN },
    mistakes: [
      {
        name: "fine",
        when: FINE,
        says: "Ask how it does on people it has not seen, and what the simplest guess would get.",
      },
      {
        name: "low",
        when: LOW,
        says: "71% may be much or nothing: compare it with the majority guess.",
      },
      {
        name: "two-measures",
        when: AUC,
        says: "They measure different things: one how the list is sorted, one how often a yes or no is right.",
      },
    ],
    hints: ["Look at part 6: what else is right for many people?", "Look at part 2: who may judge a model?"],
    solution: {
      code: JSON.stringify(OWN),
      explanation:
        "Two faults: to call everybody a voter is right for 54.7% already, and the AUC is from its own people.",
    },
    right:
      "Two faults. The majority guess is right for 54.7% here, and the model was judged on its own people.",
    proof: {
      accepted: [OWN],
      wrong: [
        { answer: FINE, mistake: "fine" },
        { answer: LOW, mistake: "low" },
        { answer: AUC, mistake: "two-measures" },
      ],
    },
  },
]);
