/** The notebooks of the course: their short names in exercises, progress and `my-work`. */
export type ModuleId = "0" | "1" | "2" | "3" | "4" | "digital-safety" | "5" | "6" | "tests";

/** Planned minutes of a notebook by kind of work. */
export interface ModuleMinutes {
  readonly video: number;
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
  courseModule("0", 1, "Start here", "0-start-here", [3, 10, 0, 0, 2]),
  courseModule("1", 1, "Intro to Movement Data", "1-intro-to-movement-data", [8, 22, 15, 20, 8]),
  courseModule(
    "2",
    1,
    "Data During the Electoral Cycle",
    "2-data-during-the-electoral-cycle",
    [10, 30, 15, 27, 10],
  ),
  courseModule(
    "3",
    2,
    "Data for Issue Organizing Campaigns",
    "3-data-for-issue-organizing",
    [10, 26, 15, 24, 8],
  ),
  courseModule(
    "4",
    2,
    "Data Collection & the Ladder of Engagement",
    "4-data-collection-and-the-ladder",
    [8, 20, 10, 16, 5],
  ),
  courseModule(
    "digital-safety",
    2,
    "Supplement: Digital Safety",
    "supplement-digital-safety",
    [6, 8, 6, 15, 3],
  ),
  courseModule("5", 3, "Open Data", "5-open-data", [8, 16, 8, 16, 4]),
  courseModule("6", 3, "Next Top Model", "6-next-top-model", [10, 24, 10, 18, 5]),
  courseModule(
    "tests",
    3,
    "Supplement: Tests and Experiments",
    "supplement-tests-and-experiments",
    [8, 17, 8, 18, 5],
  ),
];

/** The last step before the debrief, which has no notebook: validate, anonymise and export the plan. */
export const closingStep: { readonly title: string; readonly week: 3; readonly minutes: number } = {
  title: "Check and export your plan",
  week: 3,
  minutes: 5,
};

/** All planned minutes of a notebook. */
export function totalMinutes(minutes: ModuleMinutes): number {
  return minutes.video + minutes.guided + minutes.thought + minutes.practice + minutes.plan;
}

function courseModule(
  id: ModuleId,
  week: 1 | 2 | 3,
  title: string,
  file: string,
  [video, guided, thought, practice, plan]: readonly [number, number, number, number, number],
): CourseModule {
  return { id, title, notebook: `${file}.ipynb`, week, minutes: { video, guided, thought, practice, plan } };
}
