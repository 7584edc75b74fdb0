/**
 * The stretch of writing in which words were typed, behind those that it goes on from: that of the page which sends them,
 * or where it has only taken them over, that of the one which typed them.
 *
 * @param edit what the page says of its own: its name, behind the names of those that it goes on from.
 * @param at when the words were typed.
 */
export function stretchOf(edit: string, at: string): string {
  const links = edit.split("@");
  const time = Date.parse(at);
  const after = linksOf(edit).findIndex(({ from }, i) => i > 0 && from >= time);
  return (after < 0 ? links : links.slice(0, after)).join("@");
}

/**
 * True for words that a page has written itself, or that were there when it took over what another had begun. What that
 * other one has written since is somebody else's: a window that comes back, or was duplicated, goes on beside its copy.
 *
 * @param by the stretch in which they were written.
 * @param at when.
 * @param edit what the page says of its own.
 */
export function isOwn(by: string, at: string, edit: string): boolean {
  const links = linksOf(edit);
  const writer = linksOf(by).at(-1)?.name;
  const i = links.findIndex(({ name }) => name === writer);
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
