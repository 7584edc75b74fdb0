import { freezeDeep } from "../../table/columns/freeze-deep.js";
import type { PlainValue } from "../../table/columns/plain-value.js";
import type { TextRow } from "../../table/delimited/split-rows.js";
import type { Steps } from "../../table/read/steps.js";
import type { FoundLayout } from "../recognize/find-layout.js";
import { layoutMatch } from "../recognize/layout-answer.js";
import { cellReader } from "./cell-reader.js";
import { chooseLayout } from "./choose-layout.js";
import { saidOrders } from "./column-days.js";
import { type ColumnSurvey, ColumnSurveyor, type ImportedType } from "./column-survey.js";
import { MONTHS_FIRST } from "./day-form.js";
import type { ImportReport } from "./import-report.js";
import type { ImportSource } from "./import-source.js";
import { labelColumns } from "./label-columns.js";
import { withoutTotals } from "./last-row.js";
import { describedColumn, type PlannedColumn, undescribedColumn } from "./planned-column.js";
import { reportOf } from "./report-of.js";
import { RowJudge } from "./row-remarks.js";
import { namesBelow, RowsOfNobody } from "./rows-of-nobody.js";

/** How a file is brought in. */
export interface OpenImportOptions {
  /** "auto" recognizes the layout; a name says which; "none" goes by names and cells alone. */
  readonly layout?: string | undefined;
  /** Puts a column with the words beside each column of codes. */
  readonly labels?: boolean | undefined;
  /** The day of the file, by which ages and years of two digits are judged. */
  readonly asOf: string;
  /** Is told how many rows were looked through. */
  readonly show?: ((rows: number) => void) | undefined;
}

/** A file whose columns are known: its values come in batches, as often as they are asked for. */
export interface OpenedImport {
  readonly names: readonly string[];
  readonly types: readonly ImportedType[];
  /** What happened; the rows say together what no cell says alone, so it is whole once the batches were read through. */
  report(): ImportReport;
  /** The rows with too few or too many cells, when they are set aside. */
  aside(): Generator<readonly TextRow[]>;
  /** The values by column, some thousand rows at a time. */
  batches(): Generator<readonly (readonly PlainValue[])[]>;
}

/**
 * Reads a file through once, so that all its rows decide what each column comes in as. Memory stays flat.
 *
 * @throws when the file cannot be read, or is not what it was said to be.
 */
export function* openImport(
  given: ImportSource,
  file: string,
  options: OpenImportOptions,
): Steps<OpenedImport> {
  const { seen } = given;
  const { used, near } = chooseLayout(seen, options.layout ?? "auto", file);
  const whole = given.rows(used);
  const columns = plannedColumns(whole, used, seen.rows);
  const source = withoutTotals(whole, columns);
  const surveyors = columns.map((column) => new ColumnSurveyor(column, options.asOf));
  const nobody = new RowsOfNobody(columns.map(({ name }) => name));
  let rows = 0;
  for (const batch of source.rows()) {
    nobody.learn(batch);
    for (const cells of batch)
      surveyors.forEach((surveyor, at) => {
        surveyor.learn(cells[at] ?? "");
      });
    rows += batch.length;
    options.show?.(rows);
    yield;
  }
  const others = saidOrders(surveyors.flatMap(({ days }) => days ?? []));
  const surveys = surveyors.map((surveyor) => surveyor.result(others));
  const readers = columns.map((column, at) => valueReader(column, surveys[at], options.asOf));
  const labels = options.labels === false ? [] : labelColumns(columns, surveys);
  const values = function* (judge: RowJudge): Generator<PlainValue[][]> {
    for (const batch of source.rows()) {
      const lists: PlainValue[][] = [...columns, ...labels].map(() => []);
      for (const cells of batch) {
        const row = readers.map((read, at) => read(cells[at] ?? ""));
        judge.settle(row);
        for (const { of, wordOf } of labels) row.push(wordOf(row[of] ?? null));
        row.forEach((value, at) => {
          lists[at]?.push(value);
        });
      }
      yield lists;
    }
  };
  let judge = new RowJudge(columns, used?.layout.place);
  const learned = () =>
    reportOf({
      file,
      rows,
      used,
      match: layoutMatch(seen, near),
      columns,
      surveys,
      labels,
      judge,
      rowRemarks: [
        ...(used === undefined ? [...namesBelow(seen), ...nobody.oddRemarks()] : []),
        ...nobody.remarks(),
      ],
      reading: source.notices(),
    });
  return {
    names: [...columns, ...labels].map(({ name }) => name),
    types: [...surveys.map(({ type }) => type), ...labels.map(() => "text" as const)],
    aside: () => source.aside(),
    report: () => freezeDeep(learned()),
    batches: () => {
      judge = new RowJudge(columns, used?.layout.place);
      return values(judge);
    },
  };
}

function plannedColumns(
  { names, named }: { readonly names: readonly string[]; readonly named: boolean },
  used: FoundLayout | undefined,
  sample: readonly (readonly string[])[],
): readonly PlannedColumn[] {
  const below = named && used?.by !== "cells" ? sample.slice(1) : sample;
  return names.map((name, at) => {
    const known = used === undefined ? undefined : describedColumn(name, used.matched[at] ?? {}, used.layout);
    return (
      known ??
      undescribedColumn(
        name,
        named,
        below.map((row) => row[at] ?? ""),
      )
    );
  });
}

function valueReader(
  column: PlannedColumn,
  survey: ColumnSurvey | undefined,
  asOf: string,
): (cell: string) => PlainValue {
  if (survey?.keptAsText === true) return (cell) => cell.trim() || null;
  const { digits: _, ...asWritten } = column;
  const read = cellReader(
    survey?.allShort === true ? asWritten : column,
    survey?.orders ?? MONTHS_FIRST,
    asOf,
  );
  return (cell) => read(cell).value;
}
