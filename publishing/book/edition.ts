/** For whom a book is made: trainers get the answers, and the notebooks that are for them. */
export interface Edition {
  readonly name: "learner" | "trainer";
  readonly title: string;
  readonly answers: boolean;
}

/** The two editions of the book. */
export const editions: readonly Edition[] = [
  { name: "learner", title: "Movement Data", answers: false },
  { name: "trainer", title: "Movement Data · Trainer edition", answers: true },
];
