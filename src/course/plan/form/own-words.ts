/** The name of a stretch of writing as a page sends it: its own, behind the names of those that it goes on from. */
export function ownName(edit: string): string {
  return linksOf(edit).at(-1)?.name ?? "";
}

/**
 * True for words that a page has written itself, or that were there when it took over what another had begun. What that
 * other one has written since is somebody else's: a window that comes back, or was duplicated, goes on beside its copy.
 *
 * @param by the name of the stretch in which they were written.
 * @param at when.
 * @param edit what the page says of its own.
 */
export function isOwn(by: string, at: string, edit: string): boolean {
  const links = linksOf(edit);
  const i = links.findIndex(({ name }) => name === by);
  if (i < 0) return false;
  const next = links[i + 1];
  return next === undefined || Date.parse(at) <= next.from;
}

/** From the oldest to the newest. */
function linksOf(edit: string): readonly { readonly name: string; readonly from: number }[] {
  return edit.split("@").map((link) => {
    const [name = "", from] = link.split(".").reverse();
    return { name, from: Number(from ?? Number.NaN) };
  });
}
