import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  PERSONAL_DATA_KINDS,
  type PersonalDataKind,
} from "../../../src/library/layouts/describe/personal-data-kind.js";
import { allLayouts } from "../../../src/library/layouts/known-layouts.js";
import { profileColumns } from "../../../src/library/safety/detect/column-profile.js";
import { detectByRules } from "../../../src/library/safety/detect/detect-columns.js";
import {
  columnMarks,
  companyOf,
  type Kinds,
} from "../../../src/library/safety/detect/learned/column-marks.js";
import { isFixed } from "../../../src/library/safety/detect/learned/judge-learned.js";
import { toTable } from "../../../src/library/table/columns/data.js";
import { inventedFile } from "../../fixtures/layouts/invented-file.js";
import { developmentCorpus } from "../../fixtures/safety/corpus/development.js";
import { exportsCorpus } from "../../fixtures/safety/corpus/exports.js";
import { heldOutCorpus } from "../../fixtures/safety/corpus/held-out.js";
import { listsCorpus } from "../../fixtures/safety/corpus/lists.js";
import { peoplelessCorpus, statesCorpus } from "../../fixtures/safety/corpus/places.js";
import { secondCorpus } from "../../fixtures/safety/corpus/second.js";
import { thirdCorpus } from "../../fixtures/safety/corpus/third.js";
import { toolsCorpus } from "../../fixtures/safety/corpus/tools.js";
import { unseenCorpus } from "../../fixtures/safety/corpus/unseen.js";
import { EXPORTS_OF_TOOLS } from "../../fixtures/safety/exports-of-tools.js";
import { firstSightTables } from "../../fixtures/safety/first-sight.js";
import { LAYOUTS, layoutValues } from "../../fixtures/safety/layouts.js";
import type { Example } from "./fit-weights.js";

/** A labeled column with what the rules said of it before they were mended for its set. */
export interface SetExample extends Example {
  readonly set: string;
  readonly table: string;
  readonly column: string;
  readonly isFound: boolean;
  /** True for the same column once more, with invented cells that nobody labeled: real files show cells in every column. */
  readonly isGuess: boolean;
  /** True where the scanner takes the rules as they are. */
  readonly isFixed: boolean;
}

interface LabeledTable {
  readonly set: string;
  readonly name: string;
  readonly columns: readonly {
    readonly name: string;
    readonly isPersonal: boolean;
    readonly cells: readonly unknown[];
    /** False where nobody knows what stands in it, so that its cells say nothing. */
    readonly isShown?: boolean;
  }[];
}

/** The known layouts are nearly all voter files, and alike: they count for less. */
const KNOWN_WEIGHT = 0.3;

export function allExamples(): readonly SetExample[] {
  const corrected = firstFindings();
  const sets = firstSightTables().map(({ set, name, columns }) => ({
    set,
    name,
    columns: columns.map((column) => ({
      ...column,
      isPersonal: column.personal,
      cells: column.values,
      isShown: column.isShown,
    })),
  }));
  return [...sets, ...mendedTables()].flatMap((table) => examplesOf(table, corrected));
}

/** "table, column, kinds" where the rules found something else before anybody had seen the set. */
function firstFindings(): ReadonlyMap<string, Kinds> {
  const text = readFileSync(fileURLToPath(new URL("first-sight-findings.txt", import.meta.url)), "utf8");
  return new Map(
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => {
        const [table = "", column = "", kinds = ""] = line.split("\t");
        return [`${table}\t${column}`, kinds.split(", ").filter(isKind)];
      }),
  );
}
const isKind = (text: string): text is PersonalDataKind =>
  (PERSONAL_DATA_KINDS as readonly string[]).includes(text);

/** What else is labeled in the tests: known layouts, and the tables on which the rules were tried. */
function mendedTables(): readonly LabeledTable[] {
  const known = allLayouts()
    .filter(({ columns, file }) => columns.length > 1 && file.header !== "none")
    .map((layout): LabeledTable => {
      const { header, rows } = inventedFile(layout, { rows: 40 });
      const columns = layout.columns.map(({ kind }, at) => ({
        name: header.indexOf(header[at] ?? "") === at ? (header[at] ?? "") : `column ${at + 1}`,
        isPersonal: kind !== undefined,
        cells: rows.map((row) => row[at] ?? ""),
      }));
      return { set: "known", name: layout.name, columns };
    });
  const layouts = LAYOUTS.map(
    ({ name, columns }): LabeledTable => ({
      set: "mended",
      name,
      columns: columns.map((column, at) => ({
        name:
          columns.findIndex((other) => other.name === column.name) === at ? column.name : `column ${at + 1}`,
        isPersonal: column.kind !== undefined,
        cells: layoutValues(column, 30, at + 1),
      })),
    }),
  );
  const corpora = [
    developmentCorpus,
    exportsCorpus,
    heldOutCorpus,
    listsCorpus,
    peoplelessCorpus,
    statesCorpus,
    secondCorpus,
    thirdCorpus,
    toolsCorpus,
    unseenCorpus,
  ]
    .flatMap((corpus) => corpus())
    .map(
      ({ name, columns }): LabeledTable => ({
        set: "mended",
        name,
        columns: columns.map((column) => ({
          name: column.name,
          isPersonal: column.kinds.length > 0,
          cells: column.values,
        })),
      }),
    );
  const tools = Object.entries(EXPORTS_OF_TOOLS).map(
    ([name, columns]): LabeledTable => ({
      set: "mended",
      name,
      columns: columns.map(([column, kind, value]) => ({
        name: column,
        isPersonal: kind !== undefined,
        cells: [value, value, value],
      })),
    }),
  );
  return [...known, ...layouts, ...corpora, ...tools];
}

function examplesOf(
  { set, name, columns }: LabeledTable,
  corrected: ReadonlyMap<string, Kinds>,
): readonly SetExample[] {
  const table = toTable(Object.fromEntries(columns.map((column) => [column.name, [...column.cells]])));
  const profiles = new Map(profileColumns(table).map((one) => [one.name, one.profile]));
  const found = detectByRules([...profiles.values()]);
  const names = [...profiles.keys()];
  const kinds = names.map(
    (column, at): Kinds => corrected.get(`${name}\t${column}`) ?? (found[at] ?? []).map(({ kind }) => kind),
  );
  const company = companyOf(kinds);
  return names.flatMap((column, at) => {
    const [profile, each, beside] = [profiles.get(column), kinds[at], company[at]];
    const labeled = columns.find((one) => one.name === column);
    if (profile === undefined || each === undefined || beside === undefined || labeled === undefined)
      return [];
    const isShown = labeled.isShown ?? true;
    return (isShown ? [true] : [true, false]).map(
      (cells): SetExample => ({
        isGuess: cells !== isShown,
        set,
        table: name,
        column,
        isPersonal: labeled.isPersonal,
        isFound: each.length > 0,
        isFixed: isFixed(profile, each, beside),
        weight: set === "known" ? KNOWN_WEIGHT : isShown ? 1 : 0.5,
        marks: columnMarks(profile, each, beside, cells),
      }),
    );
  });
}
