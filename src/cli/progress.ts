import type { Terminal } from "./terminal.js";

/** A line that shows how far a long piece of work is. */
export interface Progress {
  /** A share from 0 to 1 draws a bar; without it only the words are shown. */
  show(words: string, share?: number): void;
  end(): void;
}

const BAR = 24;
const PAUSE = 100;

/** Shows progress where a person watches, and nothing at all in a file or a pipe. */
export function startProgress(terminal: Terminal): Progress {
  if (!terminal.watched) return { show: () => {}, end: () => {} };
  let drawn = 0;
  let width = 0;
  const draw = (line: string): void => {
    terminal.errors.write(`\r${line.padEnd(width)}`);
    width = line.length;
  };
  return {
    show(words, share) {
      const now = Date.now();
      if (now - drawn < PAUSE) return;
      drawn = now;
      if (share === undefined) return draw(words);
      const full = Math.round(Math.min(1, Math.max(0, share)) * BAR);
      draw(`${"█".repeat(full)}${"░".repeat(BAR - full)} ${Math.round(share * 100)}% ${words}`);
    },
    end() {
      if (width > 0) terminal.errors.write(`\r${" ".repeat(width)}\r`);
      width = 0;
    },
  };
}
