import { requireNamed } from "../../table/columns/column-names.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { cellWord } from "../../table/columns/plain-value.js";
import { requireFields } from "../../table/columns/require-fields.js";
import { requireNameable } from "../../table/columns/require-nameable.js";
import { bareId, UNLIKE_IDS } from "../../table/join/bare-id.js";
import { readCrosswalk } from "./crosswalk.js";
import type { ExportForOptions } from "./export-for-options.js";
import { refuseOthers, refusePersonal } from "./further-columns.js";
import { loadCell } from "./load-cell.js";
import { loadNotes } from "./load-notes.js";
import { matchColumns } from "./match-columns.js";
import { OptOutWishes, optOutColumns } from "./opt-out-wishes.js";
import { LOADS, type LoadColumn, SHARED_RESULTS } from "./tool-loads.js";

type Cell = string | number | null;

/** Takes a list part by part, and gives each part as the tool loads it. */
export interface LoadWriter {
  /** The columns of the load, in its order. */
  readonly names: readonly string[];
  /** True when nobody may come twice. */
  readonly eachOnce: boolean;
  /** The columns of the list that it reads. */
  readonly needs: readonly string[];
  /** The next rows of the list, by column; gives the cells of the load, by column. */
  add(columns: Readonly<Record<string, ArrayLike<unknown>>>, rows: number): Cell[][];
  readonly leftOut: {
    readonly optedOut: number;
    readonly withoutKey: number;
    readonly notInCrosswalk: number;
    readonly twice: number;
    readonly withoutScore: number;
  };
  /** What is to be said when all rows were taken. */
  notes(): string[];
}

/** Says whether the person of a row came before: rows are asked about in their order, each once. */
export type CameBefore = (who: string | number, row: number) => boolean;

/**
 * Opens the load of a tool for a list with these columns.
 *
 * @param cameBefore who was there already. Default: everybody is held in memory.
 * @throws when a needed column is not found, or the tool takes no further columns.
 */
export function openLoad(
  options: ExportForOptions,
  list: readonly string[],
  cameBefore: CameBefore = heldInMemory(),
): LoadWriter {
  const { tool, values = {}, also = [], crosswalk } = options;
  const load = LOADS[tool];
  if (load === undefined) throw new RangeError(`Name the tool: ${Object.keys(LOADS).join(", ")}.`);
  if (crosswalk !== undefined)
    requireFields(crosswalk, 'a crosswalk such as { data, from: "id", to: "vanid" }', {
      data: "anything",
      from: "text",
      to: "text",
    });
  refuseOthers(options);
  const matched = matchColumns(options, list);
  const optOuts = options.optOuts ?? optOutColumns(list);
  // What happened is loaded whole: a wish not to be contacted often came with it.
  const leavesOut = options.optOuts !== undefined || load.purpose !== "record";
  const wishes = new OptOutWishes();
  const idColumn = crosswalk && (crosswalk.list ?? crosswalk.from);
  requireNamed([...optOuts, ...also, ...(idColumn === undefined ? [] : [idColumn])], list, "The list");
  const ids = crosswalk && readCrosswalk(crosswalk);
  const columns: readonly LoadColumn[] = [
    ...load.columns.filter(
      ({ name }) =>
        matched.has(name) || values[name] !== undefined || (ids !== undefined && name === load.id),
    ),
    ...also.map(
      (name): LoadColumn => ({
        name,
        kind: load.others === "numbers" ? "number" : "text",
        needed: false,
        also: [],
      }),
    ),
  ];
  const sources = columns.map(({ name }) => matched.get(name) ?? (also.includes(name) ? name : undefined));
  const key = columns.findIndex(({ name }) => name === load.key);
  const leftOut = { optedOut: 0, withoutKey: 0, notInCrosswalk: 0, twice: 0, withoutScore: 0 };
  const results = matched.get("resultid");
  let [from, shared, keptWishes] = [0, 0, 0];
  let bare: ReadonlySet<string> | undefined;

  /** The cells of a row; undefined when it is left out. */
  const lineOf = (given: Readonly<Record<string, ArrayLike<unknown>>>, row: number): Cell[] | undefined => {
    if (optOuts.filter((name) => wishes.read(name, given[name]?.[row])).length > 0) {
      if (leavesOut) {
        leftOut.optedOut++;
        return undefined;
      }
      keptWishes++;
    }
    const own = idColumn === undefined ? undefined : given[idColumn]?.[row];
    const id = ids === undefined || isMissing(own) ? undefined : ids.get(cellWord(own).trim());
    if (ids !== undefined && id === undefined && !isMissing(own)) {
      bare ??= new Set([...ids.keys()].map(bareId));
      if (bare.has(bareId(cellWord(own).trim()))) {
        throw new RangeError(
          `The id of row ${from + row + 1} would be in the crosswalk but for ${UNLIKE_IDS}. Write the ids in both lists alike.`,
        );
      }
    }
    if (ids !== undefined && id === undefined && load.id === load.key) {
      leftOut.notInCrosswalk++;
      return undefined;
    }
    const line = columns.map((column, i) => {
      if (ids !== undefined && column.name === load.id) return id ?? null;
      const source = sources[i];
      return loadCell(column, source === undefined ? values[column.name] : given[source]?.[row], from + row);
    });
    const who = line[key] ?? null;
    if (who === null) {
      leftOut.withoutKey++;
      return undefined;
    }
    // An empty score is no score of 0, and a load of scores stops at it.
    if (load.others === "numbers" && line.every((cell, i) => i < load.columns.length || cell === null)) {
      leftOut.withoutScore++;
      return undefined;
    }
    if (load.twice !== "keep" && cameBefore(who, from + row)) {
      if (load.twice === "refuse") {
        throw new RangeError(
          `Row ${from + row + 1} is somebody who came before: two rows of one person stop this load. Keep one of each.`,
        );
      }
      leftOut.twice++;
      return undefined;
    }
    const gap = columns.findIndex((column, i) => column.needed && column.kind !== "text" && line[i] === null);
    if (gap >= 0) {
      throw new RangeError(
        `Row ${from + row + 1} has no "${columns[gap]?.name}", which the load needs. Fill it in, or leave the row out.`,
      );
    }
    if (results !== undefined && changesAll(given[results]?.[row])) shared++;
    return line;
  };

  return {
    names: columns.map(({ name }) => name),
    eachOnce: load.twice !== "keep",
    needs: [
      ...new Set([
        ...sources.filter((name): name is string => name !== undefined),
        ...optOuts,
        ...(idColumn === undefined ? [] : [idColumn]),
      ]),
    ],
    add(given, rows) {
      refusePersonal(options, given);
      const cells = columns.map((): Cell[] => []);
      for (let row = 0; row < rows; row++) {
        lineOf(given, row)?.forEach((cell, i) => {
          cells[i]?.push(cell);
        });
      }
      from += rows;
      return cells;
    },
    leftOut,
    notes: () => [
      ...loadNotes(options, matched, { twice: leftOut.twice, shared, optOuts, keptWishes }),
      ...wishes.notes(),
    ],
  };
}

function heldInMemory(): CameBefore {
  const seen = new Set<string | number>();
  return (who) => {
    if (seen.has(who)) return true;
    requireNameable(seen.size, "people in one load");
    seen.add(who);
    return false;
  };
}

function changesAll(result: unknown): boolean {
  return (
    !isMissing(result) &&
    [...SHARED_RESULTS, "4", "5", "20", "25"].includes(cellWord(result).trim().toLowerCase())
  );
}
