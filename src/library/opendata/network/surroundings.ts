import type { KnownOptions } from "../../table/columns/check-options.js";
import type { FetchFunction } from "./fetch-function.js";

/** How far a download is. */
export interface DownloadProgress {
  readonly rows: number;
  /** Absent where the portal does not say how many there are. */
  readonly totalRows?: number;
  readonly bytes: number;
  readonly requests: number;
}

/** How an open data source is read. */
export interface OpenDataOptions {
  /** What asks the network; the default is the fetch of this computer. */
  readonly fetch?: FetchFunction;
  /** Tells the time that a passport gets; the default is the clock of this computer. */
  readonly now?: () => Date;
  /** Waits so many milliseconds; the default is a timer of this computer. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** The folder that keeps what was downloaded; the default is `my-work/open-data`. */
  readonly cacheDir?: string;
  /** A kept download that is younger is used without asking the network. Default 24; 0 asks each time. */
  readonly maxAgeHours?: number;
  /** The most bytes that one table may have. Default 100 million. */
  readonly maxBytes?: number;
  /** The most milliseconds that one request may take, from the first to the last byte. Default 30,000. */
  readonly timeoutMs?: number;
  /** How often a request that failed is tried again. Default 3. */
  readonly retries?: number;
  /** How many rows one request asks for. Default 5,000. */
  readonly pageRows?: number;
  /** The least milliseconds between two requests. Default 100. */
  readonly pauseMs?: number;
  /** Your key to the portal. It is sent to that portal alone and never written down. */
  readonly appToken?: string;
  /** Other base URLs that you allow files and redirects to come from. Default none. */
  readonly allow?: readonly string[];
  /** Is told how far a download is. */
  readonly onProgress?: (progress: DownloadProgress) => void;
  /** Is told in a sentence when a kept download is used, and how old it is. */
  readonly onNotice?: (sentence: string) => void;
  /** Stops the download when it turns true. */
  readonly signal?: { readonly aborted: boolean };
}

/** What `checkOptions` knows of them. */
export const OPEN_DATA_OPTIONS: KnownOptions<OpenDataOptions> = {
  fetch: "function",
  now: "function",
  wait: "function",
  cacheDir: "text",
  maxAgeHours: "number",
  maxBytes: "number",
  timeoutMs: "number",
  retries: "number",
  pageRows: "number",
  pauseMs: "number",
  appToken: "text",
  allow: "texts",
  onProgress: "function",
  onNotice: "function",
  signal: "signal",
};

/** The options with everything that only an edge can give: network, clock, timer, folder. */
export interface Surroundings extends OpenDataOptions {
  readonly fetch: FetchFunction;
  readonly now: () => Date;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly cacheDir: string;
  /** Calls back after so many milliseconds, unless the function that it returns is called before. */
  readonly alarm: (milliseconds: number, ring: () => void) => () => void;
}
