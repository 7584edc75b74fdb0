import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { writeTogether } from "../../../library/files/write-whole.js";
import { localDay } from "../../../library/kernel/clock.js";
import { own, sentence } from "../../../library/words/words.js";
import { exercises, reflections } from "../../modules/index.js";
import { type MyWorkSetting, refuse } from "../my-work-setting.js";
import { workMarkdown } from "../work-markdown.js";

/** `export [file]`: a copy of the work to read, and one that `restore` takes. */
export function exportWork([name, ...more]: readonly string[], setting: MyWorkSetting): number {
  const { store, clock, from, print } = setting;
  if (more.length > 0)
    return refuse(sentence("Name one file, or none. A name with spaces stands between quotes."), setting);
  const { work, notice } = store.read();
  if (notice !== undefined) return refuse(notice, setting);
  const given = name?.replace(/\.(md|json)$/i, "");
  const stem = given ?? join(store.folder, "exports", `my-work-${localDay(clock.now())}`);
  const path = isAbsolute(stem) ? stem : join(from, stem);
  const taken = [`${path}.md`, `${path}.json`].find((file) => existsSync(file));
  if (given !== undefined && taken !== undefined) {
    return refuse(sentence("{file} is there already. Choose another name.", { file: own(taken) }), setting);
  }
  const files = [
    { path: `${path}.md`, content: workMarkdown(work, { exercises, reflections }) },
    { path: `${path}.json`, content: `${JSON.stringify(work, null, 2)}\n` },
  ];
  writeTogether(files, { overwrite: given === undefined, makeFolder: true });
  print(sentence("To read or print: {file}", { file: own(`${path}.md`) }));
  print(sentence("To keep, or to restore from: {file}", { file: own(`${path}.json`) }));
  return 0;
}
