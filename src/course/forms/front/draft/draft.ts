import type { FieldValue, FormValue } from "../../field-value.js";
import { lastTime, type TypedTimes } from "../../typed-times.js";
import { freshKey } from "../fresh-key.js";
import { same } from "../same.js";
import type { DraftStorage } from "./draft-storage.js";
import type { Remembered } from "./remembered.js";

/** What was typed into a form and not kept yet. */
export interface Draft {
  get(field: string): FieldValue | undefined;
  /** @param seen the version that was before the eyes; undefined: none was. */
  set(field: string, value: FieldValue, seen: string | undefined): void;
  /**
   * These fields are kept with these values; what was typed since stays.
   *
   * @param sent when the values that were sent had been typed: the same ones, typed again since, are newer. Default: not asked.
   */
  kept(value: FormValue, sent?: TypedTimes): void;
  /** Of this field that is left, because the rest of it is kept; undefined: nothing. */
  leaves(field: string, value: FieldValue | undefined): void;
  /** Nothing of it is to be kept. */
  clear(): void;
  entries(): FormValue;
  readonly isEmpty: boolean;
  /** The version that was seen when the first of the changes was made: "" when none was. */
  readonly seen: string | undefined;
  /** When something was typed last. */
  readonly typedAt: string | undefined;
  /** When something was typed last into each of its fields. */
  readonly times: TypedTimes | undefined;
  /** Names what is typed from an empty draft until all of it is kept, also through a reload. */
  readonly edit: string | undefined;
  /** What is left goes on from a newer version. */
  sees(stamp: string | undefined): void;
  /** Takes what a window or a drawing left that is gone. False when there is nothing, or words of one's own. */
  adopt(): boolean;
  /** The same; words that it took up itself, and nobody changed since, give way to newer ones of a drawing that is gone. */
  adoptNewest(): boolean;
  /** The form is drawn no more: what is left waits for the next drawing of it. */
  end(): void;
}

/** The draft of a form, as far as this window, or one that was closed, remembers it. */
export function openDraft(storage: DraftStorage): Draft {
  const fields = new Map<string, FieldValue>();
  let seen: string | undefined;
  /** When each field was typed into. */
  const times = new Map<string, string>();
  let edit: string | undefined;
  /** True while nothing was typed into what was taken up. */
  let isUntouched = true;

  const when = (): Omit<Remembered, "fields"> => ({
    ...(seen === undefined ? {} : { seen }),
    ...timesOf(times),
    ...(edit === undefined ? {} : { edit }),
  });

  function take(found = storage.take()): void {
    isUntouched = true;
    fields.clear();
    times.clear();
    for (const [field, value] of Object.entries(found.fields)) {
      fields.set(field, value);
      const typedAt = found.times?.[field] ?? found.typedAt;
      if (typedAt !== undefined) times.set(field, typedAt);
    }
    ({ seen, edit } = found);
  }

  function adopt(): boolean {
    if (fields.size > 0) return false;
    take();
    return fields.size > 0;
  }

  function drop(field: string): void {
    const value = fields.get(field);
    fields.delete(field);
    times.delete(field);
    if (value !== undefined) storage.drop(field, value);
  }

  take();
  return {
    get: (field) => fields.get(field),
    set(field, value, stamp) {
      // A form that was written into before it was loaded has seen nothing: what was kept stays as an earlier version.
      if (fields.size === 0) {
        seen = stamp ?? "";
        edit = freshKey();
      }
      isUntouched = false;
      times.set(field, new Date().toISOString());
      fields.set(field, value);
      storage.put(field, value, when());
    },
    kept(value, sent) {
      for (const [field, one] of Object.entries(value)) {
        const isNewer = sent !== undefined && (times.get(field) ?? "") > (sent[field] ?? "");
        if (!isNewer && same(fields.get(field), one)) drop(field);
      }
    },
    leaves(field, value) {
      if (value === undefined) {
        drop(field);
        return;
      }
      fields.set(field, value);
      storage.put(field, value, when());
    },
    clear() {
      for (const field of fields.keys()) drop(field);
    },
    entries: () => Object.fromEntries(fields),
    get isEmpty() {
      return fields.size === 0;
    },
    get seen() {
      return fields.size === 0 ? undefined : seen;
    },
    get typedAt() {
      return lastOf(times);
    },
    get times() {
      return times.size === 0 ? undefined : Object.fromEntries(times);
    },
    get edit() {
      return fields.size === 0 ? undefined : edit;
    },
    sees(stamp) {
      seen = stamp ?? "";
      for (const [field, value] of fields) storage.put(field, value, when());
    },
    adopt,
    adoptNewest() {
      if (fields.size === 0) return adopt();
      const newer = isUntouched ? storage.exchange(lastOf(times) ?? "") : undefined;
      if (newer !== undefined) take(newer);
      return newer !== undefined;
    },
    end: storage.end,
  };
}

function timesOf(times: ReadonlyMap<string, string>): Pick<Remembered, "typedAt" | "times"> {
  const typedAt = lastOf(times);
  return typedAt === undefined ? {} : { typedAt, times: Object.fromEntries(times) };
}

function lastOf(times: ReadonlyMap<string, string>): string | undefined {
  return lastTime(Object.fromEntries(times));
}
