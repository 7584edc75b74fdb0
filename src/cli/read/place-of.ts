import { resolve } from "node:path";
import { localPath } from "../../library/files/local-path.js";
import type { Terminal } from "../terminal.js";

/**
 * Where a name leads that was typed.
 *
 * @throws when it is empty, as a variable of the shell that was never set, or an address on the network.
 */
export function placeOf(terminal: Terminal, name: string): string {
  localPath(name);
  return resolve(terminal.folder, name);
}
