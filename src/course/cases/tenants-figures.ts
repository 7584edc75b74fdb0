import { loadArquero } from "../../library/table/columns/load-arquero.js";
import { loadDataset } from "../../library/table/datasets/load-dataset.js";

interface Row {
  readonly week: number;
  readonly startedWeek: number;
  readonly hosts: number;
}

/** What the case of the tenants' network rests on: its hubs in week 8. */
export interface TenantsFigures {
  readonly hubs: number;
  /** Hubs with one host. */
  readonly alone: number;
  /** All hosts, and shifts worked for each in a week. */
  readonly hosts: number;
  readonly shiftsPerHostWeek: number;
  /** The share of the first hubs that had stopped by week 8. */
  readonly dropout: number;
  /** Shifts that the log then had in the eight weeks after. */
  readonly thenWorked: number;
  readonly people: number;
  /** The share of sign-ups that stay away. */
  readonly flake: number;
}

/** The case begins in the middle of the sixteen weeks. */
export const HALF = 8;

// The data of the course do not change: once a session is enough.
let found: TenantsFigures | undefined;

export function tenantsFigures(): TenantsFigures {
  found ??= figures();
  return found;
}

function figures(): TenantsFigures {
  const log = loadDataset("hub-weeks");
  const now = log.filter((d: Row) => d.week === 8);
  const first = log.filter((d: Row) => d.startedWeek === 1 && d.week === 1).numRows();
  const left = now.filter((d: Row) => d.startedWeek === 1).numRows();
  const before = log.filter((d: Row) => d.week <= 8);
  const after = log.filter((d: Row) => d.week > 8);
  return {
    hubs: now.numRows(),
    alone: now.filter((d: Row) => d.hosts === 1).numRows(),
    hosts: total(now, "hosts"),
    shiftsPerHostWeek: round(total(before, "worked") / total(before, "hosts")),
    dropout: round(1 - left / first),
    thenWorked: total(after, "worked"),
    people: total(now, "people"),
    flake: round(1 - total(before, "worked") / total(before, "signUps")),
  };
}

function total(rows: ReturnType<typeof loadDataset>, column: string): number {
  return Number(rows.rollup({ sum: loadArquero().op.sum(column) }).get("sum", 0));
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
