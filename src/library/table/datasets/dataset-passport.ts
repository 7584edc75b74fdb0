/** A column of a dataset as its passport describes it. */
export interface PassportField {
  readonly name: string;
  /** "date" is text such as "2026-10-03". */
  readonly type: "string" | "integer" | "number" | "boolean" | "date";
  readonly description: string;
  /** Such as "years" or "votes"; absent where a unit makes no sense. */
  readonly unit?: string;
  /** All labels of the column in their natural order. */
  readonly categories?: readonly string[];
  /** How many rows have no value. */
  readonly missing: number;
}

/** A license, and where it was read. */
export interface PassportLicense {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly evidence: string;
}

/** Where the data were taken from: a page, the exact version, and the raw files with their fingerprints. */
export interface PassportSource {
  readonly title: string;
  readonly path: string;
  readonly version: string;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

/** What was planted in a synthetic dataset: compare it with what the data seem to say. */
export interface PlantedTruth {
  readonly seed: number;
  readonly generator: string;
  readonly planted: readonly string[];
}

/** The identity papers of a dataset: who made it, under which license, what each column means, what is wrong with it. */
export interface DatasetPassport {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What one row is a row of, such as "one respondent of the poll". */
  readonly rowOf: string;
  readonly rowCount: number;
  readonly producer: string;
  readonly citation: string;
  readonly sources: readonly PassportSource[];
  /** The day the raw files were taken, as text. */
  readonly retrieved: string;
  readonly license: PassportLicense;
  /** True when no real person or place stands behind the rows: say so on every chart. */
  readonly synthetic: boolean;
  /** Only in synthetic datasets. */
  readonly truth?: PlantedTruth;
  readonly fields: readonly PassportField[];
  readonly knownFaults: readonly string[];
  /** What the data must not be used for. */
  readonly notFor: readonly string[];
  /** The data file inside the dataset's folder, its size, and its SHA-256 as hexadecimal text. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}
