/** Files that come from elsewhere, by their whole path: from the site, or from the learner's kept work. */
export interface Source {
  /** The paths that there are. */
  paths(): Iterable<string>;
  has(path: string): boolean;
  read(path: string): Uint8Array | undefined;
  /** The time of the last change, in milliseconds. */
  changedAt(path: string): number;
  /** Left out where nothing can be written. */
  readonly write?: (path: string, bytes: Uint8Array) => void;
  readonly remove?: (path: string) => void;
  /** Waits until no other page holds the lock of that name. */
  readonly hold?: (path: string) => void;
  readonly letGo?: (path: string) => void;
}
