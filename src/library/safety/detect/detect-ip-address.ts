import { type Detector, shareText } from "./detector.js";
import { findTerm } from "./header-words.js";
import { holds } from "./text-patterns.js";

const VERSION_TERMS: readonly string[] = [
  "version",
  "ver",
  "build",
  "release",
  "firmware",
  "section",
  "clause",
  "outline",
  "chapter",
];

const isVersionSix = (text: string): boolean =>
  /^(?=.*:.*:)(?=.*[0-9a-f])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}$/i.test(text) &&
  !/^\d{1,2}:\d{2}:\d{2}$/.test(text);
/** A mask such as 255.255.255.0 says how a network is cut, not where a machine is: ones, then zeros. */
const isMask = (text: string): boolean => {
  const parts = text.trim().split(".").map(Number);
  if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part <= 255))) return false;
  return /^1*0*$/.test(parts.map((part) => part.toString(2).padStart(8, "0")).join(""));
};

const matches = (text: string): boolean => (isVersionSix(text) || holds("IP address", text)) && !isMask(text);

/** Internet addresses, version 4 and 6; version numbers of software look alike and are left out by their column's name. */
export const detectIPAddress: Detector = (column) => {
  if (column.numeric || findTerm(column.header, VERSION_TERMS) !== undefined) return undefined;
  const share = column.shareOf(matches);
  // One number with four parts among other entries is more often a version or a section than an address.
  if (share === 0 || (share < 0.3 && !column.prose)) return undefined;
  return { kind: "IP address", matches, why: `${shareText(share)} filled cells have an internet address.` };
};
