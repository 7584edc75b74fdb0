import { existsSync, mkdirSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { writeFileSafely } from "../../library/files/write-file-safely.js";
import { localDay } from "../../library/kernel/clock.js";
import { digestOf, digestText } from "../plan/my-digest.js";
import { planIn } from "../plan/my-plan.js";
import { type MyWorkSetting, refuse } from "./my-work-setting.js";

/** `digest [file]`: what a trainer may see, as one file. A file that is there already is replaced only in my-work. */
export function exportDigest([name, ...more]: readonly string[], setting: MyWorkSetting): number {
  const { store, clock, from, print } = setting;
  if (more.length > 0)
    return refuse("Name one file, or none. A name with spaces stands between quotes.", setting);
  const given = name === undefined || /\.json$/i.test(name) ? name : `${name}.json`;
  const path =
    given === undefined
      ? join(store.folder, "plan", "digest.json")
      : isAbsolute(given)
        ? given
        : join(from, given);
  if (given !== undefined && existsSync(path)) {
    return refuse(`${path} is there already. Choose another name.`, setting);
  }
  const digest = digestOf(planIn(store).plan, store.read().work, localDay(clock.now()));
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSafely(path, digestText(digest));
  print(`Your digest is ${path}`);
  print(
    "It has no words of yours, no answers, no small groups, and months instead of days. Read it before you send it.",
  );
  return 0;
}
