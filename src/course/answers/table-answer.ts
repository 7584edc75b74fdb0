/** One row as an object. */
export type Row = Readonly<Record<string, unknown>>;

/** A table is asked for; further columns in the answer do not matter. */
export interface TableAnswer {
  readonly kind: "table";
  /** The right columns. */
  readonly expected: Readonly<Record<string, readonly unknown[]>>;
  /** How far each number may be off. Default 0: exactly (rounding noise is forgiven). */
  readonly tolerance?: number;
  /** True: the order of the rows counts. Default false. */
  readonly ordered?: boolean;
}
