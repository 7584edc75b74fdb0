/**
 * Keys belong to the form: a notebook would take letters as its commands, and cancels line breaks and arrows in its cells.
 * Saving with the keyboard still reaches the notebook.
 */
export function keepKeysInside(root: HTMLElement): () => void {
  const stop = (event: KeyboardEvent): void => {
    const saves = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
    if (!saves) event.stopPropagation();
  };
  for (const type of ["keydown", "keypress", "keyup"] as const) root.addEventListener(type, stop);
  return () => {
    for (const type of ["keydown", "keypress", "keyup"] as const) root.removeEventListener(type, stop);
  };
}
