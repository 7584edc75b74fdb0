/** Where a field is in a form, so that it is found in another drawing of it. */
export interface FieldPlace {
  /** The key of the row of a table in which it is. */
  readonly row: string | undefined;
  /** Its number among the controls of the form, or of the row. */
  readonly number: number;
}

export function placeOf(root: HTMLElement, field: HTMLElement): FieldPlace {
  const row = field.closest<HTMLElement>("form[data-row]");
  return { row: row?.dataset.row, number: controls(row ?? root).indexOf(field) };
}

/** The control in this place. A row is opened for it, a new one when nothing of it is kept. */
export function controlAt(root: HTMLElement, { row, number }: FieldPlace): HTMLElement | undefined {
  if (row === undefined) return controls(root)[number];
  const item = root.querySelector(`li[data-row="${CSS.escape(row)}"]`);
  if (item?.querySelector("form[data-row]") == null) {
    (item ?? root).querySelector<HTMLElement>(item === null ? ".md-add" : "button")?.click();
  }
  const form = root.querySelector<HTMLElement>("form[data-row]");
  return form === null ? undefined : controls(form)[number];
}

/** The control to which Tab goes on. */
export function controlAfter(root: HTMLElement, from: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const group = (control: HTMLElement): string =>
    control instanceof HTMLInputElement && control.type === "radio" ? control.name : "";
  const open = controls(root).filter(
    (control) => control === from || (control.checkVisibility() && !control.matches(":disabled")),
  );
  const others = by > 0 ? open.slice(open.indexOf(from) + 1) : open.slice(0, open.indexOf(from)).reverse();
  return others.find((control) => group(from) === "" || group(control) !== group(from));
}

function controls(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("input, textarea, select, button")];
}
