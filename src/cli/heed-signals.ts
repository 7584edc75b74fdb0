import { nextTurn } from "../library/kernel/next-turn.js";

/**
 * Lets a signal be heard that came during a long piece of work. Two turns: the first may be that of something that waited
 * already. Before a finished file takes its place this decides whether it does: a command that was stopped changes nothing.
 */
export async function heedSignals(): Promise<void> {
  await nextTurn();
  await nextTurn();
}
