/** Lets the rows of a list be dragged to another place. Everything that dragging does can be done with buttons too. */
export function dragRows(list: HTMLElement, place: (from: number, to: number) => void): void {
  let from: number | undefined;
  const rowOf = ({ target }: Event): number =>
    [...list.children].findIndex((row) => target instanceof Node && row.contains(target));
  list.addEventListener("dragstart", (event) => {
    from = rowOf(event);
    event.dataTransfer?.setData("text/plain", "");
  });
  list.addEventListener("dragover", (event) => {
    if (from !== undefined) event.preventDefault();
  });
  list.addEventListener("drop", (event) => {
    event.preventDefault();
    // The page around a form takes what is dropped as text.
    event.stopPropagation();
    const to = rowOf(event);
    if (from !== undefined && to >= 0) place(from, to);
    from = undefined;
  });
  list.addEventListener("dragend", () => {
    from = undefined;
  });
}
