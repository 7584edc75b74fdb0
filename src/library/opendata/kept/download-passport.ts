import type { PortalField } from "../records/portal-field.js";

/** What is known about a downloaded table: where it is from, when it was taken, under which license, and its fingerprint. */
export interface DownloadPassport {
  readonly title: string;
  /** "Socrata", "CKAN", "Census" or "file". */
  readonly portal: string;
  /** The web address that was asked, without any key. */
  readonly address: string;
  /** The moment of the download, such as "2026-10-03T18:30:00.000Z". */
  readonly retrieved: string;
  /** The license as the portal states it, or "not stated". */
  readonly license: string;
  readonly licenseAddress?: string;
  /** Who publishes the table; empty where the portal does not say. */
  readonly producer: string;
  /** When the portal last changed the table, where it says so. */
  readonly updated?: string;
  readonly rowCount: number;
  readonly fields: readonly PortalField[];
  /** What was changed while reading, such as values that mean "missing". */
  readonly notes: readonly string[];
  /** The SHA-256 of the kept bytes, as hexadecimal text, and how many there are. */
  readonly sha256: string;
  readonly bytes: number;
}

/** What a portal says about a table; the rest of the passport is known once the table is read. */
export type PortalFacts = Pick<
  DownloadPassport,
  "title" | "portal" | "address" | "license" | "licenseAddress" | "producer" | "updated" | "notes"
>;
