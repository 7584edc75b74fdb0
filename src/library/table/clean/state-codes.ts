import { seenText } from "./unseen-marks.js";
/** A state as the Census Bureau, the post and people write it. */
export interface StateCode {
  /** Two digits, as text. */
  readonly fips: string;
  readonly postal: string;
  readonly name: string;
}

const LINES = `01 AL Alabama|02 AK Alaska|04 AZ Arizona|05 AR Arkansas|06 CA California|08 CO Colorado|09 CT Connecticut
10 DE Delaware|11 DC District of Columbia|12 FL Florida|13 GA Georgia|15 HI Hawaii|16 ID Idaho|17 IL Illinois|18 IN Indiana
19 IA Iowa|20 KS Kansas|21 KY Kentucky|22 LA Louisiana|23 ME Maine|24 MD Maryland|25 MA Massachusetts|26 MI Michigan
27 MN Minnesota|28 MS Mississippi|29 MO Missouri|30 MT Montana|31 NE Nebraska|32 NV Nevada|33 NH New Hampshire
34 NJ New Jersey|35 NM New Mexico|36 NY New York|37 NC North Carolina|38 ND North Dakota|39 OH Ohio|40 OK Oklahoma
41 OR Oregon|42 PA Pennsylvania|44 RI Rhode Island|45 SC South Carolina|46 SD South Dakota|47 TN Tennessee|48 TX Texas
49 UT Utah|50 VT Vermont|51 VA Virginia|53 WA Washington|54 WV West Virginia|55 WI Wisconsin|56 WY Wyoming
60 AS American Samoa|66 GU Guam|69 MP Northern Mariana Islands|72 PR Puerto Rico|78 VI U.S. Virgin Islands`;

/** The states, the District of Columbia and the five territories with their codes (FIPS 5-2; ANSI INCITS 38). */
export const STATE_CODES: readonly StateCode[] = LINES.split(/[|\n]/).map((line) => ({
  fips: line.slice(0, 2),
  postal: line.slice(3, 5),
  name: line.slice(6),
}));

const BY_TEXT: ReadonlyMap<string, StateCode> = new Map(
  STATE_CODES.flatMap((state) =>
    [state.fips, state.postal, state.name].map((key) => [key.toLowerCase(), state]),
  ),
);

/** The state that a code or a name means: 26, "26", "MI" or "Michigan". */
export function findState(value: unknown): StateCode | undefined {
  if (typeof value === "number") return BY_TEXT.get(String(value).padStart(2, "0"));
  return typeof value === "string" ? BY_TEXT.get(seenText(value).toLowerCase().padStart(2, "0")) : undefined;
}
