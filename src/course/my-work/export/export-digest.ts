import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { writeWhole } from "../../../library/files/write-whole.js";
import { localDay } from "../../../library/kernel/clock.js";
import { own, sentence } from "../../../library/words/words.js";
import { digestOf, digestText } from "../../plan/my-digest.js";
import { planIn } from "../../plan/my-plan.js";
import { type MyWorkSetting, refuse } from "../my-work-setting.js";

/** `digest [file]`: what a trainer may see, as one file. A file that is there already is replaced only in my-work. */
export function exportDigest([name, ...more]: readonly string[], setting: MyWorkSetting): number {
  const { store, clock, from, print } = setting;
  if (more.length > 0)
    return refuse(sentence("Name one file, or none. A name with spaces stands between quotes."), setting);
  const given = name === undefined || /\.json$/i.test(name) ? name : `${name}.json`;
  const path =
    given === undefined
      ? join(store.folder, "plan", "digest.json")
      : isAbsolute(given)
        ? given
        : join(from, given);
  if (given !== undefined && existsSync(path)) {
    return refuse(sentence("{file} is there already. Choose another name.", { file: own(path) }), setting);
  }
  const digest = digestOf(planIn(store).plan, store.read().work, localDay(clock.now()));
  writeWhole(path, digestText(digest), { overwrite: given === undefined, makeFolder: true });
  print(sentence("Your digest is {file}", { file: own(path) }));
  print(
    sentence(
      "It has no words of yours, no answers, no small groups, and months instead of days. Read it before you send it.",
    ),
  );
  return 0;
}
