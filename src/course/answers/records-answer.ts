/** One field that every record must have. */
export interface RecordField {
  /** The key, for example "baseline". A record without it shows the mistake `no-<name>`. */
  readonly name: string;
  /** What counts as filled: any text, a finite number (also as text such as "1,200"), or a date as "2027-04-30". */
  readonly type: "text" | "number" | "date";
  /** What is said when it is missing or empty, for example "There is no baseline: from what?" */
  readonly says: string;
}

/** A list of objects with required fields is asked for, for example three goals. */
export interface RecordsAnswer {
  readonly kind: "records";
  /** What one of them is called, for example "goal". */
  readonly each: string;
  /** How many are needed. */
  readonly count: number;
  readonly fields: readonly RecordField[];
}
