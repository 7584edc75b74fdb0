import { accessLog } from "./access-log.js";
import { actions } from "./actions.js";
import { canvassLog } from "./canvass-log.js";
import { caseworkCounts } from "./casework-counts.js";
import { caseworkOffices } from "./casework-offices.js";
import { caseworkSample } from "./casework-sample.js";
import { caseworkUniqueness } from "./casework-uniqueness.js";
import { ces2020 } from "./ces-2020.js";
import { congressBills2023 } from "./congress-bills-2023.js";
import { congressDistricts2022 } from "./congress-districts-2022.js";
import { congressMembers } from "./congress-members.js";
import { congressVotes2023 } from "./congress-votes-2023.js";
import { constituentCalls } from "./constituent-calls.js";
import { countyAcs2023 } from "./county-acs-2023.js";
import { countyContext } from "./county-context.js";
import { countyPresidential } from "./county-presidential.js";
import { countyPresidential2016Raw } from "./county-presidential-2016-raw.js";
import { cpsVoting2016 } from "./cps-voting-2016.js";
import type { DatasetRecipe } from "./description.js";
import { engagementLog } from "./engagement-log.js";
import { eventAttendance } from "./event-attendance.js";
import { hostEvents } from "./host-events.js";
import { hostWeeks } from "./host-weeks.js";
import { hubPeople } from "./hub-people.js";
import { hubWeeks } from "./hub-weeks.js";
import { michiganCommittees } from "./michigan-committees.js";
import { michiganDistricts2022 } from "./michigan-districts-2022.js";
import { michiganLegislators } from "./michigan-legislators.js";
import { michiganPrecincts2016 } from "./michigan-precincts-2016.js";
import { nonvoters2020 } from "./nonvoters-2020.js";
import { participation2018 } from "./participation-2018.js";
import { publishedExperiments } from "./published-experiments.js";
import { shiftLog } from "./shift-log.js";
import { signUpList } from "./sign-up-list.js";
import { signUpsAsTyped } from "./sign-ups-as-typed.js";
import { stateTurnout } from "./state-turnout.js";
import { textBank } from "./text-bank.js";
import { twoTexts } from "./two-texts.js";
import { ukPetition } from "./uk-petition-241584.js";
import { ukPetitionHistory } from "./uk-petition-241584-history.js";
import { voterFile } from "./voter-file.js";
import { voterRows } from "./voter-rows.js";
import { whipFinal } from "./whip-final.js";
import { whipHistory } from "./whip-history.js";
import { whipSheet } from "./whip-sheet.js";

/** The recipes of all datasets of the course, in alphabetical order. */
export const ALL_DATASETS: readonly DatasetRecipe[] = [
  accessLog,
  actions,
  canvassLog,
  caseworkCounts,
  caseworkOffices,
  caseworkSample,
  caseworkUniqueness,
  ces2020,
  congressBills2023,
  congressDistricts2022,
  congressMembers,
  congressVotes2023,
  constituentCalls,
  countyAcs2023,
  countyContext,
  countyPresidential,
  countyPresidential2016Raw,
  cpsVoting2016,
  engagementLog,
  eventAttendance,
  hostEvents,
  hostWeeks,
  hubPeople,
  hubWeeks,
  michiganCommittees,
  michiganDistricts2022,
  michiganLegislators,
  michiganPrecincts2016,
  nonvoters2020,
  participation2018,
  publishedExperiments,
  shiftLog,
  signUpList,
  signUpsAsTyped,
  stateTurnout,
  textBank,
  twoTexts,
  ukPetition,
  ukPetitionHistory,
  voterFile,
  voterRows,
  whipFinal,
  whipHistory,
  whipSheet,
];
