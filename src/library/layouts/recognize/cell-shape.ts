import type { DateForm, Holds, Layout, LayoutColumn } from "../describe/layout.js";
import type { RoleName } from "./column-role.js";
import { roleByName } from "./column-role.js";

/** What a cell of a column looks like, and how much it says that it does: names are letters anywhere, 19811120 is rare. */
export interface CellShape {
  readonly fits: (cell: string) => boolean;
  readonly weight: number;
}

/** From here on a shape says something by itself. */
export const STRONG = 2;

const shape = (pattern: RegExp, weight: number): CellShape => ({
  fits: (cell) => pattern.test(cell),
  weight,
});

const YEAR = "(?:1[89]|20|21)\\d\\d";
const MONTH = "(?:0?[1-9]|1[0-2])";
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const TIME =
  "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[AP]M)?(?: ?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?";

const FORMS: Readonly<Record<DateForm, string>> = {
  "YYYY-MM-DD": `${YEAR}-${MONTH}-${DAY}${TIME}`,
  "YYYY-MM-DD hh:mm:ss": `${YEAR}-${MONTH}-${DAY}${TIME}`,
  YYYYMMDD: `${YEAR}(?:0\\d|1[0-2])(?:0\\d|[12]\\d|3[01])`,
  "MM/DD/YYYY": `${MONTH}/${DAY}/${YEAR}${TIME}`,
  "MM/DD/YYYY hh:mm": `${MONTH}/${DAY}/${YEAR}${TIME}`,
  "MM/DD/YY": `${MONTH}/${DAY}/\\d\\d`,
  MMDDYYYY: `(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])${YEAR}`,
};

/** A day in one of these ways of writing. */
export function dayShape(forms: readonly DateForm[]): CellShape {
  return shape(new RegExp(`^(?:${forms.map((form) => FORMS[form]).join("|")})$`, "i"), 3);
}

const ROLES: Partial<Readonly<Record<RoleName, CellShape>>> = {
  "e-mail": shape(/^\S+@\S+\.\S+$/, 3),
  zip: shape(/^\d{5}(?:[- ]?\d{4})?$/, 2),
  zip4: shape(/^\d{1,4}$/, 1),
  phone: shape(/^[+(]?\d[\d() .x/-]{5,}\d$/, 2),
  "area code": shape(/^\d{3}$/, 1),
  state: shape(/^[A-Za-z]{2}$/, 1),
  "house number": shape(/^(?=.*\d|[1-3]\/[248])[\w/ .-]{1,9}$/, 0.5),
  "name part": shape(/^[^\d@]{1,40}$/, 0.5),
  city: shape(/^[^\d@]{2,40}$/, 0.5),
  gender: shape(/^(?:[MFUXNO]|male|female|unknown|non-?binary|other)$/i, 1),
  age: shape(/^\d{1,3}$/, 1),
  "birth year": shape(/^(?:19|20)\d\d$/, 2),
};

const HOLDS: Partial<Readonly<Record<Holds, CellShape>>> = {
  year: shape(new RegExp(`^${YEAR}$`), 2),
  flag: shape(/^(?:[YNTFX01]|yes|no|true|false)$/i, 1),
  number: shape(/^-?\d[\d,]*(?:\.\d+)?$/, 1),
  id: shape(/^(?=.*\d)[\w.-]{2,}$/, 1),
  code: shape(/^.{1,40}$/, 0.2),
};

/** What the cells of a described column look like. */
export function shapeOf(column: LayoutColumn, layout: Layout): CellShape | undefined {
  const { pattern, digits, holds } = column;
  if (pattern !== undefined) return shape(new RegExp(`^(?:${pattern})$`), 3);
  if (digits !== undefined) return shape(new RegExp(`^\\d{1,${digits}}$`), digits >= 6 ? 2 : 1);
  const codes = column.codes === undefined ? undefined : layout.codes?.[column.codes];
  if (codes !== undefined) {
    const known = new Set(Object.keys(codes).map((code) => code.toLowerCase()));
    return { fits: (cell) => known.has(cell.toLowerCase()), weight: 2 };
  }
  const forms = column.dates ?? layout.dates;
  if (holds === "date" && forms !== undefined) return dayShape(forms);
  const role = holds === "text" || holds === "code" ? roleByName(column.name)?.role : undefined;
  // An extension has a few digits, and no number of a phone.
  if (role === "phone" && /ext/i.test(column.name)) return undefined;
  return (role === undefined ? undefined : ROLES[role]) ?? HOLDS[holds];
}

/** What a cell of a role looks like, when its role says so. */
export function shapeOfRole(role: RoleName): CellShape | undefined {
  return ROLES[role];
}
