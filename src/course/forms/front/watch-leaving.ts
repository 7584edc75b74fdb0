/** Calls when the keyboard leaves a field of the form, and when the page goes away. Gives back how to end it. */
export function watchLeaving(
  root: HTMLElement,
  { field, page }: { readonly field: () => void; readonly page: () => void },
): () => void {
  addEventListener("pagehide", page);
  root.addEventListener("focusout", field);
  return () => {
    removeEventListener("pagehide", page);
    root.removeEventListener("focusout", field);
  };
}
