/** For whom and where a book is made: trainers get the answers, and the notebooks that are for them. */
export interface Edition {
  readonly name: "learner" | "trainer" | "site";
  readonly title: string;
  readonly answers: boolean;
  /** True: the cells of its pages can be changed and run. */
  readonly live: boolean;
}

/** The two editions of the book. */
export const editions: readonly Edition[] = [
  { name: "learner", title: "Movement Data", answers: false, live: false },
  { name: "trainer", title: "Movement Data · Trainer edition", answers: true, live: false },
];

/** The book whose pages run, for any web host. */
export const siteEdition: Edition = { name: "site", title: "Movement Data", answers: false, live: true };
