import type { Holds } from "../describe/layout.js";
import type { PersonalDataKind } from "../describe/personal-data-kind.js";
import { nameWords } from "./same-name.js";

/** What a column is in a list of people, whoever made the list. */
export interface ColumnRole {
  readonly role: RoleName;
  readonly holds: Holds;
  readonly kind?: PersonalDataKind;
}

export type RoleName =
  | "person id"
  | "number"
  | "name part"
  | "birth date"
  | "birth year"
  | "age"
  | "gender"
  | "race"
  | "party"
  | "area code"
  | "phone"
  | "e-mail"
  | "house number"
  | "street"
  | "address"
  | "city"
  | "state"
  | "zip"
  | "zip4"
  | "area"
  | "status"
  | "vote"
  | "day"
  | "note"
  | "place"
  | "amount"
  | "flag";

type Rule = readonly [pattern: RegExp, role: RoleName, holds: Holds, kind?: PersonalDataKind];

const ADDRESS: PersonalDataKind = "street address";

// The first rule that fits counts. The words are those of the headings of states, tools and vendors.
const RULES: readonly Rule[] = [
  [/\bpoll(ing|s)?\b/, "area", "code"],
  [/\b(scores?|probability|propensity)\b/, "amount", "number"],
  [/e ?mail\b(?!.*\b(opt|status|bad|subscri|unsub))/, "e-mail", "text", "email"],
  [/\b(lat|latitude|lon|lng|long|longitude)\b/, "place", "number", "precise location"],
  [/\b(note|notes|comment|comments|remarks?|memo)\b/, "note", "text", "free text"],
  [
    /\b(dob|birth ?dates?|date of birth|born (at|on)|birthday)\b|\bdt (of )?birth\b|\bbirth dt\b/,
    "birth date",
    "date",
    "birth date",
  ],
  [
    /\byob\b|\bbirth ?years?\b|\byears? of birth\b|\bbirthyr\b|\bdob year\b/,
    "birth year",
    "year",
    "birth date",
  ],
  [/\bage\b(?!.*\b(group|band|range|cat))/, "age", "number", "personal detail"],
  [/\b(gender|sex)\b/, "gender", "code", "personal detail"],
  [/\b(race|ethnic\w*)\b/, "race", "code", "race or ethnicity"],
  [
    /\bzip ?(plus)? ?(4|four|ext|suffix)\b|\bzip ?plus\b|\bplus ?(4|four)\b|\bzip code 4\b/,
    "zip4",
    "code",
    ADDRESS,
  ],
  [/\b(mail\w*|m)\b.*\b(zip|zip ?code|zip ?5|postal ?code|postcode)\b/, "zip", "code", ADDRESS],
  [/zip ?(code)?( ?5)?$|\bzip\w*|\bpostal ?code\b|\bpost ?code\b/, "zip", "code", "small area"],
  [/\barea ?code\b/, "area code", "code", "phone"],
  [
    /(?:phones?\b|\b(?:cell|mobile|tel|landline)\b)(?!.*\b(type|opt|status|bad|conf\w*)\b)(?!.*(?:country|type|opt)\w*)/,
    "phone",
    "text",
    "phone",
  ],
  [
    /\b(house|hs|street|st|addr|address|bldg|building) ?(no|nbr|num|number)\b|\bhouse ?(half|frac\w*)\b|\bst(reet)? ?frac\w*\b/,
    "house number",
    "text",
    ADDRESS,
  ],
  [
    /\b(street|st|road) ?(name|nm|type|dir\w*|pre\w*|suf\w*|post\w*)\b|\b(pre|post) ?dir\w*\b|(?<!\b(?:message|text|call|sms|msg) )\bdirection\b/,
    "street",
    "text",
    ADDRESS,
  ],
  [/\b(apt|apartment|unit|suite)\b/, "street", "text", ADDRESS],
  [
    /\b(last|family|sur|given|first|middle|midl|mid|maiden|former|nick|preferred|full|voter|contact) ?(name|nm)\b|\b(surname|fname|lname|mname|firstname|lastname|middlename)\b|\bname (last|first|middle|mid|suffix|prefix|sufx?|title)\b|\bname (sufx|suffix|prefx|prefix)\b|(?<!\b(?:precinct|county|district|city|town|township|village|parish|borough|municipality|muni|mcd|locality|jurisdiction|ward|school|party|committee|election|contest|event|campaign|organization|organisation|org|group|team|office|form|page|question|script|survey|list|file|source|tag|code|type|status|product|place|location|site|venue|activity|shift|turf|result|input|column|field) )\bname$/,
    "name part",
    "text",
    "name",
  ],
  [
    /^(name |voter )?(suffix|sufx|suff|sfx)\b|\bmiddle initial\b|^title$|^prefix$|\bsalutation\b/,
    "name part",
    "text",
    "name",
  ],
  [/\bmail\w*\b.*\b(city|state|country|province)\b/, "address", "text", ADDRESS],
  [
    /\b(addr|(?:residence|residential|mailing|mail|home|street)?address|addr ?line|address ?line|add|residence|street)\b(?!.*\b(city|state|county|country|type|id|status|date|code|town|precinct)\b)|\b(addr|address) ?\d\b|\bline ?\d\b/,
    "address",
    "text",
    ADDRESS,
  ],
  [/\b(city|town|municipality|muni)\b(?!.*\b(code|cd|council|district|dist|ward|id)\b)/, "city", "text"],
  [/\b(state|st|province)\b$/, "state", "code"],
  [
    /\b(voted|vote ?hist\w*|history|election|elections|ballot|primary|general|presidential|runoff|absentee|early)\b|\b(gen|pri|prim|spec|pp|ge|pe) ?(19|20)?\d\d\b|\b\d{1,2} \d{1,2} (19|20)?\d\d\b/,
    "vote",
    "code",
    "vote history",
  ],
  [
    /\b(party|affiliation|enrollment|enrolment|partisan\w*|polit\w* aff\w*|pty)\b/,
    "party",
    "code",
    "political opinion",
  ],
  [
    /precinct|district|locality|\b(county|pct|ward|district|dist|cd|sd|hd|ad|vtd|fips|jurisdiction|township|village|parish|borough|school|senate|house|congress\w*|legislat\w*|commission\w*|council\w*|judicial|split|portion|region|zone|tract|block|congressional|area|municipality|polling)\b/,
    "area",
    "code",
  ],
  [
    /\b(voter|registrant|registration|reg|person|member|contact|constituent|supporter|state|county|van|external|household|hh|uuid|customer|record|file|unique|voterbase|vuid|ncid|sboeid|dwid)\b.*\b(id|ids|number|no|nbr|num|key|guid)\b|^(id|uuid|vuid|ncid|sboeid|dwid|vanid|voterid|pdi ?id|guid|uid)$|\b(vanid|voterid|vrn|sos ?id|sosid)\b/,
    "person id",
    "id",
    "voter or member number",
  ],
  [/\b(status|stat)\b|\b(cd|code)\b$/, "status", "code"],
  [
    /\b(date|dt|timestamp|time|created|updated|modified|effective|at)\b$|^(date|dt)\b|\bdates?\b/,
    "day",
    "date",
  ],
  [
    /\b(amount|total|sum|score|probability|fee|balance|dollars|value|count|number of|percent|pct|share)\b/,
    "amount",
    "number",
  ],
  [/^(is|has|do|did) |\b(flag|ind|indicator|yn|opt (in|out))\b/, "flag", "flag"],
  [/\b(id|number|no|nbr|code)\b$/, "number", "id"],
  // Load files write names in one word: resultid, contacttypeid, countrycode.
  [/^(?!.*(?:paid|valid|void|covid|grid|android|hybrid|said)$).*\w{3}(?:id|code|number)$/, "number", "id"],
];

/** What the name of a column says that it is, or nothing. */
export function roleByName(name: string): ColumnRole | undefined {
  const words = nameWords(name);
  const found = RULES.find(([pattern]) => pattern.test(words));
  if (found === undefined) return undefined;
  const [, role, holds, kind] = found;
  return kind === undefined ? { role, holds } : { role, holds, kind };
}
