/** What an element is to a table. */
export type TagRole = "table" | "row" | "cell";

/** HTML, and the letters of documents: Word, LibreOffice, slides, and Excel's workbooks of 2003. */
const TAGS: Readonly<Record<TagRole, readonly string[]>> = {
  table: ["table", "w:tbl", "table:table", "a:tbl", "Table"],
  row: ["tr", "w:tr", "table:table-row", "a:tr", "Row"],
  cell: ["td", "th", "w:tc", "table:table-cell", "table:covered-table-cell", "a:tc", "Cell"],
};

/** Tables that are drawn with other elements say so to those who do not see them (WAI-ARIA). */
const ARIA: Readonly<Record<TagRole, readonly string[]>> = {
  table: ["table", "grid", "treegrid"],
  row: ["row"],
  cell: ["cell", "gridcell", "columnheader", "rowheader"],
};

const byName = (names: Readonly<Record<TagRole, readonly string[]>>): ReadonlyMap<string, TagRole> =>
  new Map(
    (Object.entries(names) as [TagRole, readonly string[]][]).flatMap(([role, tags]) =>
      tags.map((tag): [string, TagRole] => [tag, role]),
    ),
  );
const BY_TAG = byName(TAGS);
const BY_ARIA = byName(ARIA);

/** What an element is to a table; undefined for any other. */
export const tagRole = (tag: string, { role }: Readonly<Record<string, string>>): TagRole | undefined =>
  BY_TAG.get(tag) ?? (role === undefined ? undefined : BY_ARIA.get(role.toLowerCase()));

/** How many columns and rows a cell takes, and the column in which it stands when cells before it were left out. */
export interface CellPlace {
  readonly across: number;
  readonly down: number;
  /** Counted from 1. */
  readonly column?: number;
}

export function cellPlace(attributes: Readonly<Record<string, string>>): CellPlace {
  const { colspan, rowspan } = attributes;
  const column = attributes["ss:Index"];
  return {
    across: Number(
      colspan ?? attributes["table:number-columns-repeated"] ?? 1 + Number(attributes["ss:MergeAcross"] ?? 0),
    ),
    down: Number(rowspan ?? 1 + Number(attributes["ss:MergeDown"] ?? 0)),
    ...(column === undefined ? {} : { column: Number(column) }),
  };
}

/** The next words stand in another line. */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|br|caption|center|details|dialog|div|dl|dt|fieldset|figcaption|footer|form|h[1-6r]|header|legend|li|main|nav|ol|optgroup|option|p|pre|section|select|summary|tbody|tfoot|thead|title|ul|\w+-[\w-]+|(?:w|a|text):(?:p|br|tab|cr|h|line-break))$/;

export const isBlock = (tag: string): boolean => BLOCK.test(tag);

/** A block that holds others; a line break does not. */
export const isBox = (tag: string): boolean =>
  isBlock(tag) && !/(?:^|:)(?:br|hr|tab|cr|line-break)$/.test(tag);
