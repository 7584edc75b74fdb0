import { type Terminal, writeTo } from "./terminal.js";

/** What a command found out: as data for machines and as text for people. */
export interface Answer {
  readonly data: unknown;
  readonly text: () => string;
}

/**
 * Prints an answer: JSON on the output with --json, else text. Where the output is taken by rows (`--out -`), text goes
 * beside it, for people.
 */
export async function printAnswer(
  terminal: Terminal,
  answer: Answer,
  options: { readonly json?: boolean | undefined; readonly outputTaken?: boolean },
): Promise<void> {
  if (options.json === true) return writeTo(terminal.output, jsonText(answer.data));
  const text = answer.text();
  await writeTo(options.outputTaken === true ? terminal.errors : terminal.output, text);
}

/** JSON that every reader accepts: a number that JSON cannot say is null, a list of numbers a list. */
export function jsonText(value: unknown): string {
  const plain = (_key: string, each: unknown): unknown => {
    if (typeof each === "number" && !Number.isFinite(each)) return null;
    if (typeof each === "bigint") return Number.isSafeInteger(Number(each)) ? Number(each) : String(each);
    return ArrayBuffer.isView(each) ? Array.from(each as Float64Array) : each;
  };
  return `${JSON.stringify(value, plain, 2)}\n`;
}
