/** @throws when the level is not between 0 and 1, for example 95 where 0.95 was meant. */
export function requireLevel(level: number): void {
  if (level > 0 && level < 1) return;
  throw new RangeError(
    `The confidence level must be between 0 and 1, such as 0.95, but it is ${String(level)}.`,
  );
}
