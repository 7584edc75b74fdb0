import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { writeFileSafely } from "../../library/files/write-file-safely.js";
import { exportPlan } from "../../library/organize/export/export-plan.js";
import { anonymousPlan } from "../debrief/anonymous-plan.js";
import { planIn } from "../plan/my-plan.js";
import { type MyWorkSetting, refuse } from "./my-work-setting.js";

/** `swap`: the plan without the organization's name, as a document with three questions for whoever reads it. */
export async function exportSwap(words: readonly string[], setting: MyWorkSetting): Promise<number> {
  const { store, print } = setting;
  if (words.length > 0) return refuse("Write swap alone: the file goes into my-work/plan.", setting);
  const document = await exportPlan(anonymousPlan(planIn(store).plan), "docx");
  const folder = join(store.folder, "plan");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, "plan-to-swap.docx");
  writeFileSafely(path, document);
  print(`Your plan to swap is ${path}`);
  print("The name of your organization is taken out. Read it first: the rest is as you wrote it.");
  return 0;
}
