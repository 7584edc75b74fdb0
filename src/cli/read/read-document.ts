import { readBytes } from "../../library/table/read/read-bytes.js";
import { messageOf, orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { readText, type Terminal } from "../terminal.js";
import { placeOf } from "./place-of.js";

/**
 * A model, a plan, a recipe or a record: what a file of text says, read by `parse`. Whatever is wrong with it is said under
 * the name that was typed.
 *
 * @param name of the file; - for standard input where that is read.
 */
export function readDocument<Read>(
  terminal: Terminal,
  name: string,
  parse: (text: string) => Read,
): Promise<Read> {
  return orProblem(EXIT.input, async () => {
    const text = name === "-" ? await readText(terminal) : textOf(placeOf(terminal, name), name);
    try {
      return parse(text);
    } catch (error) {
      throw new Error(`${name === "-" ? "standard input" : name}: ${messageOf(error)}`, { cause: error });
    }
  });
}

function textOf(place: string, name: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(place);
  } catch (error) {
    throw new Error(messageOf(error).replaceAll(place, name), { cause: error });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error(
      `${name} has letters that are not stored as UTF-8: it is damaged, or another program saved it. Get it again, or save it as UTF-8.`,
    );
  }
}
