// What the page of a recording holds as JSON: the program that writes it reads these types too.

/** A question of a form, as far as a listener answers it in the page. */
export interface AskedField {
  readonly label: string;
  readonly kind: "choice" | "several" | "slider" | "text";
  readonly options: readonly string[];
  readonly low?: number;
  readonly high?: number;
  readonly step?: number;
  readonly unit?: string;
}

/** A cell that changes: its code, or what it shows, as HTML. */
export interface CellChange {
  readonly cell: string;
  readonly code?: string;
  /** The text that was just typed, to be marked. */
  readonly typed?: string;
  /** null: it has not run. */
  readonly html?: string | null;
}

/** Something that happens, at a second of the sound. */
export interface RecordedAct {
  readonly at: number;
  readonly do: "show" | "point" | "ask" | "answer" | "type" | "run" | "mistake";
  readonly cell?: string;
  /** What is pointed at. */
  readonly words?: string;
  readonly changes: readonly CellChange[];
  /** What is asked, the seconds to answer, and the form that takes the answer. */
  readonly question?: {
    readonly text: string;
    readonly seconds: number;
    readonly fields: readonly AskedField[];
  };
}

/** What is said in one breath. */
export interface RecordedStep {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly cues: readonly (readonly [start: number, end: number, text: string])[];
  readonly acts: readonly RecordedAct[];
}

export interface RecordedChapter {
  readonly title: string;
  readonly steps: readonly RecordedStep[];
}

/** A recording as its page holds it. */
export interface Recording {
  readonly name: string;
  readonly title: string;
  /** The address of the sound, from the page. */
  readonly sound: string;
  readonly length: number;
  readonly chapters: readonly RecordedChapter[];
}
