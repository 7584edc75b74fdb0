import { el } from "../../../src/course/forms/front/element.js";

/** A file that the reader chose. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A hidden field that asks for a file when it is clicked by a button. */
export function fileField(
  label: string,
  accept: string,
  chosen: (file: ChosenFile) => void,
): HTMLInputElement {
  const field = el("input", { type: "file", accept, hidden: true, "aria-label": label });
  field.addEventListener("change", async () => {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    // The same file may be chosen again.
    field.value = "";
    chosen({ name: file.name, bytes });
  });
  return field;
}

/** Hands a file to the browser, which puts it where the reader's downloads are. */
export function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()]));
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
