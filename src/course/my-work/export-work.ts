import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { writeWhole } from "../../library/files/write-whole.js";
import { localDay } from "../../library/kernel/clock.js";
import { exercises, reflections } from "../modules/index.js";
import { type MyWorkSetting, refuse } from "./my-work-setting.js";
import { workMarkdown } from "./work-markdown.js";

/** `export [file]`: a copy of the work to read, and one that `restore` takes. */
export function exportWork([name, ...more]: readonly string[], setting: MyWorkSetting): number {
  const { store, clock, from, print } = setting;
  if (more.length > 0)
    return refuse("Name one file, or none. A name with spaces stands between quotes.", setting);
  const { work, notice } = store.read();
  if (notice !== undefined) return refuse(notice, setting);
  const given = name?.replace(/\.(md|json)$/i, "");
  const stem = given ?? join(store.folder, "exports", `my-work-${localDay(clock.now())}`);
  const path = isAbsolute(stem) ? stem : join(from, stem);
  const taken = [`${path}.md`, `${path}.json`].find((file) => existsSync(file));
  if (given !== undefined && taken !== undefined) {
    return refuse(`${taken} is there already. Choose another name.`, setting);
  }
  const how = { overwrite: given === undefined, makeFolder: true };
  writeWhole(`${path}.md`, workMarkdown(work, { exercises, reflections }), how);
  writeWhole(`${path}.json`, `${JSON.stringify(work, null, 2)}\n`, how);
  print(`To read or print: ${path}.md`);
  print(`To keep, or to restore from: ${path}.json`);
  return 0;
}
