import type { Engine } from "../../../library/engine/connect/engine.js";

const TABLE = "people_of_the_load";
const ROWS_TOGETHER = 10_000;

/** The people of a list row by row, on the disk: they are too many to be held in memory. */
export interface PeopleByRow {
  add(who: string, row: number): void;
  /** True for each row of somebody who came before. */
  end(rows: number): Promise<(row: number) => boolean>;
}

/** Sorted, each stands beside those who are the same, and a bit for each row is all that stays in memory. */
export async function openPeopleByRow(engine: Engine): Promise<PeopleByRow> {
  if (engine.openAppender === undefined) throw new Error("This engine takes no rows without SQL.");
  await engine.query(`CREATE OR REPLACE TABLE ${TABLE}(who VARCHAR, place DOUBLE)`);
  const appender = await engine.openAppender(TABLE, ["text", "number"]);
  const people: string[] = [];
  const rowsOf: number[] = [];
  const flush = (): void => {
    appender.add([people, rowsOf]);
    people.length = 0;
    rowsOf.length = 0;
  };
  return {
    add(who, row) {
      people.push(who);
      rowsOf.push(row);
      if (people.length >= ROWS_TOGETHER) flush();
    },
    async end(rows) {
      flush();
      appender.close();
      const before = new Uint8Array(Math.ceil(rows / 8));
      const sorted = `SELECT who, place FROM ${TABLE} ORDER BY who, place`;
      for await (const found of engine.stream(
        `SELECT place FROM (SELECT who, place, LAG(who) OVER () AS last FROM (${sorted})) WHERE who = last`,
      ))
        for (const { place } of found) mark(before, Number(place));
      await engine.query(`DROP TABLE ${TABLE}`);
      return (row) => ((before[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
    },
  };
}

function mark(bits: Uint8Array, place: number): void {
  bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7));
}
