import type { CampaignCase } from "./campaign-case.js";
import { careCoalition } from "./care-coalition.js";
import { muskegonMillage } from "./muskegon-millage.js";
import { tenantsNetwork } from "./tenants-network.js";

/** The three cases of the capstone. */
export const campaignCases: readonly CampaignCase[] = [muskegonMillage, careCoalition, tenantsNetwork];

/** The case with this id, if there is one. */
export function findCase(id: string | undefined): CampaignCase | undefined {
  return campaignCases.find((one) => one.id === id);
}
