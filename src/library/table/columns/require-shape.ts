import type { z } from "zod";
import { describeCell } from "./describe-cell.js";

/**
 * Lets an object pass whose insides are as another function made them: what was kept in a file may be damaged anywhere.
 *
 * @param expected the words of the sentence, such as "a calibration, as recalibrate gives it".
 * @param schema of what is read of it; other fields may stand beside.
 * @throws when a part is something else: the sentence says which one.
 */
export function requireShape(value: unknown, expected: string, schema: z.ZodType): void {
  const read = schema.safeParse(value);
  if (read.success) return;
  const path = read.error.issues[0]?.path ?? [];
  const part = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)?.[key], value);
  throw new TypeError(
    `Expected ${expected}, but what was given has ${describeCell(part)} in "${path.map(String).join(".")}". Make it again.`,
  );
}
