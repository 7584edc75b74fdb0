import { predictionList } from "../../predict/prediction.js";

/** What Digital Safety asks about earlier modules. */
export const safetyRecall = predictionList([
  {
    id: "safety.recall-field",
    module: "digital-safety",
    ask: "A field of your form has a use and an owner. What does it still need?",
    guess: { kind: "choice", options: ["a day on which it is deleted", "a name for it", "a second owner"] },
    truth: () => "a day on which it is deleted",
    answer: "It needs {truth}: what nobody deletes stays for ever.",
    likely: [
      { is: "a name for it", says: "It has one, or you could not ask for it." },
      { is: "a second owner", says: "One role that feels responsible is enough." },
    ],
  },
  {
    id: "safety.recall-merge",
    module: "digital-safety",
    ask: "A report finds two rows with one e-mail address. Who decides whether they are one person?",
    guess: { kind: "choice", options: ["the program", "somebody who can ask them", "nobody: keep both"] },
    truth: () => "somebody who can ask them",
    answer: "It is {truth}: a father and a son may share an address.",
    likely: [
      { is: "the program", says: "A program sees the address, not the two people behind it." },
      { is: "nobody: keep both", says: "Then most people who typed twice get every message twice." },
    ],
  },
]);
