/**
 * Whether a value is what a comment states: numbers to the printed digits (whole numbers exactly), lists and typed
 * lists by their items, tables by their rows, objects by all their fields.
 */
export function sameValue(actual: unknown, stated: unknown): boolean {
  const value = plain(actual);
  if (typeof value === "number" && typeof stated === "number") return sameNumber(value, stated);
  if (Array.isArray(value) && Array.isArray(stated)) {
    return value.length === stated.length && value.every((item, index) => sameValue(item, stated[index]));
  }
  if (isRecord(value) && isRecord(stated)) {
    const keys = Object.keys(value).sort();
    return (
      keys.join("\n") === Object.keys(stated).sort().join("\n") &&
      keys.every((key) => sameValue(value[key], stated[key]))
    );
  }
  return Object.is(value, stated);
}

function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array);
  if (isRecord(value) && typeof value.objects === "function") return value.objects();
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sameNumber(actual: number, stated: number): boolean {
  if (Object.is(actual, stated) || Number.isInteger(stated)) return actual === stated;
  const [digits = "", exponent = "0"] = String(stated).split("e");
  const decimals = (digits.split(".")[1] ?? "").length - Number(exponent);
  return Math.abs(actual - stated) <= 0.5 * 10 ** -decimals * (1 + 1e-9);
}

/**
 * The value that a comment states. What follows a semicolon or colon may explain it: "3; with this seed".
 *
 * @throws when no beginning of the comment is a value.
 */
export function statedValue(comment: string): unknown {
  const ends = [comment.length, ...[...comment.matchAll(/[;:]/g)].map(({ index }) => index).reverse()];
  for (const end of ends) {
    try {
      return new Function(`"use strict"; return (${comment.slice(0, end)}\n);`)();
    } catch {
      // Not a value up to here; a shorter beginning may be one.
    }
  }
  throw new Error(
    `"${comment}" states no value. Write one, such as 3 or "text" or [1, 2]; explain after a semicolon.`,
  );
}
