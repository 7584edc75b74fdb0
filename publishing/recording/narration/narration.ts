/** What happens while a step is spoken. Cells are named by their id in the notebook. */
export type Act =
  | { readonly do: "show"; readonly cell: string }
  | { readonly do: "point"; readonly cell: string; readonly words: string }
  | { readonly do: "ask"; readonly seconds: number; readonly question: string }
  /** `value` is what was written: a text, a list, or an object with the names of the questions. */
  | { readonly do: "answer"; readonly cell: string; readonly value: unknown }
  | { readonly do: "type"; readonly cell: string; readonly from: string; readonly to: string }
  | { readonly do: "run"; readonly cell: string }
  | {
      readonly do: "mistake";
      readonly cell: string;
      readonly from: string;
      readonly to: string;
      /** Words of the message that it gets. */
      readonly expect: string;
    };

/** What is said in one breath, with what happens meanwhile. */
export interface Step {
  readonly id: string;
  readonly acts: readonly Act[];
  /** What is spoken, as one paragraph. */
  readonly words: string;
}

/** A part of a recording. */
export interface Chapter {
  /** The cell that it begins with. */
  readonly cell: string;
  readonly steps: readonly Step[];
}

/** The text of a recording. */
export interface Narration {
  /** The title of its notebook. */
  readonly title: string;
  readonly chapters: readonly Chapter[];
}

/** All steps of a narration in their order. */
export function stepsOf({ chapters }: Narration): readonly Step[] {
  return chapters.flatMap(({ steps }) => steps);
}
