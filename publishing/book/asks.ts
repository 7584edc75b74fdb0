import type { Exercise } from "../../src/course/check/exercise.js";
import type { Reflection } from "../../src/course/check/reflection.js";
import { exercises, reflections } from "../../src/course/modules/index.js";
import type { Section } from "../course/sections.js";

/** What a notebook asks for: its tasks and its thoughts, by name. A script counts those that the reader has done. */
export function asksOf(module: string | undefined): readonly string[] {
  const tasks = exercises.filter(
    (exercise: Exercise) => exercise.module === module && exercise.stretch !== true,
  );
  const thoughts = reflections.filter((reflection: Reflection) => reflection.module === module);
  return [...tasks, ...thoughts].map(({ id }) => id);
}

/** Those that stand in one part of its page. */
export function asksIn({ blocks }: Section, asks: readonly string[]): readonly string[] {
  const code = blocks.flatMap((block) => (block.kind === "code" ? [block.code] : [])).join("\n");
  return asks.filter((id) => code.includes(`("${id}"`));
}

/** The attribute that lets a script mark an entry of a list as done; nothing where nothing is asked. */
export function asking(asks: readonly string[] = []): string {
  return asks.length === 0 ? "" : ` data-asks="${asks.join(" ")}"`;
}
