import { join } from "node:path";
import { writeWhole } from "../../../library/files/write-whole.js";
import { exportPlan } from "../../../library/organize/export/export-plan.js";
import { own, sentence } from "../../../library/words/words.js";
import { valuesFromCase } from "../../cases/values-from-case.js";
import { anonymousPlan } from "../../debrief/anonymous-plan.js";
import { planIn } from "../../plan/my-plan.js";
import { caseRemark } from "../../plan/plan-files.js";
import { type MyWorkSetting, refuse } from "../my-work-setting.js";

/** `swap`: the plan without the organization's name, as a document with three questions for whoever reads it. */
export async function exportSwap(words: readonly string[], setting: MyWorkSetting): Promise<number> {
  const { store, print } = setting;
  if (words.length > 0)
    return refuse(sentence("Write swap alone: the file goes into my-work/plan."), setting);
  const remarks = caseRemark(valuesFromCase(store.read().work));
  const document = await exportPlan(anonymousPlan(planIn(store).plan), "docx", { remarks });
  const path = join(store.folder, "plan", "plan-to-swap.docx");
  writeWhole(path, document, { overwrite: true, makeFolder: true });
  print(sentence("Your plan to swap is {file}", { file: own(path) }));
  print(sentence("The name of your organization is taken out. Read it first: the rest is as you wrote it."));
  return 0;
}
