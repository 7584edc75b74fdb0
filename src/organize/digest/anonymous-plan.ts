import type { Plan } from "../plan/plan.js";

const NAME = "A group in this course";

/**
 * The plan without the name of its organization, to swap with another group: the name is taken out of every text, and
 * the addresses of data sources are left out. What the group plans stays readable, so only swap it with people you trust.
 *
 * @example
 * anonymousPlan(greatLakesPlan).organization; // "A group in this course"
 */
export function anonymousPlan(plan: Plan): Plan {
  const name = plan.organization.replace(/\s*\(.*\)\s*$/, "").trim();
  const hidden = replaceText(plan, name) as Plan;
  return {
    ...hidden,
    organization: NAME,
    ...(hidden.dataSources === undefined
      ? {}
      : { dataSources: hidden.dataSources.map((source) => ({ ...source, url: "" })) }),
  };
}

/** A name of one or two letters occurs in other words too: then only whole words are taken out. */
function replaceText(value: unknown, name: string): unknown {
  if (typeof value === "string") {
    if (name === "") return value;
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return value.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "giu"), "our group");
  }
  if (Array.isArray(value)) return value.map((item) => replaceText(item, name));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceText(item, name)]));
  }
  return value;
}
