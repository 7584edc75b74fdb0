import type { Plan } from "../../library/organize/plan/plan.js";
import { requirePlan } from "../../library/organize/plan/require-plan.js";

const NAME = "A group in this course";

/** Words that stand small in a name and have no letter in its short form. */
const SMALL_WORDS = new Set(["a", "an", "and", "at", "for", "in", "of", "on", "the", "to"]);

/** "https://example.org/page", "www.example.org" and "example.org": a group's page names the group. */
const WEB_ADDRESS =
  /https?:\/\/[^\s"')]+|(?<![\w@.-])(?:[\p{L}\d-]+\.)+(?:com|edu|gov|info|net|org|us)(?:\/[^\s"')]*)?(?![\w-])/giu;

/**
 * The plan without the name of its organization, to swap with another group: the name, what stands in brackets behind it
 * and its initials are taken out of every text, and so are web addresses. What the group plans stays readable, and a part
 * of the name in other words stays too, so read it first and only swap it with people you trust.
 *
 * @example
 * anonymousPlan(greatLakesPlan).organization; // "A group in this course"
 */
export function anonymousPlan(plan: Plan): Plan {
  requirePlan(plan, ["organization"]);
  const names = namesOf(plan.organization).map(wholeWords);
  const hidden = replaceText(plan, names) as Plan;
  return {
    ...hidden,
    organization: NAME,
    ...(hidden.dataSources === undefined
      ? {}
      : { dataSources: hidden.dataSources.map((source) => ({ ...source, url: "" })) }),
  };
}

/** "Great Lakes Care Coalition (GLC)" is also called "Great Lakes Care Coalition", "GLC" and "GLCC". */
function namesOf(organization: string): readonly string[] {
  const short = [...organization.matchAll(/\(([^)]+)\)/g)].map(([, inside = ""]) => inside.trim());
  const long = organization.replace(/\s*\([^)]*\)\s*/g, " ").trim();
  const words = long.split(/[\s-]+/).filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const initials = words.map((word) => word.slice(0, 1)).join("");
  // One or two letters are no short form: they would take out other words.
  const names = [organization.trim(), long, ...short, ...(initials.length > 2 ? [initials] : [])];
  return names.filter((name) => name !== "").sort((a, b) => b.length - a.length);
}

/** A name of one or two letters occurs in other words too: only whole words are taken out. */
function wholeWords(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  // Initials are written in capitals; "care" is not the group CARE.
  const flags = /^\p{Lu}+$/u.test(name) ? "gu" : "giu";
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, flags);
}

function replaceText(value: unknown, names: readonly RegExp[]): unknown {
  if (typeof value === "string") {
    return names
      .reduce((text, name) => text.replace(name, "our group"), value)
      .replace(WEB_ADDRESS, "[web address]");
  }
  if (Array.isArray(value)) return value.map((item) => replaceText(item, names));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceText(item, names)]));
  }
  return value;
}
