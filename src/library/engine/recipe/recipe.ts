/** A day in a table: the name of a column of days, or a column and how its days are written. */
export type DayField = string | { readonly column: string; readonly format: DayFormat };

/** "YYYY" is a year alone: whoever turned 18 in the year of an election could perhaps vote. */
export type DayFormat = "YYYY-MM-DD" | "MM/DD/YYYY" | "YYYYMMDD" | "YYYY";

/** What an election was: a column, a column whose words are turned into ours, or always the same. */
export type KindField =
  | string
  | { readonly column: string; readonly words: Readonly<Record<string, ElectionKind>> }
  | { readonly always: ElectionKind };

export type ElectionKind =
  | "general"
  | "primary"
  | "presidential primary"
  | "special"
  | "local"
  | "run-off"
  | "unknown";

/** An election that the recipe looks at. */
export interface RecipeElection {
  readonly date: string;
  readonly kind: ElectionKind;
  /** The last day to register for it. Default: its day. */
  readonly registerBy?: string;
}

/** The list of people, one row a person. */
export interface RecipePeople {
  readonly table: string;
  readonly id: string;
  /** The day that the list is of. A list that is made after the day of the features knows what happened. */
  readonly listOf: string;
  readonly born?: DayField;
  readonly registered?: DayField;
  /** Columns that are kept as they are. Default: none but the id. */
  readonly keep?: readonly string[];
  /** Whom to keep of two rows with one id: the one with the latest value in these columns. Default: two rows are refused. */
  readonly newestBy?: readonly string[];
  /** True where no older list is to be had: then it is said, and turnout looks too high. Default false. */
  readonly laterListAccepted?: boolean;
}

interface Source {
  readonly table: string;
  readonly id: string;
}

/** Where it stands who voted, in one of the seven forms in which states hand it out. */
export type HistorySource =
  /** A row for each person and election. */
  | (Source & {
      readonly form: "rows";
      readonly date: DayField;
      readonly kind: KindField;
      readonly method?: string;
      readonly party?: string;
      /** Codes of rows that are no vote: not counted, not voted. */
      readonly notVoted?: { readonly column: string; readonly codes: readonly string[] };
    })
  /** A column for each election. */
  | (Source & {
      readonly form: "columns";
      readonly columns: readonly {
        readonly column: string;
        readonly date: string;
        readonly kind: ElectionKind;
      }[];
      /** Values that say no; an empty cell says no as well. */
      readonly notVoted?: readonly string[];
      /** What a cell holds beside a yes. Default: nothing. */
      readonly cell?: "method" | "party";
    })
  /** Groups of columns, newest first: the last elections of the person. */
  | (Source & {
      readonly form: "groups";
      readonly groups: readonly {
        readonly date: DayField;
        readonly kind: KindField;
        readonly method?: string;
        readonly party?: string;
      }[];
    })
  /** Numbered columns, and a map that says by county what a number means. */
  | (Source & {
      readonly form: "positions";
      readonly county: string;
      readonly columns: readonly string[];
      readonly map: {
        readonly table: string;
        readonly county: string;
        readonly number: string;
        readonly date: DayField;
        readonly kind: KindField;
      };
    })
  /** One cell with all elections: a year in each part, and words that say what it was. */
  | (Source & {
      readonly form: "packed";
      readonly column: string;
      readonly separator: string;
      /** The first whose words are in a part says its kind; capital and small letters are the same. */
      readonly words: readonly { readonly contains: string; readonly kind: ElectionKind }[];
    })
  /** Columns of years, one or several in a cell. */
  | (Source & {
      readonly form: "years";
      readonly columns: readonly { readonly column: string; readonly kind: ElectionKind }[];
    })
  /** Only the last election: it says nothing of those before. */
  | (Source & { readonly form: "last"; readonly date: DayField });

/** Columns of another table about the same people. */
export interface RecipeJoin {
  readonly table: string;
  /** The key in the list of people and in the other table, which may have two names. */
  readonly keys: readonly [people: string, other: string];
  readonly columns: readonly string[];
  /** The day that the table is of; one after the day of the features is refused. */
  readonly of?: string;
}

/** One thing to know about a person, by the name of its column. */
export type Feature = { readonly name: string } & (
  | { readonly votedLast: number; readonly kind: ElectionKind }
  | { readonly lastVote: true }
  | { readonly lastBallot: true }
  | { readonly age: true }
  | {
      readonly recode: string;
      readonly values: Readonly<Record<string, string>>;
      /** What a value that is not listed becomes. Default: it is missing. */
      readonly others?: string;
      /** What a blank becomes, such as "unknown". Default: it stays missing. */
      readonly missing?: string;
    }
  | { readonly band: string; readonly cuts: readonly number[] }
  /** Groups of equal size, numbered from 1, the lowest values, to the highest: with 3, group 3. */
  | { readonly groups: number; readonly of: string; readonly within?: readonly string[] }
  | { readonly rank: string; readonly first: "highest" | "lowest"; readonly within?: readonly string[] }
);

/** How features are made of a list, its vote history and other tables: written down, so that anybody can make them again. */
export interface Recipe {
  readonly recipe: 1;
  readonly people: RecipePeople;
  readonly elections: readonly RecipeElection[];
  readonly history: readonly HistorySource[];
  readonly joins?: readonly RecipeJoin[];
  readonly features: readonly Feature[];
  /**
   * What a model is to learn: 1 for who voted in an election on or after the day of the features, 0 for who could and did
   * not. Whose days of birth and registration do not say that he could vote has none, voter or not. Default: nothing.
   */
  readonly outcome?: { readonly name: string; readonly election: string; readonly kind: ElectionKind };
  /** Only so many people, the same for the same seed. Default: all. */
  readonly sample?: { readonly people: number; readonly seed: number };
  /** Files of the tables, for the command line. */
  readonly files?: Readonly<Record<string, string>>;
}
