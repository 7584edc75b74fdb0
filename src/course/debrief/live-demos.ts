import type { ModuleId } from "../modules/course-modules.js";

/** A demonstration that a trainer runs during the call. */
export interface LiveDemo {
  readonly module: ModuleId;
  /** The file in `notebooks/`. */
  readonly notebook: string;
  /** How the ids of its cells begin, for example ["beat-3"]. */
  readonly beats: readonly string[];
  readonly title: string;
  /** Planned minutes, with the pause after the prediction. */
  readonly minutes: number;
  /** What people guess before the cell runs. */
  readonly predict: string;
  /** The one number to change live. */
  readonly change: string;
}

/** The four demonstrations of the debrief, three to five minutes each. */
export const liveDemos: readonly LiveDemo[] = [
  {
    module: "2",
    notebook: "2-data-during-the-electoral-cycle.ipynb",
    beats: ["beat-3"],
    title: "Which assumption moves the plan most?",
    minutes: 5,
    predict: "If flake rises from 20% to 60%, how many more sign-ups?",
    change: "flake, then contactRate",
  },
  {
    module: "3",
    notebook: "3-data-for-issue-organizing.ipynb",
    beats: ["beat-4"],
    title: "The chance that a whip count wins",
    minutes: 4,
    predict: "52.8 votes are expected and 56 are needed: what is the chance?",
    change: "the chance of the undecided",
  },
  {
    module: "6",
    notebook: "6-next-top-model.ipynb",
    beats: ["beat-6", "beat-7"],
    title: "The accuracy trap, and a score on another list",
    minutes: 5,
    predict: "Which is right more often: the model, or 'everybody votes'?",
    change: "the like election",
  },
  {
    module: "tests",
    notebook: "supplement-tests-and-experiments.ipynb",
    beats: ["beat-3"],
    title: "Three numbers from one experiment",
    minutes: 4,
    predict: "Which of the three is honest about a door that stayed closed?",
    change: "nothing: compare the three bars",
  },
];
