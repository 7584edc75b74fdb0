import { isAbsolute, join } from "node:path";
import { localDay } from "../../../library/kernel/clock.js";
import { spokenFindings } from "../../../library/organize/plan/check-plan.js";
import { own, sentence, wordList } from "../../../library/words/words.js";
import { valuesFromCase } from "../../cases/values-from-case.js";
import { digestOf } from "../../plan/my-digest.js";
import { planIn } from "../../plan/my-plan.js";
import { oddPartText } from "../../plan/odd-part-text.js";
import { findingText } from "../../plan/plan-cards.js";
import { writePlanFiles } from "../../plan/plan-files.js";
import { type MyWorkSetting, refuse } from "../my-work-setting.js";

/** `plan [folder]`: the files of the plan, as `savePlan` writes them in a notebook. */
export async function exportPlanFiles(
  [name, ...more]: readonly string[],
  setting: MyWorkSetting,
): Promise<number> {
  const { store, clock, from, print } = setting;
  if (more.length > 0) {
    return refuse(sentence("Name one folder, or none. A name with spaces stands between quotes."), setting);
  }
  const { plan, odd } = planIn(store);
  const errors = spokenFindings(plan).filter(({ level }) => level === "error");
  if (errors.length > 0) {
    return refuse(
      wordList(
        [sentence("The plan cannot work yet, so nothing was written:"), ...errors.map(findingText)],
        "\n  ",
      ),
      setting,
    );
  }
  const folder = name === undefined ? join(store.folder, "plan") : isAbsolute(name) ? name : join(from, name);
  const { work } = store.read();
  const written = await writePlanFiles(
    plan,
    digestOf(plan, work, localDay(clock.now())),
    folder,
    valuesFromCase(work),
  );
  if (odd.length > 0) {
    print(
      wordList([sentence("This part cannot be read, and is left out:"), ...odd.map(oddPartText)], "\n  "),
    );
  }
  print(
    sentence("Your plan is in {folder}: {files}", { folder: own(folder), files: own(written.join(", ")) }),
  );
  return 0;
}
