import type { FieldValue } from "../../field-value.js";
import { freshKey } from "../fresh-key.js";
import { same } from "../same.js";
import { HERE, LEFT, namesIn, placeIn, type Stores, type TextStore } from "./draft-place.js";
import { forkEdit } from "./fork-edit.js";
import { type Remembered, readRemembered } from "./remembered.js";

/** Where words lie in the browser until they are kept. */
export interface DraftStorage {
  /**
   * What a drawing of the form in this window left that is gone; when there is nothing, what a closed window left: of
   * several the newest. It is the own of this drawing from now on.
   */
  take(): Remembered;
  /**
   * What a drawing of this window left that is gone, where it was typed after this time; what lies here waits in its
   * place. Undefined: there is none.
   */
  exchange(typedAt: string): Remembered | undefined;
  put(field: string, value: FieldValue, when: Omit<Remembered, "fields">): void;
  /** Forgets the field, if it still lies there with this value. */
  drop(field: string, value: FieldValue): void;
  /** The form is drawn no more: what lies there waits for the next drawing of it. */
  end(): void;
}

/**
 * The words of a drawing of the form with this id. Each drawing has a place of its own, so that two of them in one window
 * do not write over each other. A browser that stores nothing keeps them as long as the page.
 */
export function draftStorage(id: string, stores: Stores): DraftStorage {
  const form = `${HERE}${id}#`;
  const key = `${form}${freshKey()}`;
  const { read, write, own } = placeIn(key, stores);
  stores.drawn().add(key);

  /** The names under which drawings of this window left words that are gone, the newest first. */
  function gone(): readonly string[] {
    const store = stores.window();
    return newestFirst(
      store,
      namesIn(store, form).filter((name) => !stores.drawn().has(name)),
    );
  }

  function takeOver(): Remembered | undefined {
    try {
      const [name] = gone();
      if (name === undefined) return undefined;
      const found = placeIn(name, stores).own();
      stores.window().removeItem(name);
      return found;
    } catch {
      return undefined;
    }
  }

  /** What another window left, and no longer lies there. */
  function adopt(): Remembered | undefined {
    try {
      const store = stores.all();
      const start = `${LEFT}${id}:`;
      const [name] = newestFirst(store, namesIn(store, start));
      if (name === undefined) return undefined;
      const { left: _left, ...found } = readRemembered(store.getItem(name));
      store.removeItem(name);
      // The other window may have been this one.
      for (const one of gone()) {
        if (placeIn(one, stores).read().left === name.slice(start.length)) stores.window().removeItem(one);
      }
      return found;
    } catch {
      return undefined;
    }
  }

  return {
    take() {
      const found = forkEdit(takeOver() ?? adopt() ?? { fields: {} });
      write(found);
      return found;
    },
    exchange(typedAt) {
      try {
        const [name] = gone();
        if (name === undefined) return undefined;
        const there = placeIn(name, stores);
        if ((there.read().typedAt ?? "") <= typedAt) return undefined;
        const found = forkEdit(there.own());
        there.write(own());
        write(found);
        return found;
      } catch {
        return undefined;
      }
    },
    // A page that goes away may still hear an answer: what it has left stays there until all of it is kept.
    put(field, value, when) {
      const { fields, left } = read();
      write({ ...when, ...(left === undefined ? {} : { left }), fields: { ...fields, [field]: value } });
    },
    drop(field, value) {
      const lying = read();
      const { [field]: there, ...others } = lying.fields;
      const rest = same(there, value) ? { ...lying, fields: others } : lying;
      if (Object.keys(rest.fields).length === 0) own();
      write(rest);
    },
    end: () => void stores.drawn().delete(key),
  };
}

/** A browser lists names in an order of its own. */
function newestFirst(store: TextStore, names: readonly string[]): readonly string[] {
  const typedAt = new Map(names.map((name) => [name, typedAtIn(store.getItem(name))]));
  return [...names].sort((a, b) => (typedAt.get(b) ?? "").localeCompare(typedAt.get(a) ?? ""));
}

/** What is nothing of ours is the oldest. */
function typedAtIn(text: string | null): string {
  try {
    return readRemembered(text).typedAt ?? "";
  } catch {
    return "";
  }
}
