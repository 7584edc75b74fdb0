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
