import { localDay } from "../../library/kernel/clock.js";
import { own, sentence } from "../../library/words/words.js";
import { changeWithBackup, type MyWorkSetting, refuse } from "./my-work-setting.js";
import { listBackups, readBackup } from "./work-backups.js";
import { lostWords } from "./work-notices.js";

/** `restore [backup]`: brings a backup back, the newest when none is named; any exported JSON file will do too. */
export function restoreWork([name, ...more]: readonly string[], setting: MyWorkSetting): number {
  const { store, clock, from, print } = setting;
  if (more.length > 0) return refuse(sentence("Name one backup, or none."), setting);
  const backups = listBackups(store.folder);
  const chosen = name ?? backups.at(-1);
  if (chosen === undefined) return refuse(sentence("There is no backup yet: reset makes one."), setting);
  const found = readBackup(store.folder, from, chosen, localDay(clock.now()));
  if (found === undefined) {
    const backup = own(chosen);
    return refuse(
      backups.length === 0
        ? sentence('There is no backup "{backup}". There is none yet.', { backup })
        : sentence('There is no backup "{backup}". The backups are: {names}.', {
            backup,
            names: own(backups.join(", ")),
          }),
      setting,
    );
  }
  if (found.kind === "damaged")
    return refuse(
      sentence("{backup} cannot be read, so nothing was changed.", { backup: own(chosen) }),
      setting,
    );
  if (found.kind === "later") {
    const backup = own(chosen);
    return refuse(
      sentence("{backup} comes from a newer release of the course. Update the course first.", { backup }),
      setting,
    );
  }
  if (found.lost.length > 0) {
    print(
      sentence("This part of {file} cannot be read and is left out: {what}.", {
        file: own(chosen),
        what: lostWords(found.lost),
      }),
    );
  }
  return changeWithBackup(
    setting,
    () => found.work,
    sentence("Your work is back as it was in {backup}.", { backup: own(chosen) }),
  );
}

/** `backups`: lists them, the newest last. */
export function printBackups({ store, print }: MyWorkSetting): number {
  const backups = listBackups(store.folder);
  print(
    backups.length === 0 ? sentence("There is no backup yet: reset makes one.") : own(backups.join("\n")),
  );
  return 0;
}
