import type { LoadName } from "../../../library/safety/handover/tool-loads.js";
import type { ReadOptions } from "../../read/read-options.js";
import type { OutputOptions } from "../../write/output-options.js";

/** The options of `export`, as they were typed. */
export interface ExportOptions extends ReadOptions, OutputOptions {
  readonly for: LoadName;
  readonly out: string;
  readonly column?: Readonly<Record<string, string>>;
  readonly value?: Readonly<Record<string, string>>;
  readonly also?: readonly string[];
  readonly personal?: readonly string[];
  readonly optOut?: readonly string[];
  readonly crosswalk?: string;
  readonly crosswalkKeys?: Readonly<Record<string, string>>;
  readonly id?: string;
  readonly only?: Readonly<Record<string, readonly string[]>>;
}
