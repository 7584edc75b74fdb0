/**
 * Whether this browser has what the kernel and its service worker use: the newest of it came with Chrome 120, Firefox 115 and
 * Safari 17.
 */
export function hasWhatCellsNeed(): boolean {
  try {
    new WebAssembly.Memory({ initial: 0, maximum: 0, shared: true });
    /(?<=a)b/;
    return (
      "noModule" in HTMLScriptElement.prototype && "toSorted" in [] && "canParse" in URL && "json" in Response
    );
  } catch {
    return false;
  }
}
