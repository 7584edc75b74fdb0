/** The notebooks of the course: their short names in exercises, progress and `my-work`. */
export type ModuleId = "0" | "1" | "2" | "3" | "3a" | "3b" | "4" | "digital-safety" | "5" | "6" | "tests";

/** Planned minutes of a notebook by kind of work. */
export interface ModuleMinutes {
  /** As long as its sound. */
  readonly recording: number;
  readonly guided: number;
  readonly thought: number;
  readonly practice: number;
  readonly plan: number;
}

export interface CourseModule {
  readonly id: ModuleId;
  readonly title: string;
  /** The file in `notebooks/`. */
  readonly notebook: string;
  readonly week: 1 | 2 | 3;
  readonly minutes: ModuleMinutes;
}

/** The notebooks in the order in which they are taken. */
export const courseModules: readonly CourseModule[] = [
  {
    id: "0",
    week: 1,
    title: "Start here",
    notebook: "0-start-here.ipynb",
    minutes: { recording: 5, guided: 9, thought: 1, practice: 3, plan: 2 },
  },
  {
    id: "1",
    week: 1,
    title: "Intro to Movement Data",
    notebook: "1-intro-to-movement-data.ipynb",
    minutes: { recording: 8, guided: 20, thought: 6, practice: 20, plan: 6 },
  },
  {
    id: "2",
    week: 1,
    title: "Data During the Electoral Cycle",
    notebook: "2-data-during-the-electoral-cycle.ipynb",
    // An hour, and not 70 minutes: by its words, cells and forms it takes 64, and Module 3 needs the other ten.
    minutes: { recording: 8, guided: 23, thought: 5, practice: 17, plan: 7 },
  },
  {
    id: "3",
    week: 1,
    title: "Data for Issue Organizing Campaigns",
    notebook: "3-data-for-issue-organizing.ipynb",
    // 40 minutes, and not 30: its two forms of the plan, people and tactics, take nine of them.
    minutes: { recording: 6, guided: 13, thought: 4, practice: 8, plan: 9 },
  },
  {
    id: "3a",
    week: 2,
    title: "Legislative deep dive",
    notebook: "3a-legislative-deep-dive.ipynb",
    minutes: { recording: 6, guided: 20, thought: 3, practice: 16, plan: 5 },
  },
  {
    id: "3b",
    week: 2,
    title: "Distributed deep dive",
    notebook: "3b-distributed-deep-dive.ipynb",
    minutes: { recording: 7, guided: 19, thought: 3, practice: 16, plan: 5 },
  },
  {
    id: "4",
    week: 2,
    title: "Data Collection & the Ladder of Engagement",
    notebook: "4-data-collection-and-the-ladder.ipynb",
    minutes: { recording: 6, guided: 19, thought: 4, practice: 16, plan: 5 },
  },
  {
    id: "digital-safety",
    week: 2,
    title: "Supplement: Digital Safety",
    notebook: "supplement-digital-safety.ipynb",
    minutes: { recording: 6, guided: 6, thought: 3, practice: 12, plan: 3 },
  },
  {
    id: "5",
    week: 3,
    title: "Open Data",
    notebook: "5-open-data.ipynb",
    minutes: { recording: 7, guided: 18, thought: 4, practice: 17, plan: 4 },
  },
  {
    id: "6",
    week: 3,
    title: "Next Top Model",
    notebook: "6-next-top-model.ipynb",
    minutes: { recording: 8, guided: 25, thought: 6, practice: 21, plan: 5 },
  },
  {
    id: "tests",
    week: 3,
    title: "Supplement: Tests and Experiments",
    notebook: "supplement-tests-and-experiments.ipynb",
    minutes: { recording: 6, guided: 22, thought: 5, practice: 20, plan: 7 },
  },
];

/** The last step before the debrief, which has no notebook: validate, anonymise and export the plan. */
export const closingStep: { readonly title: string; readonly week: 3; readonly minutes: number } = {
  title: "Check and export your plan",
  week: 3,
  minutes: 5,
};

/** All planned minutes of a notebook. */
export function totalMinutes(minutes: ModuleMinutes): number {
  return minutes.recording + minutes.guided + minutes.thought + minutes.practice + minutes.plan;
}
