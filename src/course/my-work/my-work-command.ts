import { workFolder } from "../../library/files/work-folder.js";
import { systemClock } from "../../library/kernel/clock.js";
import { closestName } from "../../library/table/columns/closest-name.js";
import { say } from "../../library/words/say.js";
import { courseText, own, sentence, thrown, type Words } from "../../library/words/words.js";
import { withCase } from "../cases/case-store.js";
import { chooseLanguage } from "../language/choose-language.js";
import { chosenLanguage } from "../language/chosen-language.js";
import { exportDigest } from "./export/export-digest.js";
import { exportPlanFiles } from "./export/export-plan-files.js";
import { exportSwap } from "./export/export-swap.js";
import { exportWork } from "./export/export-work.js";
import { type MyWorkSetting, refuse } from "./my-work-setting.js";
import { resetWork } from "./reset-work.js";
import { printBackups, restoreWork } from "./restore-work.js";
import { openWorkStore } from "./work-store.js";

const HELP = courseText(`Your answers, thoughts and plan are in the folder my-work.

  npm run my-work -- export [file]      a copy to read (Markdown) and one to keep (JSON)
  npm run my-work -- plan [folder]      your plan as a document, a spreadsheet, a page, and a digest for the debrief
  npm run my-work -- digest [file]      the anonymized digest alone, for your trainer
  npm run my-work -- swap               your plan without your name, with three questions for its reader
  npm run my-work -- reset              start over; a backup is kept
  npm run my-work -- reset --module 1   start one notebook over; a backup is kept
  npm run my-work -- restore [backup]   bring a backup back, the newest if you name none
  npm run my-work -- backups            list the backups
  npm run my-work -- language [es]      the language of checks, hints and cards; names them all if you give none`);

type Command = (words: readonly string[], setting: MyWorkSetting) => number | Promise<number>;

/** Commands that show the plan: with that of the case where the learner has not written. A file that was not read has none. */
const withPlan =
  (command: Command): Command =>
  (words, setting) => {
    const { unread, notice } = setting.store.read();
    if (unread !== undefined && notice !== undefined) return refuse(notice, setting);
    return command(words, { ...setting, store: withCase(setting.store) });
  };

const commands: Readonly<Record<string, Command>> = {
  export: exportWork,
  plan: withPlan(exportPlanFiles),
  digest: withPlan(exportDigest),
  swap: withPlan(exportSwap),
  reset: resetWork,
  restore: restoreWork,
  backups: (_words, setting) => printBackups(setting),
  language: chooseLanguage,
};

/** How many words each takes behind its name, where it is not one; reset and restore have sentences of their own. */
const MOST_WORDS: Readonly<Record<string, number>> = {
  swap: 0,
  backups: 0,
  restore: Number.POSITIVE_INFINITY,
};

/** A word that no command takes: an option that does not exist, or one word too many. Files are not called so by chance. */
function extraWord(name: string, words: readonly string[]): string | undefined {
  if (name === "reset") return undefined;
  return words.find(
    (word, at) => word.startsWith("-") || word.trim() === "" || at >= (MOST_WORDS[name] ?? 1),
  );
}

/** What the command takes from outside; each has its usual value. */
interface OutsideSetting extends Partial<Omit<MyWorkSetting, "store" | "print">> {
  readonly folder?: string;
  readonly print?: (line: string) => void;
}

/**
 * The command `npm run my-work`: exports, resets and restores the saved work. Gives the exit code.
 *
 * npm runs it in the folder of the course and tells in INIT_CWD where it was typed: file names start there.
 */
export async function myWorkCommand(words: readonly string[], outside: OutsideSetting = {}): Promise<number> {
  const {
    folder = workFolder(),
    from = process.env.INIT_CWD ?? process.cwd(),
    print: printLine = console.log,
    clock = systemClock,
  } = outside;
  // Each line is said in the language that is set when it is printed, so that a new choice speaks at once.
  const print = (words: Words): void => printLine(say(words, chosenLanguage(folder)));
  const [name = "help", ...rest] = words;
  if (name === "help" || words.includes("--help") || words.includes("-h")) {
    print(HELP);
    return 0;
  }
  const setting: MyWorkSetting = { store: openWorkStore(folder, clock), clock, from, print };
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const closest = closestName(name, Object.keys(commands));
    const said =
      closest === undefined
        ? sentence('There is no command "{name}". npm run my-work -- --help lists them.', { name: own(name) })
        : sentence(
            'There is no command "{name}". Did you mean "{closest}"? npm run my-work -- --help lists them.',
            { name: own(name), closest: own(closest) },
          );
    return refuse(said, setting);
  }
  const extra = extraWord(name, rest);
  if (extra !== undefined) {
    const said = sentence('"{name}" takes no "{extra}". npm run my-work -- --help says what it takes.', {
      name: own(name),
      extra: own(extra),
    });
    return refuse(said, setting);
  }
  try {
    return await command(rest, setting);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const ended = thrown(`${reason}${/[.?!…]$/.test(reason) ? "" : "."}`);
    return refuse(sentence("This did not work: {reason}", { reason: ended }), setting);
  }
}
