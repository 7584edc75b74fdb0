import type { ColumnProfile } from "../column-profile.js";
import { STREET_WORDS } from "../text-patterns.js";

export const isStreet = (text: string): boolean => STREET.test(text) && !/^\d+$/.test(text);
const STREET = new RegExp(`^[\\p{L}\\d][\\p{L}\\d .'’-]* (?:${STREET_WORDS})\\.?$`, "iu");

/** Streets without numbers are many: "Winter drive" in every other row is no street. */
export const areStreets = ({ values, filled, shareOf }: ColumnProfile): boolean =>
  values.size >= Math.min(5, filled / 2) || shareOf((text) => /^\d/.test(text)) >= 0.4;
