/** How a command ended, as the shell sees it. README lists the same numbers. */
export const EXIT = {
  /** Done. */
  done: 0,
  /** A fault in this program. */
  fault: 1,
  /** The command line cannot be understood: an unknown command or option, a value that cannot be. */
  usage: 2,
  /** What was to be read is missing, damaged, or not what the command needs. */
  input: 3,
  /** What was to be written cannot be, or would replace a file. */
  output: 4,
  /** Something else has to be there first: an optional package, a server that answers, the course itself. */
  missing: 5,
  /** The command did its work, and the answer is no: the plan has errors, the list has personal data. */
  found: 6,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
