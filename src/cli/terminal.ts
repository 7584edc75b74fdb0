import type { Readable, Writable } from "node:stream";
import type { DocumentWriter } from "./document-writer.js";

/** Where a command reads, writes and speaks. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  /** For what people should see and a file should not hold. */
  readonly errors: Writable;
  /** True when a person watches `errors`: progress is shown to people only. */
  readonly watched: boolean;
  /** The folder in which the command was typed. */
  readonly folder: string;
  /** Today, as YYYY-MM-DD in the time zone of this computer. */
  readonly today: () => string;
  /** There with --json: the answer is one document. */
  readonly document?: DocumentWriter;
}

/** The terminal of this process. */
export function systemTerminal(): Terminal {
  return {
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    watched: process.stderr.isTTY === true && process.env.TERM !== "dumb",
    folder: process.cwd(),
    today: () => {
      const now = new Date();
      const two = (value: number): string => String(value).padStart(2, "0");
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
  };
}

/** Writes a text and waits until there is room for more, so that a slow reader does not fill the memory. */
export function writeTo(stream: Writable, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error === undefined || error === null) resolve();
      else reject(error);
    });
  });
}

/** All of standard input as text. */
export async function readText({ input }: Terminal): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of input) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString("utf8");
}
