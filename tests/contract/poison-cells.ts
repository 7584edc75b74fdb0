import { vi } from "vitest";

/** What nobody may read in a message: a person who does not exist. */
export const POISON: readonly unknown[] = [
  "Zebulon Quackenbush",
  "+1 (919) 555-0143",
  "4417 Wisteria Hollow Road",
  "zeb.quack@example.org",
  "Quackenbush",
  9_195_550_143,
  "1947-02-13",
  new Date(Date.UTC(1947, 1, 13)),
];

/** Any part of them that would tell who it is. */
const TELLTALE = /Zebulon|Quackenbush|zeb\.quack|Wisteria|4417|555-?0143|9195550143|9[,.]195[,.]550|1947/i;

/** What calls say: the message of the error that one throws, with its causes, and whatever it writes on the way. */
export async function saidBy(...runs: readonly (() => unknown)[]): Promise<readonly string[]> {
  const said: string[] = [];
  const keep = (...words: readonly unknown[]): void => void said.push(words.map(String).join(" "));
  const silenced = [
    ...(["log", "info", "warn", "error", "debug"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(keep),
    ),
    vi.spyOn(process, "emitWarning").mockImplementation(keep),
    ...[process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, "write").mockImplementation((words) => {
        keep(words);
        return true;
      }),
    ),
  ];
  for (const run of runs) {
    try {
      await run();
    } catch (error) {
      for (let thrown: unknown = error; thrown instanceof Error; thrown = thrown.cause)
        said.push(thrown.message);
    }
  }
  for (const spy of silenced) spy.mockRestore();
  return said;
}

/** The messages among them that name somebody. */
export function leaks(said: readonly string[]): readonly string[] {
  return said.filter((words) => TELLTALE.test(words));
}
