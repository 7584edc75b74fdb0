/** A cell as the reader changed it, and the text that it was changed from. */
export interface EditedCell {
  readonly from: string;
  readonly to: string;
}

const keyOf = (cell: string): string => `movement-data:cell:${location.pathname}:${cell}`;

/** What the reader made of a cell on an earlier visit. */
export function editedCell(cell: string): EditedCell | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(cell)) ?? "null");
    const { from, to } = Object(found);
    return typeof from === "string" && typeof to === "string" ? { from, to } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what the reader made of a cell; undefined forgets it. */
export function keepEditedCell(cell: string, edited: EditedCell | undefined): void {
  try {
    if (edited === undefined) localStorage.removeItem(keyOf(cell));
    else localStorage.setItem(keyOf(cell), JSON.stringify(edited));
  } catch {
    // This browser keeps nothing, and the page says so at its top.
  }
}
