/** A group of rows is in memory until it is written; lists of people have many columns. */
export const PARQUET_ROWS_TOGETHER = 10_240;

/** One thread keeps the rows in their order; a second one would only hold rows that wait. */
export const PARQUET_ROOM = { memoryLimit: "120MB", threads: 1 } as const;
