// One line for each step, with its seconds. In a terminal the line of the running step counts up.

/**
 * @typedef {object} Progress
 * @property {(doing: string) => void} start
 * @property {(note: string) => void} done
 * @property {(problem: string, action: string, details?: string) => void} failed
 * @property {(line: string) => void} say a line of its own
 */

/**
 * @param {{ write: (text: string) => void, isTerminal: boolean, now: () => number }} to
 * @returns {Progress}
 */
export function createProgress({ write, isTerminal, now }) {
  let began = now();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const clear = () => {
    clearInterval(timer);
    timer = undefined;
    return isTerminal ? "\r\u001b[2K" : "";
  };
  const seconds = () => ((now() - began) / 1000).toFixed(1);
  return {
    start: (doing) => {
      began = now();
      if (!isTerminal) return;
      const draw = () => write(`\r\u001b[2K … ${doing.padEnd(48)}${seconds().padStart(8)} s`);
      // A step that is fine already is over before anything needs to be said.
      timer = setInterval(draw, 250);
      timer.unref();
    },
    done: (note) => write(`${clear()} ✓ ${note.padEnd(48)}${seconds().padStart(8)} s\n`),
    failed: (problem, action, details) => {
      write(`${clear()} ✗ ${problem}\n   → ${action}\n`);
      if (details) write(`   Details: ${details}\n`);
    },
    say: (line) => write(`${clear()}${line}\n`),
  };
}

/**
 * Progress on the terminal of this process.
 * @param {NodeJS.WriteStream} [stream]
 * @returns {Progress}
 */
export function terminalProgress(stream = process.stdout) {
  // A reader that went away (`npm start | head`) is no reason to fall over.
  stream.on("error", () => {});
  return createProgress({
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true && process.env.TERM !== "dumb",
    now: () => performance.now(),
  });
}
