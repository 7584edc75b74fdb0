import { heedSignals } from "../heed-signals.js";
import { requireUnchanged } from "../read/watched-files.js";
import type { Terminal } from "../terminal.js";

/** Ask before what was written takes its place: a command that was stopped ends here, and so does one whose list has changed. */
export async function beforeCommit(terminal: Terminal): Promise<void> {
  await heedSignals();
  requireUnchanged(terminal);
}
