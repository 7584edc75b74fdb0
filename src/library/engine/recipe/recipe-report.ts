/** What a join lost. */
export interface RecipeJoinReport {
  readonly table: string;
  /** People with a row in the other table, and without one. */
  readonly matched: number;
  readonly unmatched: number;
  /** Rows of the other table that belong to nobody in the list. */
  readonly unused: number;
}

export interface RecipeReport {
  /** Rows of the list, and people in the table of features. */
  readonly rows: number;
  readonly people: number;
  /** Rows of an older version of a person, left out. */
  readonly older: number;
  /** People whose birthday or day of registration nobody knows; null where the recipe names no column. */
  readonly withoutBirthday: number | null;
  readonly withoutRegistration: number | null;
  /** Rows of history that name a day and kind which the recipe does not list, and those of people who are not in the list. */
  readonly otherElections: number;
  readonly historyOfOthers: number;
  readonly joins: readonly RecipeJoinReport[];
  /** What to know before relying on it; empty when there is nothing. */
  readonly notes: readonly string[];
  /** The query that made the table. */
  readonly sql: string;
}
