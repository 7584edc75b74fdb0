import { type Detector, shareText } from "./detector.js";

const isGroup = (text: string): boolean =>
  /\b(?:white|black|african|hispanic|latin[aox]?|latinx|asian|native|indigenous|indian|pacific|multi-?racial|mixed|two or more|middle eastern|arab|roma)\b/i.test(
    text,
  );

/** Race or ethnicity by name and content, in rows of persons without a name too; a contest is called a race as well. */
export const detectRace: Detector = (column, table) => {
  if (table.aboutResults || table.aboutGroups || column.aggregate) return undefined;
  if (!["race", "ethnicity"].some((word) => column.tokens.includes(word))) return undefined;
  const share = column.shareOf(isGroup);
  if (share < 0.5) return undefined;
  return {
    kind: "race or ethnicity",
    matches: (text) => text !== "",
    why: `The column's name speaks of race or ethnicity, and ${shareText(share)} filled cells name a group.`,
  };
};
