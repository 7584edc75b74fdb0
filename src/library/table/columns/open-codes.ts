/** A column as numbers: the code of each row, counted from 0 in the order in which the values appear. */
export interface Codes {
  readonly codes: Uint8Array | Uint16Array | Int32Array;
  /** What each code stands for. */
  readonly keys: readonly unknown[];
  /** How many rows have each code. */
  readonly sizes: readonly number[];
}

/** Room for the codes of so many different values: up to 256 take one byte a row, up to 65,536 two, more of them four. */
export function codeList(rows: number, values: number): Codes["codes"] {
  if (values <= 256) return new Uint8Array(rows);
  return values <= 65_536 ? new Uint16Array(rows) : new Int32Array(rows);
}

/**
 * Codes a column whose rows come one by one, so that it need not be in memory.
 *
 * @param rows how many will come.
 */
export function openCodes(rows: number): { add(key: unknown): number; end(): Codes } {
  const codeOf = new Map<unknown, number>();
  const keys: unknown[] = [];
  const sizes: number[] = [];
  let codes = codeList(rows, 1);
  let row = 0;
  return {
    add(key) {
      let code = codeOf.get(key);
      if (code === undefined) {
        code = keys.length;
        codeOf.set(key, code);
        keys.push(key);
        sizes.push(0);
        if (code === 256 || code === 65_536) {
          const wider = codeList(rows, keys.length);
          wider.set(codes);
          codes = wider;
        }
      }
      codes[row++] = code;
      sizes[code] = (sizes[code] as number) + 1;
      return code;
    },
    end: () => ({ codes, keys, sizes }),
  };
}

/** Where each group begins when the groups stand one after the other, and behind them the end. */
export function startsOf(sizes: readonly number[]): number[] {
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size);
  return starts;
}

/**
 * Brings labels that stand group by group into the order of the rows. The codes are used up: where they take a byte a row,
 * the labels are written over them.
 *
 * @param grouped the label of each row, the groups one after the other and their rows in order.
 */
export function inRowOrder(
  { codes, sizes }: Pick<Codes, "codes" | "sizes">,
  grouped: Uint8Array,
): Uint8Array {
  const next = startsOf(sizes);
  const labels = codes instanceof Uint8Array ? codes : new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    const at = next[code] as number;
    labels[row] = grouped[at] as number;
    next[code] = at + 1;
  }
  return labels;
}
