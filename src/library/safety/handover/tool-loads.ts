/** A tool and what is loaded into it. */
export type LoadName = "van-scores" | "van-canvass-results" | "van-activist-codes" | "spoke" | "mailchimp";

/** What a cell of a load must be. */
export type LoadKind = "id" | "van id" | "number" | "code" | "result" | "day" | "phone" | "email" | "text";

export interface LoadColumn {
  readonly name: string;
  readonly kind: LoadKind;
  readonly needed: boolean;
  /** Other names under which lists have it, in small letters without signs. */
  readonly also: readonly string[];
}

/** A load: its columns in the order that the tool asks for, and what it does with people. */
export interface Load {
  readonly columns: readonly LoadColumn[];
  /** The column that says who it is: a row without it is left out, and nobody may come twice. */
  readonly key: string;
  /** The column for the id of a crosswalk; null where the tool knows people by something else. */
  readonly id: string | null;
  /** "refuse": two rows of one person stop the load. "first": the tool keeps one, so the first stays. "keep": one row an act. */
  readonly twice: "refuse" | "first" | "keep";
  /** What it is for: people who are written to, a list of whom one may choose, or what happened, which is loaded whole. */
  readonly purpose: "contact" | "universe" | "record";
  /** What else may be loaded: nothing, numbers of one's own, or any column. */
  readonly others: "none" | "numbers" | "any";
}

const column = (name: string, kind: LoadKind, needed: boolean, also: readonly string[] = []): LoadColumn => ({
  name,
  kind,
  needed,
  also,
});

const VANID = column("vanid", "van id", true, [
  "van",
  "vanid",
  "voterfilevanid",
  "myvotersvanid",
  "votervanid",
]);

/**
 * The columns that each load needs, as the tools' own connectors and help pages say (2026): move-coop/parsons 6.1 for VAN,
 * MoveOnOrg/Spoke of 2024-09 for Spoke.
 */
export const LOADS: Readonly<Record<LoadName, Load>> = {
  "van-scores": {
    columns: [VANID],
    key: "vanid",
    id: "vanid",
    twice: "refuse",
    purpose: "universe",
    others: "numbers",
  },
  "van-canvass-results": {
    columns: [
      VANID,
      column("contacttypeid", "code", true, ["contacttype"]),
      column("resultid", "result", true, ["result", "canvassresult"]),
      column("datecanvassed", "day", true, ["date", "datecontacted"]),
      column("canvassedby", "code", true),
      column("phone", "phone", false, ["phonenumber", "cell"]),
      column("countrycode", "code", false),
      column("phonetypeid", "code", false),
      column("phoneoptinstatusid", "code", false),
      column("addressid", "id", false),
    ],
    key: "vanid",
    id: "vanid",
    twice: "keep",
    purpose: "record",
    others: "none",
  },
  "van-activist-codes": {
    columns: [
      VANID,
      column("activistcodeid", "code", true, ["activistcode"]),
      column("datecanvassed", "day", false),
      column("canvassedby", "code", false),
      column("contacttypeid", "code", false),
    ],
    key: "vanid",
    id: "vanid",
    twice: "keep",
    purpose: "record",
    others: "none",
  },
  spoke: {
    columns: [
      column("firstName", "text", true, ["firstname", "first", "fname", "givenname"]),
      column("lastName", "text", true, ["lastname", "last", "surname", "familyname"]),
      column("cell", "phone", true, ["mobile", "phone", "phonenumber", "cellphone", "preferredphone"]),
      column("zip", "text", false, ["zipcode", "postalcode", "ziporpostal"]),
      column("external_id", "id", false, ["externalid", "vanid", "voterfilevanid"]),
    ],
    key: "cell",
    id: "external_id",
    twice: "first",
    purpose: "contact",
    others: "any",
  },
  mailchimp: {
    columns: [
      column("Email Address", "email", true, ["email", "emailaddress", "preferredemail"]),
      column("First Name", "text", false, ["firstname", "first", "fname", "givenname"]),
      column("Last Name", "text", false, ["lastname", "last", "lname", "surname"]),
      column("Tags", "text", false, []),
    ],
    key: "Email Address",
    id: null,
    twice: "first",
    purpose: "contact",
    others: "any",
  },
};

/** Results whose number is the same everywhere, as it was seen; the numbers of others are those of a committee. */
export const RESULT_NUMBERS: Readonly<Record<string, number>> = {
  "not home": 1,
  refused: 2,
  inaccessible: 3,
  deceased: 4,
  moved: 5,
  vacant: 10,
  canvassed: 14,
  busy: 18,
  "lit dropped": 21,
};

/** Results that change the record of everybody who shares the file. */
export const SHARED_RESULTS: readonly string[] = ["deceased", "moved", "wrong number", "disconnected"];
