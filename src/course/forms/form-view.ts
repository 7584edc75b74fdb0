// What the course and the page that draws a form say to each other. The page reads these types and nothing else of the course.

/** One row of a table, by the name of the column. */
export type FormRow = Readonly<Record<string, string>>;

/** What a field holds, as it was typed or chosen: the course reads numbers and days, not the page. */
export type FieldValue = string | readonly string[] | readonly FormRow[];

/** What a form holds, by the name of the field. A field that nobody filled is not there. */
export type FormValue = Readonly<Record<string, FieldValue>>;

/** One of several things to choose. */
export interface FormOption {
  readonly value: string;
  readonly label: string;
}

interface FieldBase {
  readonly name: string;
  /** The question. */
  readonly label: string;
  /** The question in a word or two, where rows are read. Default: the question. */
  readonly short?: string;
  /** The number of the question, which stands before it. */
  readonly number?: number;
  /** A line of help under the question. */
  readonly help?: string;
  /** The number of the page it is on, from 0. Default: all fields are on one page. */
  readonly page?: number;
  /** A heading above it. */
  readonly heading?: string;
  /** True: it is not shown until the course says so, and kept at once. Default false. */
  readonly later?: boolean;
}

export interface TextField extends FieldBase {
  readonly kind: "text";
  /** Lines that are shown at first. 1 is one line. */
  readonly lines: number;
  /** The name of the list of words that the answers of the course offer for it. Default: none are offered. */
  readonly offers?: string;
}

/** A number as people write it: 24%, 0,24, 1,200, $197, 1 in 5. */
export interface NumberField extends FieldBase {
  readonly kind: "number";
  readonly unit?: string;
}

/** Numbers that belong together, such as a low and a high end. The value is a list of all. */
export interface NumbersField extends FieldBase {
  readonly kind: "numbers";
  readonly parts: readonly { readonly label: string; readonly unit?: string }[];
}

export interface ChoiceField extends FieldBase {
  readonly kind: "choice";
  readonly options: readonly FormOption[];
}

export interface SeveralField extends FieldBase {
  readonly kind: "several";
  readonly options: readonly FormOption[];
}

export interface SliderField extends FieldBase {
  readonly kind: "slider";
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** What stands behind the number, for example "%". */
  readonly unit: string;
}

export interface DayField extends FieldBase {
  readonly kind: "day";
  /** True: it is typed as people write days ("9/30/2026"), and the course asks what is not clear. Default false. */
  readonly typed?: boolean;
}

/** Things to bring into an order. The value is their values from first to last. */
export interface OrderField extends FieldBase {
  readonly kind: "order";
  readonly options: readonly FormOption[];
}

/** Lines of code, of which some make a program in the right order. The value is the chosen ones from first to last. */
export interface LinesField extends FieldBase {
  readonly kind: "lines";
  readonly options: readonly FormOption[];
  /** The lines before them, which are there already. */
  readonly before?: string;
}

/** One column of a table editor. */
export type TableColumn = TextField | NumberField | ChoiceField | DayField;

/** A list of rows that are added, edited and deleted. Each row carries a key of its own under `rowKey`. */
export interface TableField extends FieldBase {
  readonly kind: "table";
  /** What one row is called, for example "goal". */
  readonly each: string;
  readonly columns: readonly TableColumn[];
  /** True: only rows that were changed or deleted here are sent, so that two windows write side by side. Default false. */
  readonly byRow?: boolean;
}

export type FormField =
  | TextField
  | NumberField
  | NumbersField
  | ChoiceField
  | SeveralField
  | SliderField
  | DayField
  | OrderField
  | LinesField
  | TableField;

/** Where a row of a table keeps what tells it apart from the others. */
export const rowKey = "_row";

/** What else a row of a table that is sent row by row carries beside its columns. */
export const rowMark = {
  /** The version of the row that the window has seen, as the course gave it. */
  seen: "_seen",
  /** Names one stretch of writing in one window: the course does not take it for somebody else. */
  edit: "_edit",
  /** When it was changed last. */
  when: "_when",
  /** There when the row was deleted. */
  gone: "_gone",
} as const;

/** Something that is said beside a field or a row, and what can be done about it with a button. */
export interface FormNote {
  /** The name of the field. "" for the whole form. */
  readonly field: string;
  /** The key of the row, in a table. */
  readonly row?: string;
  /** The name of the column, in a row. */
  readonly column?: string;
  /** "mend": it cannot stay so; "think": it may; "open": something is not filled yet; "earlier": words that were written over; "case": it came from a case. */
  readonly kind: "mend" | "think" | "open" | "earlier" | "case";
  readonly says: string;
  /** Buttons, each with the name of what it does. */
  readonly acts: readonly { readonly act: string; readonly label: string }[];
}

/** A form as it is drawn. */
export interface FormView {
  readonly id: string;
  readonly title: string;
  /** Said above the fields. */
  readonly lead?: string;
  readonly fields: readonly FormField[];
  /** "as you go": each change is kept by itself. "on request": with a button, which carries these words. */
  readonly saves: "as you go" | "on request";
  /** The words of the button of a form that saves on request. */
  readonly submit?: string;
  /** The words of a second button, with which a guess is left out. */
  readonly skip?: string;
  /** Buttons under the fields that do something beside them, such as writing a file. */
  readonly acts?: readonly { readonly act: string; readonly label: string }[];
  /** True: the result of the next cell stays out of sight until the form is answered. Default false. */
  readonly holdsNextCell?: boolean;
  /** Every sentence that the page says by itself, in the language of the reader. */
  readonly words: Readonly<Record<string, string>>;
}

/** What a page asks of the course. */
export interface FormAsk {
  /** "next cell ran": the cell below has shown its result. "act": a button of a note was pressed. */
  readonly ask: "read" | "save" | "submit" | "skip" | "next cell ran" | "act";
  /** The name of what the button does. */
  readonly act?: string;
  /** The number of the question: the answer carries it. */
  readonly id: string;
  /** The drawn form that asks; one page may show a form twice. */
  readonly from: string;
  /** The fields that changed, or all of them when a button was pressed. */
  readonly value?: FormValue;
  /** The version that the page has seen. */
  readonly stamp?: string;
}

/** What the course answers, to every page that shows the form. */
export interface FormReply {
  readonly re: string;
  readonly from: string;
  /** Everything that is kept of the form now. */
  readonly value: FormValue;
  readonly stamp?: string;
  /** What is said about it, as HTML of the course. */
  readonly said?: string;
  /** True when nothing more is asked: the next cell may be seen. */
  readonly answered?: boolean;
  /** True when the answer stays as it is from now on. */
  readonly locked?: boolean;
  /** The words of a button that shows the answer, for pages that do not know when the next cell has run. */
  readonly show?: string;
  /** The fields that are shown only now. */
  readonly shown?: readonly string[];
  /** A solution that one button puts into the fields. */
  readonly solution?: FormValue;
  /** Why it was not kept, as one sentence. */
  readonly error?: string;
  /** Everything that is said beside fields and rows now. Default: nothing. */
  readonly notes?: readonly FormNote[];
  /** The cell that would do the same as the form. */
  readonly code?: string;
  /** Words to choose from for fields that offer some, by the name of the list. */
  readonly offers?: Readonly<Record<string, readonly string[]>>;
  /** For a field that could not be read: its name and one sentence. */
  readonly problems?: readonly { readonly field: string; readonly says: string }[];
}
