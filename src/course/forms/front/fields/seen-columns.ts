import { type FormRow, rowMark } from "../../field-value.js";

/**
 * The version of each column of a row that this window has seen, as the course gave them.
 *
 * @param names of the columns. Default: all that it has.
 */
export function seenOf(row: FormRow | undefined, names?: readonly string[]): FormRow {
  const seen = Object.entries(read(row?.[rowMark.seen])).flatMap(([name, version]) =>
    typeof version === "string" && (names === undefined || names.includes(name))
      ? [[name, version] as const]
      : [],
  );
  return Object.fromEntries(seen);
}

function read(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(text ?? "{}");
    return typeof found === "object" && found !== null ? { ...found } : {};
  } catch {
    return {};
  }
}
