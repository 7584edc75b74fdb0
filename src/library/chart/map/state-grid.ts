// One tile a state, roughly where it lies: rows from north to south, a point for an empty tile.
const GRID = `AK .  .  .  .  .  .  .  .  .  ME
.  .  .  .  .  .  .  .  .  VT NH
WA ID MT ND MN IL WI MI NY RI MA
OR NV WY SD IA IN OH PA NJ CT .
CA UT CO NE MO KY WV VA MD DE .
.  AZ NM KS AR TN NC SC DC .  .
.  .  .  OK LA MS AL GA .  .  .
HI .  .  TX .  .  .  .  FL .  .`;

/** The tile of each state by its postal code, column and row from 0. */
export const STATE_GRID: ReadonlyMap<string, readonly [column: number, row: number]> = new Map(
  GRID.split("\n").flatMap((line, row) =>
    line.split(/\s+/).flatMap((postal, column) => (postal === "." ? [] : [[postal, [column, row]] as const])),
  ),
);
