/** One row of a table, by the name of the column. */
export type FormRow = Readonly<Record<string, string>>;

/** What a field holds, as it was typed or chosen: the course reads numbers and days, not the page. */
export type FieldValue = string | readonly string[] | readonly FormRow[];

/** What a form holds, by the name of the field. A field that nobody filled is not there. */
export type FormValue = Readonly<Record<string, FieldValue>>;

/** Where a row of a table keeps what tells it apart from the others. */
export const rowKey = "_row";

/** What else a row of a table that is sent row by row carries beside the columns that were changed. */
export const rowMark = {
  /** The version of each column that the window has seen, as the course gave them. */
  seen: "_seen",
  /** Names one stretch of writing in one window: the course does not take it for somebody else. */
  edit: "_edit",
  /** When each of its columns was changed, and when it was deleted or put back. */
  when: "_when",
  /** There when the row was deleted. */
  gone: "_gone",
} as const;
