import type { MimeBundle } from "../kernel/mime.js";

/**
 * The bundle of an object that has a function under `Symbol.for("Jupyter.display")`, the convention of the Deno kernel.
 *
 * @returns undefined for everything else, and where the function has nothing to show.
 * @throws what the function throws, and TypeError when a notebook cannot hold what it gives.
 */
export function ownDisplay(value: unknown): MimeBundle | undefined | Promise<MimeBundle | undefined> {
  const display = displayOf(value);
  if (display === undefined) return undefined;
  const given: unknown = Reflect.apply(display, value, []);
  return given instanceof Promise ? given.then(asBundle) : asBundle(given);
}

// biome-ignore lint/complexity/noBannedTypes: whatever it takes, it is called with nothing.
function displayOf(value: unknown): Function | undefined {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return undefined;
  try {
    const display: unknown = Reflect.get(value, Symbol.for("Jupyter.display"));
    return typeof display === "function" ? display : undefined;
  } catch {
    // A value that answers no question does not show itself.
    return undefined;
  }
}

function asBundle(given: unknown): MimeBundle | undefined {
  if (typeof given !== "object" || given === null || Object.keys(given).length === 0) return undefined;
  const parts = Object.entries(given).map(([type, part]) => [type, asPart(type, part)]);
  return { "text/plain": "This value has no plain text.", ...Object.fromEntries(parts) };
}

/** What a notebook can hold of a part: pictures as text of base 64, everything else as text or JSON. */
function asPart(type: string, part: unknown): unknown {
  if (part instanceof Uint8Array) return inBase64(part);
  const isText = /^(?:text|image)\//.test(type);
  // The message writes big whole numbers in its own way.
  const isBig = (value: unknown): boolean => typeof value === "bigint";
  const text = isText ? part : JSON.stringify(part, (_, value: unknown) => (isBig(value) ? 0 : value));
  if (typeof text !== "string") throw new TypeError(`${type} is no ${isText ? "text" : "JSON"}`);
  return part;
}

function inBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
