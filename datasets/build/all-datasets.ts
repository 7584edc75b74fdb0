import { actions } from "./actions.js";
import { canvassLog } from "./canvass-log.js";
import { countyPresidential } from "./county-presidential.js";
import { countyPresidential2016Raw } from "./county-presidential-2016-raw.js";
import type { DatasetRecipe } from "./description.js";
import { eventAttendance } from "./event-attendance.js";
import { nonvoters2020 } from "./nonvoters-2020.js";
import { signUpList } from "./sign-up-list.js";
import { stateTurnout } from "./state-turnout.js";
import { voterRows } from "./voter-rows.js";

/** The recipes of all datasets of the course, in alphabetical order. */
export const ALL_DATASETS: readonly DatasetRecipe[] = [
  actions,
  canvassLog,
  countyPresidential,
  countyPresidential2016Raw,
  eventAttendance,
  nonvoters2020,
  signUpList,
  stateTurnout,
  voterRows,
];
