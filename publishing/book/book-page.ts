/** A page of the book, before it is put into its frame. */
export interface BookPage {
  /** "1-intro-to-movement-data.html" */
  readonly file: string;
  readonly title: string;
  /** What stands in the middle, as HTML; it begins with the heading of the page. */
  readonly main: string;
  /** The parts that the contents list under the page. */
  readonly parts: readonly {
    readonly anchor: string;
    readonly heading: string;
    readonly asks?: readonly string[];
  }[];
  /** The names of its tasks and thoughts. */
  readonly asks?: readonly string[];
  /** What the search finds. */
  readonly searched: readonly Searched[];
  readonly charts: number;
  /** False: reached by a link, and not a step of previous and next. */
  readonly isStep: boolean;
}

/** A part of a page as the search reads it. */
export interface Searched {
  /** "1-intro-to-movement-data.html#part-2" */
  readonly address: string;
  readonly page: string;
  readonly heading: string;
  readonly text: string;
}
