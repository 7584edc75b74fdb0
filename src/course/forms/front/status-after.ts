import type { FormAsk, FormReply } from "../form-message.js";
import type { FormView } from "../form-view.js";
import type { Say } from "./say.js";

/** What the words are about; other words are about nothing that needs a sign. */
export type StatusKind = "saved" | "waits" | "error";

/** What the status line says. */
export interface Status {
  readonly words: string;
  readonly kind?: StatusKind;
}

interface Answered {
  readonly ask: FormAsk["ask"];
  readonly reply: FormReply;
  /** True while something is typed that is not kept. */
  readonly typed: boolean;
  /** The time of day, as it is said. */
  readonly time: string;
}

/** What a form says of itself after an answer of the course: that it is saved is said only of what was saved. */
export function statusAfter(view: FormView, { ask, reply, typed, time }: Answered, say: Say): Status {
  if (reply.error !== undefined) return { words: reply.error, kind: "error" };
  // Under a gate a field is there only when its event has come.
  const isThere = view.fields.some(({ name, later = false }) => !later || reply.shown?.includes(name));
  if (!isThere) return { words: "" };
  if (typed) return { words: typingWords(view, say) };
  if (!isKept(view, reply)) return { words: say("empty") };
  if (ask === "read" || ask === "next cell ran" || reply.refused === true) return { words: say("kept") };
  return { words: say("saved", { time }), kind: "saved" };
}

/** What is said while something is typed that is not kept yet. */
export function typingWords({ submit }: FormView, say: Say): string {
  return submit === undefined ? say("typing") : say("unsent", { submit });
}

/** A form with a button may begin with something in it that nobody has handed in. */
function isKept({ saves }: FormView, { value, answered = false }: FormReply): boolean {
  if (saves === "on request") return answered;
  return Object.values(value).some(({ length }) => length > 0);
}
