import { localDay } from "../../library/kernel/clock.js";
import { changeWithBackup, type MyWorkSetting, refuse } from "./my-work-setting.js";
import { listBackups, readBackup } from "./work-backups.js";
import { lostText } from "./work-notices.js";

/** `restore [backup]`: brings a backup back, the newest when none is named; any exported JSON file will do too. */
export function restoreWork([name, ...more]: readonly string[], setting: MyWorkSetting): number {
  const { store, clock, from, print } = setting;
  if (more.length > 0) return refuse("Name one backup, or none.", setting);
  const backups = listBackups(store.folder);
  const chosen = name ?? backups.at(-1);
  if (chosen === undefined) return refuse("There is no backup yet: reset makes one.", setting);
  const found = readBackup(store.folder, from, chosen, localDay(clock.now()));
  if (found === undefined) {
    const list = backups.length === 0 ? "There is none yet." : `The backups are: ${backups.join(", ")}.`;
    return refuse(`There is no backup "${chosen}". ${list}`, setting);
  }
  if (found.kind === "damaged") return refuse(`${chosen} cannot be read, so nothing was changed.`, setting);
  if (found.kind === "later") {
    return refuse(`${chosen} comes from a newer release of the course. Update the course first.`, setting);
  }
  if (found.lost.length > 0)
    print(`This part of ${chosen} cannot be read and is left out: ${lostText(found.lost)}`);
  return changeWithBackup(setting, () => found.work, `Your work is back as it was in ${chosen}.`);
}

/** `backups`: lists them, the newest last. */
export function printBackups({ store, print }: MyWorkSetting): number {
  const backups = listBackups(store.folder);
  print(backups.length === 0 ? "There is no backup yet: reset makes one." : backups.join("\n"));
  return 0;
}
