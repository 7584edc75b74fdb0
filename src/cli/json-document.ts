import { Writable } from "node:stream";
import { PACKAGE_VERSION } from "../library/model/fit/package-version.js";
import type { DocumentWriter } from "./document-writer.js";
import { jsonText } from "./json-text.js";
import { type Terminal, writeTo } from "./terminal.js";

/** What `--json` prints, whatever the command and however it ended. */
export interface JSONDocument {
  /** As it is typed: "fit", "plan check"; "movement-data" where no command was understood. */
  readonly command: string;
  readonly version: string;
  /** One object for each thing that was asked about; none after an error. */
  readonly rows: readonly object[];
  /** Sentences for people: what to know beside the rows, and what went wrong. */
  readonly notes: readonly string[];
}

/** A terminal on which a command answers with one JSON document; what it says to people is in the notes of it too. */
export function documentTerminal(
  terminal: Terminal,
  command: () => string,
): Terminal & { readonly document: DocumentWriter } {
  const said: string[] = [];
  let printed = false;
  const note = (sentence: string): void => {
    said.push(sentence.trim());
  };
  const document: DocumentWriter = {
    note,
    get printed() {
      return printed;
    },
    async print(rows, notes) {
      printed = true;
      const content: JSONDocument = {
        command: command(),
        version: PACKAGE_VERSION,
        rows,
        notes: [...said, ...notes.map((each) => each.trim())],
      };
      await writeTo(terminal.output, jsonText(content));
    },
  };
  const errors = new Writable({
    decodeStrings: false,
    write(part: string | Uint8Array, _encoding, done) {
      const text = typeof part === "string" ? part : new TextDecoder().decode(part);
      // A line that is drawn over and over is progress.
      if (!text.startsWith("\r")) note(text);
      terminal.errors.write(part, done);
    },
  });
  return { ...terminal, errors, document };
}
