import type { Layout, LayoutColumn, RepeatedColumns } from "../describe/layout.js";
import { keysOf, type NameWeights } from "./name-weights.js";
import { sameName } from "./same-name.js";

/** What a column of a file is in a layout. */
export interface MatchedColumn {
  readonly column?: LayoutColumn;
  readonly repeated?: RepeatedColumns;
}

/** How well the names of a file fit a layout. */
export interface HeaderMatch {
  readonly layout: Layout;
  /** From 0 to 1. */
  readonly score: number;
  /** How much the names that fit say, in names that one maker alone has. */
  readonly evidence: number;
  /** For each column of the file. */
  readonly matched: readonly MatchedColumn[];
}

/** Columns that come as often as there were elections say less than those that come once. */
const REPEATED = 0.3;

/** What a layout calls its columns, made ready for comparing once. */
interface Headings {
  readonly keys: readonly string[];
  readonly byName: ReadonlyMap<string, readonly LayoutColumn[]>;
  readonly byOther: ReadonlyMap<string, LayoutColumn>;
  readonly patterns: readonly { readonly repeated: RepeatedColumns; readonly pattern: RegExp }[];
}

const kept = new WeakMap<Layout, Headings>();

function headingsOf(layout: Layout): Headings {
  const known = kept.get(layout);
  if (known !== undefined) return known;
  const keys = keysOf(layout);
  const byName = new Map<string, LayoutColumn[]>();
  layout.columns.forEach((column, i) => {
    const key = keys[i] ?? "";
    byName.set(key, [...(byName.get(key) ?? []), column]);
  });
  const made = {
    keys,
    byName,
    byOther: new Map(
      layout.columns.flatMap((column) =>
        (column.also ?? []).map((name) => [sameName(name), column] as const),
      ),
    ),
    patterns: (layout.repeats ?? []).map((repeated) => ({
      repeated,
      pattern: new RegExp(`^(?:${repeated.pattern})$`, "i"),
    })),
  };
  kept.set(layout, made);
  return made;
}

export function matchHeader(header: readonly string[], layout: Layout, weigh: NameWeights): HeaderMatch {
  const { keys, byName: open, byOther: others, patterns } = headingsOf(layout);
  const names = header.map(sameName);
  const taken = new Set<LayoutColumn>();
  const take = (column: LayoutColumn | undefined): MatchedColumn | undefined => {
    if (column === undefined || taken.has(column)) return undefined;
    taken.add(column);
    return { column };
  };
  // A column by its own name comes before one that goes by another name.
  const byName = names.map((name) => take(open.get(name)?.find((column) => !taken.has(column))));
  const matched = names.map((name, i): MatchedColumn => {
    const found = byName[i] ?? take(others.get(name));
    if (found !== undefined) return found;
    const repeated = patterns.find(({ pattern }) => pattern.test((header[i] ?? "").trim()))?.repeated;
    return repeated === undefined ? {} : { repeated };
  });
  let [fits, inFile] = [0, 0];
  names.forEach((name, i) => {
    const { column, repeated } = matched[i] ?? {};
    const weight = repeated === undefined ? weigh(name) : REPEATED;
    inFile += name === "" ? 0 : weight;
    if (column !== undefined || repeated !== undefined) fits += weight;
  });
  const inLayout = keys.reduce((sum, key) => sum + weigh(key), 0);
  const found = keys.reduce((sum, key, i) => {
    const column = layout.columns[i];
    return column !== undefined && taken.has(column) ? sum + weigh(key) : sum;
  }, 0);
  const ofFile = inFile === 0 ? 0 : fits / inFile;
  const ofLayout = inLayout === 0 ? 0 : found / inLayout;
  const both = ofFile + ofLayout === 0 ? 0 : (2 * ofFile * ofLayout) / (ofFile + ofLayout);
  // Somebody left columns out, or chose them: what is there still belongs to this layout alone.
  const isPart = fits >= ENOUGH_TO_BE_A_PART && (layout.file.chosen === true || ofFile >= NEARLY_ALL);
  const part = isPart ? ofFile * 0.95 : 0;
  return { layout, score: Math.max(both, part), evidence: fits, matched };
}

const ENOUGH_TO_BE_A_PART = 3;
const NEARLY_ALL = 0.9;
