import { formatWithOptions } from "node-inspect-extracted";

type Stream = "stdout" | "stderr";
type Values = readonly unknown[];

/** What a cell calls to print, as in Node. */
export function printingConsole(write: (stream: Stream, text: string) => void) {
  let indent = "";
  const counts = new Map<string, number>();
  const starts = new Map<string, number>();
  const to =
    (stream: Stream) =>
    (...values: Values): void =>
      write(stream, `${formatWithOptions({}, ...values).replace(/^/gm, indent)}\n`);
  const [log, warn] = [to("stdout"), to("stderr")];
  const group = (...label: Values): void => {
    if (label.length > 0) log(...label);
    indent += "  ";
  };
  const sayTime = (call: string, label: string, values: Values): void => {
    const start = starts.get(label);
    if (start === undefined) warn(`Warning: No such label '${label}' for console.${call}()`);
    else log("%s: %s", label, lasted(performance.now() - start), ...values);
  };
  return {
    log,
    info: log,
    debug: log,
    table: log,
    error: warn,
    warn,
    trace: warn,
    clear() {},
    group,
    groupCollapsed: group,
    groupEnd() {
      indent = indent.slice(2);
    },
    assert(value?: unknown, ...said: Values) {
      if (!value) warn(`Assertion failed${said.length === 0 ? "" : `: ${said[0]}`}`, ...said.slice(1));
    },
    count(label: unknown = "default") {
      const count = (counts.get(`${label}`) ?? 0) + 1;
      counts.set(`${label}`, count);
      log(`${label}: ${count}`);
    },
    countReset(label: unknown = "default") {
      if (!counts.delete(`${label}`)) warn(`Warning: Count for '${label}' does not exist`);
    },
    time(label: unknown = "default") {
      if (starts.has(`${label}`)) warn(`Warning: Label '${label}' already exists for console.time()`);
      else starts.set(`${label}`, performance.now());
    },
    timeLog(label: unknown = "default", ...values: Values) {
      sayTime("timeLog", `${label}`, values);
    },
    timeEnd(label: unknown = "default") {
      sayTime("timeEnd", `${label}`, []);
      starts.delete(`${label}`);
    },
  };
}

const lasted = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Number(milliseconds.toFixed(3))}ms` : `${(milliseconds / 1000).toFixed(3)}s`;

/** Lets what a cell prints go to the streams of the process: the console of the browser is for its maker. */
export function printToStreams(): void {
  Object.assign(
    console,
    printingConsole((stream, text) => process[stream].write(text)),
  );
}
