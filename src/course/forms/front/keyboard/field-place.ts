/** Where a control is in a form, so that it is found in another drawing of it, whatever else has come or gone there. */
export interface FieldPlace {
  /** The key of the row of a table in which it is. */
  readonly row: string | undefined;
  /** The name of the field, or of the column of the row. */
  readonly name: string | undefined;
  /** Its number among the controls of the field. */
  readonly number: number;
  /** What kind of control it is, and what a button says. */
  readonly kind: string;
}

export function placeOf(root: HTMLElement, control: HTMLElement): FieldPlace {
  const form = control.closest<HTMLElement>("form[data-row]");
  const name = nameOf(control);
  const number = controlsOf(form ?? root, name).indexOf(control);
  return { row: form?.dataset.row, name, number, kind: kindOf(control) };
}

/** The control in this place. A row is opened for it, a new one when nothing of it is kept. */
export function controlAt(
  root: HTMLElement,
  { row, name, number, kind }: FieldPlace,
): HTMLElement | undefined {
  const scope = row === undefined ? root : openRow(root, row);
  const control = scope === null ? undefined : controlsOf(scope, name)[number];
  return control !== undefined && kindOf(control) === kind ? control : undefined;
}

function openRow(root: HTMLElement, row: string): HTMLElement | null {
  const item = root.querySelector(`li[data-row="${CSS.escape(row)}"]`);
  if (item?.querySelector("form[data-row]") == null) {
    (item ?? root).querySelector<HTMLElement>(item === null ? ".md-add" : "button")?.click();
  }
  return root.querySelector<HTMLElement>("form[data-row]");
}

/** The control to which Tab goes on, also in a drawing that is on the page no more. */
export function controlAfter(root: HTMLElement, from: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const group = (control: HTMLElement): string =>
    control instanceof HTMLInputElement && control.type === "radio" ? control.name : "";
  const open = controls(root).filter(
    (control) =>
      control === from || !control.matches(":disabled, [hidden] *, [hidden], details:not([open]) *"),
  );
  const others = by > 0 ? open.slice(open.indexOf(from) + 1) : open.slice(0, open.indexOf(from)).reverse();
  return others.find((control) => group(from) === "" || group(control) !== group(from));
}

function controls(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("input, textarea, select, button")];
}

/** The controls of a field of a form, or of a column of its row. */
function controlsOf(scope: HTMLElement, name: string | undefined): HTMLElement[] {
  return controls(scope).filter((control) => {
    const row = control.closest("form[data-row]");
    return (row === null || row === scope) && nameOf(control) === name;
  });
}

const nameOf = (control: HTMLElement): string | undefined =>
  control.closest<HTMLElement>("[data-field]")?.dataset.field;

const kindOf = (control: HTMLElement): string =>
  control instanceof HTMLButtonElement
    ? `button ${control.getAttribute("aria-label") ?? control.textContent}`
    : control.tagName;
