import type { Clock } from "../../library/kernel/clock.js";
import { localDay } from "../../library/kernel/clock.js";
import { own, sentence, type Words } from "../../library/words/words.js";
import type { Work } from "./work.js";
import { readBackup, writeBackup } from "./work-backups.js";
import type { WorkStore } from "./work-store.js";

/** What the command `my-work` needs from outside. */
export interface MyWorkSetting {
  readonly store: WorkStore;
  readonly clock: Clock;
  /** The folder in which the learner typed the command. */
  readonly from: string;
  /** Prints words in the language of the learner. */
  readonly print: (words: Words) => void;
}

/** Says why the command does nothing, and gives the exit code of a failure. */
export function refuse(words: Words, { print }: MyWorkSetting): number {
  print(words);
  return 1;
}

/**
 * Changes the work after a backup of it, both while no notebook writes, and gives the exit code.
 * A file that cannot be read has no backup: the store sets it aside.
 */
export function changeWithBackup(setting: MyWorkSetting, how: (work: Work) => Work, done: Words): number {
  const { store, clock, from, print } = setting;
  const stored = store.read();
  if (stored.unread === "left alone") return refuse(stored.notice ?? own(""), setting);
  const before = readBackup(store.folder, from, store.path, localDay(clock.now()));
  let backup: string | undefined;
  const { notice, saved } = store.update((work) => {
    if (before?.kind === "read") backup = writeBackup(store.folder, work, localDay(clock.now()));
    return how(work);
  });
  if (notice !== undefined) print(notice);
  if (!saved) return 1;
  print(done);
  if (backup !== undefined)
    print(
      sentence("What was there before is kept as {backup}: npm run my-work -- restore {backup}", {
        backup: own(backup),
      }),
    );
  return 0;
}
