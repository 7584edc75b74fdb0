/** What a notebook shows when a blank is the last value of a cell. */
const display = () => ({ "text/plain": "___ is a blank: replace it with your answer." });

/** What a blank is underneath: it can be called and asked for properties, and always stays a blank. */
const blank: unknown = new Proxy(() => undefined, {
  apply: () => blank,
  get(_target, property) {
    if (property === Symbol.toPrimitive) {
      return (wanted: string) => (wanted === "string" ? "___" : Number.NaN);
    }
    if (property === Symbol.for("Jupyter.display")) return display;
    if (property === Symbol.iterator) return () => [].values();
    // Waiting for a blank must not wait forever, and no other well-known symbol means anything here.
    if (typeof property === "symbol" || property === "then" || property === "toJSON") return undefined;
    return blank;
  },
  set: () => true,
});

/**
 * A blank for you to fill: replace `___` with your answer. Until you do, a check says "not started yet".
 *
 * Its type fits wherever a value is needed, so a cell with a blank runs; arithmetic with it gives NaN, "not a number".
 *
 * @example
 * Number.isNaN(___ / 1200); // true
 */
export const ___: never = blank as never;

/** True when the value is the blank itself. */
export function isBlank(value: unknown): boolean {
  return value === blank;
}

/** How many values are looked at: more than any exercise asks for, so that a check stays quick. */
const LIMIT = 10_000;

/** True when a blank is the value or stands anywhere in its lists and plain objects. */
export function containsBlank(value: unknown, seen: Set<object> = new Set()): boolean {
  if (isBlank(value)) return true;
  if (typeof value !== "object" || value === null || seen.has(value) || seen.size > LIMIT) return false;
  seen.add(value);
  if (Array.isArray(value)) return value.slice(0, LIMIT).some((item) => containsBlank(item, seen));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).some((item) => containsBlank(item, seen));
}
