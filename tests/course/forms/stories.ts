import fc from "fast-check";
import { expect, vi } from "vitest";
import type { Form } from "../../../src/course/forms/form.js";
import { formOf } from "../../../src/course/forms/form-of.js";
import type { pretendWindows } from "./pretend-windows.js";

/** How many stories are tried of each form. */
export const RUNS = Number(process.env.STORIES ?? 100);

export type World = ReturnType<typeof pretendWindows>;

/** A form of the course. */
export const known = (id: string): Form => formOf(id) ?? expect.fail(`There is no form ${id}.`);

/** What happens in a story. */
export const steps = [
  "write",
  "write",
  "submit",
  "skip",
  "run",
  "answer",
  "answer",
  "hear",
  "hear",
  "wait",
  "kill",
  "reload",
  "draw",
  "draw over",
  "end others",
  "close",
  "go and come back",
  "duplicate",
] as const;
export const step = fc.record({ what: fc.constantFrom(...steps), at: fc.nat(1) });
export interface Step {
  readonly what: (typeof steps)[number];
  readonly at: number;
}
/** A step of which this never happens. */
export const stepWithout = (never: (typeof steps)[number]) => step.filter(({ what }) => what !== never);

/** What happens to a window, or between it and the course. */
export async function happens(world: World, what: (typeof steps)[number], at: number): Promise<void> {
  const window = world.windows[at % world.windows.length];
  if (what === "run") window?.runCell();
  else if (what === "answer") world.answer();
  else if (what === "hear") window?.hear();
  else if (what === "wait") await vi.advanceTimersByTimeAsync(900);
  else if (what === "kill") world.kill();
  else if (what === "reload") window?.reload();
  else if (what === "draw") window?.drawAnew();
  else if (what === "draw over") window?.drawOver();
  else if (what === "end others") window?.endOthers();
  else if (what === "close") window?.close();
  else if (what === "go and come back") window?.goAndComeBack();
  else if (what === "duplicate") {
    const other = world.windows[(at + 1) % world.windows.length];
    if (other !== undefined && other !== window) window?.becomeCopyOf(other);
  }
}

/** Everything arrives, in time, and what is to go has gone. */
export async function settle({ windows, answer }: Pick<World, "windows" | "answer">): Promise<void> {
  for (const window of windows) window.endOthers();
  for (let i = 0; i < 12; i++) {
    for (;;) {
      const asked = answer() !== undefined;
      const heard = windows.map((window) => window.hear()).includes(true);
      if (!asked && !heard) break;
    }
    await vi.advanceTimersByTimeAsync(1600);
  }
}
