import type { ScannedFinding } from "./scan-text.js";

/** What was found in a file, and why a part of it was not read. */
export interface FileFindings {
  readonly findings: readonly ScannedFinding[];
  readonly notRead?: string;
  /** True for a file without a single byte that is no list by its name, such as .gitkeep: nobody is in it. */
  readonly empty?: true;
}
