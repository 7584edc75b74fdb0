/** One value of a column before it is stored. */
export type Cell = string | number | boolean | null;

/** The columns of a dataset by name, all equally long. */
export type Columns = Readonly<Record<string, readonly Cell[]>>;

/** A raw file and the fingerprint it had when the dataset was made. `path` is inside the raw folder. */
export interface RawFile {
  readonly path: string;
  readonly sha256: string;
}

/** A column in the words of the passport. `categories` are all its labels in their natural order. */
export interface FieldDescription {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "date";
  readonly description: string;
  readonly unit?: string;
  readonly categories?: readonly string[];
}

export interface LicenseDescription {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  /** Where the license was read, in the producer's own words. */
  readonly evidence: string;
}

export interface SourceDescription {
  readonly title: string;
  readonly path: string;
  /** The commit of the source that was used. */
  readonly version: string;
  readonly files: readonly RawFile[];
}

/** What was planted in a synthetic set, so that a learner can compare it with what the data seem to say. */
export interface PlantedTruth {
  readonly seed: number;
  readonly generator: string;
  readonly planted: readonly string[];
}

/** Everything the passport says about a dataset, apart from what is counted or computed from its columns. */
export interface DatasetDescription {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly rowOf: string;
  readonly producer: string;
  readonly citation: string;
  readonly retrieved: string;
  readonly licenses: readonly LicenseDescription[];
  readonly sources: readonly SourceDescription[];
  readonly fields: readonly FieldDescription[];
  readonly knownFaults: readonly string[];
  readonly notFor: readonly string[];
  readonly truth?: PlantedTruth;
}

/** Reads the text of a raw file that the description names. */
export type ReadRaw = (file: RawFile) => string;

/** A dataset that can be made again: a synthetic one needs no raw file. */
export interface DatasetRecipe {
  readonly description: DatasetDescription;
  readonly columns: (readRaw: ReadRaw) => Columns;
}
