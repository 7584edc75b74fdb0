import { actions } from "./actions.js";
import { canvassLog } from "./canvass-log.js";
import { ces2020 } from "./ces-2020.js";
import { countyPresidential } from "./county-presidential.js";
import { countyPresidential2016Raw } from "./county-presidential-2016-raw.js";
import { cpsVoting2016 } from "./cps-voting-2016.js";
import type { DatasetRecipe } from "./description.js";
import { eventAttendance } from "./event-attendance.js";
import { nonvoters2020 } from "./nonvoters-2020.js";
import { publishedExperiments } from "./published-experiments.js";
import { signUpList } from "./sign-up-list.js";
import { stateTurnout } from "./state-turnout.js";
import { twoTexts } from "./two-texts.js";
import { voterFile } from "./voter-file.js";
import { voterRows } from "./voter-rows.js";

/** The recipes of all datasets of the course, in alphabetical order. */
export const ALL_DATASETS: readonly DatasetRecipe[] = [
  actions,
  canvassLog,
  ces2020,
  countyPresidential,
  countyPresidential2016Raw,
  cpsVoting2016,
  eventAttendance,
  nonvoters2020,
  publishedExperiments,
  signUpList,
  stateTurnout,
  twoTexts,
  voterFile,
  voterRows,
];
