import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { runCommandLine } from "../../src/cli/run-command-line.js";
import type { Terminal } from "../../src/cli/terminal.js";

/** What a command did. */
export interface Ran {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** A folder in which commands are typed. */
export interface Desk {
  readonly folder: string;
  put(name: string, content: string | Uint8Array): void;
  read(name: string): string;
  run(words: readonly string[], input?: string | Uint8Array, watched?: boolean): Promise<Ran>;
  clear(): void;
}

/** A terminal in a folder, on which nobody looks. */
export function terminalOf(folder: string): Terminal {
  return {
    ...{ input: Readable.from([]), output: collect([]), errors: collect([]), watched: false },
    ...{ folder, today: () => "2026-10-01" },
  };
}

/** A folder of its own; commands run in this process, with streams of their own. */
export function openDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), "movement-data-cli-"));
  return {
    folder,
    put: (name, content) => writeFileSync(join(folder, name), content),
    read: (name) => readFileSync(join(folder, name), "utf8"),
    async run(words, input = "", watched = false) {
      const output: Buffer[] = [];
      const errors: Buffer[] = [];
      const exitCode = await runCommandLine(words, {
        input: Readable.from([Buffer.from(input)]),
        output: collect(output),
        errors: collect(errors),
        watched,
        folder,
        today: () => "2026-10-01",
      });
      return { exitCode, output: Buffer.concat(output).toString(), errors: Buffer.concat(errors).toString() };
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function collect(parts: Buffer[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      parts.push(Buffer.from(chunk));
      done();
    },
  });
}

/** 120 made-up people: two thirds of the older ones voted. */
export function voters(): string {
  const rows = Array.from({ length: 120 }, (_, i) => {
    const age = 20 + ((i * 7) % 60);
    const party = ["Blue", "Red", "None"][i % 3];
    return [
      i + 1,
      `0${4800 + (i % 9)}`,
      age,
      party,
      (i * 13 + age) % 100 < age ? 1 : 0,
      `home ${i >> 1}`,
    ].join(",");
  });
  return `id,zip,age,party,voted,home\n${rows.join("\n")}\n`;
}
