import { OpenDataError } from "../network/open-data-error.js";
import type { PortalField } from "../records/portal-field.js";
import { type Snapshot, snapshot } from "../records/snapshot.js";
import type { CensusVariable } from "./census-query.js";
import { type CensusRows, placesOf } from "./census-rows.js";
import { censusFigure, censusType } from "./census-values.js";

/** What the Bureau says about a variable. */
export interface CensusLabel {
  readonly label: string;
  readonly type?: string;
}

/**
 * The answer as typed columns: GEOID first, then what was asked for, then the codes of the places. Figures are numbers, codes
 * stay text.
 *
 * @throws when a column that was asked for is not in the answer.
 */
export function censusTable(
  answer: CensusRows,
  variables: readonly CensusVariable[],
  codes: readonly string[],
  labels: ReadonlyMap<string, CensusLabel>,
  host: string,
): { snapshot: Snapshot; notes: string[] } {
  const wanted = new Map(variables.map((entry) => [entry.variable, entry]));
  const missing = variables.find(
    ({ variable, added }) => !added && !variable.startsWith("group(") && !answer.names.includes(variable),
  );
  if (missing !== undefined && answer.names.length > 0) {
    throw new OpenDataError(
      `${host} left out the variable ${missing.variable} that was asked for. Try again later.`,
      "content",
    );
  }
  const columns = (answer.names.length > 0 ? answer.names : variables.map(({ variable }) => variable))
    .map((variable, index) => ({ variable, index }))
    .filter(({ variable, index }) => answer.names.length === 0 || answer.names.indexOf(variable) === index);
  const fields = columns.map(({ variable }): PortalField => {
    const known = labels.get(variable);
    return {
      name: wanted.get(variable)?.column ?? variable,
      type: codes.includes(variable) ? "text" : censusType(variable, known?.type),
      description: known?.label.replaceAll("!!", " › ").replaceAll(":", "") ?? "",
    };
  });
  const places = placesOf(answer, codes);
  const why = new Map<string, number>();
  const geoid: PortalField = { name: "GEOID", type: "text", description: "The code of the place, as text." };
  const all = codes.length === 0 ? fields : [geoid, ...fields];
  const rows = answer.rows.map((row, at) => [
    ...(codes.length === 0 ? [] : [places[at]]),
    ...columns.map(({ variable, index }, column) => {
      const field = fields[column];
      if (field?.type !== "number") return row[index];
      const figure = censusFigure(row[index], variable);
      const note = `${field.name}: ${figure.why}`;
      if (figure.why !== undefined) why.set(note, (why.get(note) ?? 0) + 1);
      return figure.value;
    }),
  ]);
  return {
    snapshot: snapshot(rows, all, (row, _, index) => row[index]),
    notes: [...why].map(([note, count]) => `${note} (${count} ${count === 1 ? "row" : "rows"}).`),
  };
}
