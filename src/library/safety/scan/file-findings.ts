import type { ScannedFinding } from "./scan-text.js";

/** What was found in a file, and why a part of it was not read. */
export interface FileFindings {
  readonly findings: readonly ScannedFinding[];
  readonly notRead?: string;
}
