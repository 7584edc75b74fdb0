/** Which rows of a CKAN table are wanted. */
export interface CKANQuery {
  /** What a column must be, such as { ward: "3" }; a list means any of them. */
  readonly filters?: Readonly<Record<string, string | number | readonly (string | number)[]>>;
  /** Words to look for in any column. */
  readonly search?: string;
  /** The columns that are wanted; all when it is left out. */
  readonly fields?: readonly string[];
  /** Such as "year desc". */
  readonly order?: string;
  /** The most rows that are wanted; all when it is left out. */
  readonly limit?: number;
}
