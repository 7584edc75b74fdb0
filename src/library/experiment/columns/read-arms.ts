import { describeCell } from "../../table/columns/describe-cell.js";
import { countGroups, groupName, groupNames } from "../../table/columns/group-name.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { requireDistinctLooks } from "../../table/columns/require-distinct-looks.js";

/** An assignment column: the arms, the control first and the others in alphabetical order, and each row's arm. */
export interface Arms {
  readonly names: readonly string[];
  readonly codes: Uint8Array;
}

/**
 * Reads who was assigned to what: 0/1, true/false, or arm names of which one is the control.
 *
 * @param control the control arm. Default: the arm called "control", in any letter case.
 * @throws when a row has no arm, when no arm is the control, or when there is only one arm.
 */
export function readArms(column: ArrayLike<unknown>, name: string, control?: string): Arms {
  if (column.length === 0)
    throw new RangeError(
      `Column "${name}" has no rows, so nobody is in an arm. Check the filter or the file.`,
    );
  const first = column[0];
  if (typeof first === "string" || control !== undefined) return readNamed(column, name, control);
  const codes = new Uint8Array(column.length);
  let treated = 0;
  for (let row = 0; row < column.length; row++) {
    const value = column[row];
    if (value !== 0 && value !== 1 && value !== false && value !== true && value !== 0n && value !== 1n) {
      throw unreadable(value, name, row);
    }
    const code = Number(value);
    codes[row] = code;
    treated += code;
  }
  if (treated === 0 || treated === column.length) throw oneArm(name, treated === 0 ? "control" : "treatment");
  return { names: ["control", "treatment"], codes };
}

function readNamed(column: ArrayLike<unknown>, name: string, control: string | undefined): Arms {
  const found = new Map<unknown, number>();
  const raw = new Uint8Array(column.length);
  let previous: unknown;
  let code = 0;
  for (let row = 0; row < column.length; row++) {
    const value = column[row];
    if (value !== previous || row === 0) {
      if (isMissing(value) || typeof value === "object") throw unreadable(value, name, row);
      code = found.get(value) ?? found.size;
      if (code > 255) {
        throw new RangeError(
          `Column "${name}" holds more than 256 different values. Is it the assignment column?`,
        );
      }
      found.set(value, code);
      previous = value;
    }
    raw[row] = code;
  }
  const texts = [...found.keys()].map(String);
  requireDistinctLooks(found.keys(), name, "arms");
  const isControl = (text: string): boolean =>
    control === undefined ? text.trim().toLowerCase() === "control" : text === control;
  const controls = texts.filter(isControl);
  if (controls.length !== 1) {
    const problem = controls.length === 0 ? "no arm" : "more than one arm";
    const rows = countGroups(column);
    throw new RangeError(
      `Column "${name}" has ${problem} called ${control === undefined ? '"control"' : `"${control}"`}: its arms are ` +
        `${groupNames(rows)}. ${whichControl(rows)}`,
    );
  }
  if (texts.length < 2) throw oneArm(name, texts[0] ?? "");
  const names = [...controls, ...texts.filter((text) => !isControl(text)).sort()];
  const order = Uint8Array.from(
    texts.length === 0 ? [] : [...found.keys()].map((key) => names.indexOf(String(key))),
  );
  return { names, codes: raw.map((value) => order[value] as number) };
}

/** An arm that may be named is an example; what a person wrote is none. */
export function whichControl(rows: ReadonlyMap<string, number>): string {
  const example = [...rows].find(([name, count]) => groupName(name, count) === name)?.[0];
  return example === undefined
    ? "Say which one is the control, by its name."
    : `Say which one is the control, for example control: "${example}".`;
}

function unreadable(value: unknown, name: string, row: number): TypeError {
  return new TypeError(
    `Column "${name}" says who was assigned to what: 0/1, true/false, or names of arms such as "control" and "text". ` +
      `Row ${row + 1} holds ${describeCell(value)}.`,
  );
}

function oneArm(name: string, arm: string): RangeError {
  return new RangeError(
    `Everybody in "${name}" is in the arm "${groupName(arm, 0)}". An experiment needs at least two arms, one of them the control.`,
  );
}
