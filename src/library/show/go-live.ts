import type { ColumnTable } from "arquero";
import { currentFrontEnd } from "../kernel/front-end.js";
import type { DownloadPassport } from "../opendata/kept/download-passport.js";
import { passportOf } from "../opendata/kept/passport-of.js";
import { OpenDataError } from "../opendata/network/open-data-error.js";
import { checkOptions } from "../table/columns/check-options.js";
import { type Data, toTable } from "../table/columns/data.js";
import { say } from "../words/say.js";
import { own, sentence, thrown, type Words } from "../words/words.js";
import { show } from "./show.js";

/** What `goLive` shows, and what it gives when there is no answer. */
export interface GoLiveOptions {
  /** One line that says what is shown. Default none. */
  readonly caption?: string;
  /** How many rows are shown. Default 10. */
  readonly rows?: number;
  /** The table that takes the download's place when it does not work, such as a dataset of the course. */
  readonly instead?: Data;
  /** False: the network is not asked, and `instead` is given. Default true. */
  readonly on?: boolean;
}

/**
 * Runs a download in a notebook without fear: it shows the table and where it is from, or one calm sentence that says why
 * there is none. The next cell runs either way.
 *
 * @param download what `read` of an open data source gives, without `await`; or, with `() =>` in front, how to get it.
 * @param options `caption`; `rows`, default 10; `instead`, the table to go on with when there is no network; `on`, default
 * true: with false and `() =>` in front nothing is asked of the network.
 * @returns the table; without an answer `instead`, and without that an empty table.
 * @throws what is not about the download, such as a misspelled option.
 * @example
 * const fetch = async () => { throw new TypeError("fetch failed", { cause: { code: "ENOTFOUND" } }); };
 * const shipped = { ward: ["1", "2"] };
 * const rows = await goLive(openFile("https://example.org/a.csv", { fetch }).read(), { instead: shipped });
 * rows.numRows(); // 2
 */
export async function goLive(
  download: Promise<ColumnTable> | (() => Promise<ColumnTable>),
  options: GoLiveOptions = {},
): Promise<ColumnTable> {
  checkOptions("goLive", options, { caption: "text", rows: "whole number", instead: true, on: "yes or no" });
  const { instead, on = true, ...how } = options;
  const frontEnd = currentFrontEnd();
  const tell = (words: Words): void => frontEnd({ "text/plain": say(words) });
  if (!on) {
    tell(sentence("The network is not asked. Change false to true to go live."));
    return toTable(instead ?? {});
  }
  try {
    const table = await (typeof download === "function" ? download() : download);
    show(table, how);
    tell(sourceLine(passportOf(table)));
    return table;
  } catch (error) {
    if (!(error instanceof OpenDataError)) throw error;
    const reason = thrown(error.message);
    tell(
      instead === undefined
        ? sentence("No live data this time: {reason}", { reason })
        : sentence("No live data this time: {reason} The course's own table takes its place.", { reason }),
    );
    return toTable(instead ?? {});
  }
}

function sourceLine({ title, address, retrieved, license, rowCount }: DownloadPassport): Words {
  const place = new URL(address).host;
  return sentence("{title}: {count} rows from {place}, taken on {day}. License: {license}.", {
    title: own(title),
    count: rowCount,
    place: own(place),
    day: own(retrieved.slice(0, 10)),
    license: own(license),
  });
}
