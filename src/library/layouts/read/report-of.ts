import { howMany } from "../../words/how-many.js";
import type { FoundLayout } from "../recognize/find-layout.js";
import type { LayoutMatch } from "../recognize/layout-match.js";
import type { ColumnSurvey } from "./column-survey.js";
import type { ImportedColumn, ImportRemark, ImportReport } from "./import-report.js";
import type { LabelColumn } from "./label-columns.js";
import type { PlannedColumn } from "./planned-column.js";
import { remarksOf } from "./remarks.js";
import type { RowJudge } from "./row-remarks.js";

interface Learned {
  readonly file: string;
  readonly rows: number;
  readonly used: FoundLayout | undefined;
  readonly match: LayoutMatch;
  readonly columns: readonly PlannedColumn[];
  readonly surveys: readonly ColumnSurvey[];
  readonly labels: readonly LabelColumn[];
  readonly judge: RowJudge;
  /** What is said of rows that are of nobody. */
  readonly rowRemarks: readonly ImportRemark[];
  readonly reading: readonly string[];
}

/** The report of an import. */
export function reportOf(learned: Learned): ImportReport {
  const { file, rows, used, match, columns, surveys, labels, judge, rowRemarks, reading } = learned;
  const changed: ImportRemark[] = [];
  const open: ImportRemark[] = [...rowRemarks];
  columns.forEach((column, at) => {
    const survey = surveys[at];
    if (survey === undefined) return;
    const remarks = remarksOf(column, withoutPadded(survey, judge.paddedAt(at)));
    changed.push(...remarks.changed);
    open.push(...remarks.open);
    const padded = judge.paddedAt(at);
    if (padded > 0)
      changed.push({
        column: column.name,
        rows: padded,
        says: `${howMany(padded, "ZIP code had lost its zeros in front; with them again it lies", "ZIP codes had lost their zeros in front; with them again they lie")} in the state of their row.`,
      });
  });
  open.push(...judge.remarks());
  if (match.added.length > 0 && used !== undefined)
    open.push({
      column: match.added.join(", "),
      rows,
      says: "The layout does not know this: it came in by its name and its cells.",
    });
  const summary =
    `${match.says} ${howMany(rows, "row", "rows")}, ${howMany(columns.length, "column", "columns")}. ` +
    `${howMany(changed.length, "change", "changes")}; ${howMany(reading.length + open.length, "thing", "things")} to look at.`;
  return {
    file,
    layout: used?.layout.name ?? null,
    match,
    rows,
    columns: [
      ...columns.map((column, at) => importedColumn(column, surveys[at])),
      ...labels.map(labelColumn(columns)),
    ],
    reading,
    changed,
    notUnderstood: open,
    notes: used?.layout.notes ?? [],
    summary,
  };
}

function importedColumn(
  { name, says, kind, described }: PlannedColumn,
  survey: ColumnSurvey | undefined,
): ImportedColumn {
  return {
    column: name,
    type: survey?.type ?? "text",
    says: says ?? "",
    kind: kind ?? "",
    described,
    known: survey?.known ?? 0,
    labels: "",
  };
}

function labelColumn(columns: readonly PlannedColumn[]): (label: LabelColumn) => ImportedColumn {
  return ({ name, of }) => {
    const code = columns[of];
    return {
      column: name,
      type: "text",
      says: `the words for the codes of ${code?.name ?? ""}`,
      kind: code?.kind ?? "",
      described: true,
      known: 0,
      labels: code?.name ?? "",
    };
  };
}

/** ZIP codes that have their zeros again are no longer short. */
function withoutPadded(survey: ColumnSurvey, padded: number): ColumnSurvey {
  if (padded === 0) return survey;
  const notes = new Map(survey.notes);
  const left = (notes.get("short ZIP") ?? 0) - padded;
  if (left > 0) notes.set("short ZIP", left);
  else notes.delete("short ZIP");
  return { ...survey, notes };
}
