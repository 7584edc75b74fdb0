/** What a listener's browser keeps of a recording: where they were, how fast, their answers. Without a store nothing is kept. */
export function kept(name: string): {
  get<Value extends number | boolean | string>(key: string, otherwise: Value): Value;
  set(key: string, value: number | boolean | string): void;
} {
  const place = (key: string): string => `movement-data.recording.${name}.${key}`;
  return {
    get(key, otherwise) {
      try {
        const read: unknown = JSON.parse(localStorage.getItem(place(key)) ?? "null");
        return isLike(read, otherwise) ? read : otherwise;
      } catch {
        return otherwise;
      }
    },
    set(key, value) {
      try {
        localStorage.setItem(place(key), JSON.stringify(value));
      } catch {
        // Private windows have no store: the recording plays all the same.
      }
    },
  };
}

function isLike<Value>(read: unknown, otherwise: Value): read is Value {
  return typeof read === typeof otherwise;
}
