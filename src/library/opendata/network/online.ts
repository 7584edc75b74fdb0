import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { workFolder } from "../../files/work-folder.js";
import { systemClock } from "../../kernel/clock.js";
import { currentFrontEnd, replaceableOutput } from "../../kernel/front-end.js";
import { interruptSignal } from "../../kernel/interrupt-signal.js";
import { linePace } from "../../kernel/line-pace.js";
import { numberText } from "../../words/number-text.js";
import type { DownloadProgress, OpenDataOptions, Surroundings } from "./surroundings.js";

/**
 * The edge of the open data sources: the network, clock, timer and folder of this computer for what the caller leaves out.
 * In a notebook a line says how far a download is, and the stop button ends it.
 *
 * @param tokenName the environment variable that may hold the key to the portal.
 */
export function online(options: OpenDataOptions = {}, tokenName?: string): Surroundings {
  const token = options.appToken ?? (tokenName === undefined ? undefined : process.env[tokenName]);
  const now = options.now ?? systemClock.now;
  return {
    fetch: (url, init) => fetch(url, init),
    wait: async (milliseconds) => {
      await pause(milliseconds);
    },
    alarm: (milliseconds, ring) => {
      const timer = setTimeout(ring, milliseconds);
      return () => clearTimeout(timer);
    },
    cacheDir: join(workFolder(), "open-data"),
    onProgress: downloadLine(() => systemClock.now().getTime()),
    onNotice: (sentence) => currentFrontEnd()({ "text/plain": sentence }),
    signal: interruptSignal(),
    ...given(options),
    now,
    ...(token === undefined || token === "" ? {} : { appToken: token }),
  };
}

// An option that is undefined, as a cell may well write it, is one that was left out.
function given(options: OpenDataOptions): OpenDataOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** A line such as "12,000 of 57,000 rows (3.4 MB)", once a download takes longer than a moment. */
export function downloadLine(
  now: () => number,
  show = replaceableOutput(),
): (progress: DownloadProgress) => void {
  const due = linePace(now);
  return ({ rows, totalRows, bytes }) => {
    if (!due()) return;
    const of = totalRows === undefined ? "" : ` of ${numberText(totalRows)}`;
    const size = numberText(bytes / 1e6, { decimals: { most: 1 } });
    show({ "text/plain": `${numberText(rows)}${of} rows (${size} MB)` });
  };
}
