import type { WorkPlace } from "./work-place.js";

export const WORK_FILE = "my-work.json";

/** What came of a file that somebody brought. */
export type Brought =
  | { readonly kind: "not work" }
  | { readonly kind: "broken" }
  | { readonly kind: "here"; readonly aside?: string };

/** Puts a copy of the learner's work into this browser. What was here before is kept beside it under another name. */
export async function bringWork(bytes: Uint8Array, place: WorkPlace): Promise<Brought> {
  let read: unknown;
  try {
    read = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return { kind: "broken" };
  }
  // Later editions of the course write other parts, but each says its version.
  if (typeof Object(read).version !== "number") return { kind: "not work" };
  const before = await place.read(WORK_FILE);
  if (before === undefined || same(before.bytes, bytes)) {
    await place.write(WORK_FILE, bytes);
    return { kind: "here" };
  }
  const aside = await keepAside(place, before.bytes);
  await place.write(WORK_FILE, bytes);
  return { kind: "here", aside };
}

/** Begins anew, with a copy of what was there. */
export async function startOver(place: WorkPlace): Promise<void> {
  const before = await place.read(WORK_FILE);
  if (before === undefined) return;
  await keepAside(place, before.bytes);
  await place.remove(WORK_FILE);
}

async function keepAside(place: WorkPlace, bytes: Uint8Array): Promise<string> {
  const aside = await freeName(place);
  await place.write(aside, bytes);
  return aside;
}

const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

async function freeName(place: WorkPlace): Promise<string> {
  const taken = new Set((await place.files()).map(({ path }) => path));
  let number = 1;
  while (taken.has(`my-work.earlier-${number}.json`)) number += 1;
  return `my-work.earlier-${number}.json`;
}
