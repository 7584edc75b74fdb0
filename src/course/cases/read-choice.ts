import { CASE_IDS } from "./campaign-case.js";
import type { CampaignChoice } from "./choose-case.js";

/** The choice that was sent; undefined for anything else. */
export function readChoice(value: unknown): CampaignChoice | undefined {
  return value === "own" ? "own" : CASE_IDS.find((id) => id === value);
}
