import { cellNumber } from "../../table/columns/cell-number.js";
import type { Data } from "../../table/columns/data.js";
import { requireListed } from "../../table/columns/require-listed.js";
import { type Kernel, startKernel } from "../arithmetic/kernel-module.js";
import { isNumberArray, type NumberArray, readColumns } from "./read-columns.js";

/** Columns of numbers that live in the kernel's memory. They are ordinary data: any helper takes them. */
export type ResidentColumns = Readonly<Record<string, Float64Array | Float32Array>>;

const HEADER_BYTES = 65536;
const SCRATCH_BYTES = 65536;
const kernels = new WeakMap<SharedArrayBuffer, { readonly kernel: Kernel; readonly scratch: number }>();

/**
 * Keeps columns of numbers where the fast scorer works, for lists that are scored again and again: `predictProbability`
 * then copies nothing. A missing value (null,
 * undefined, NaN or an empty text) is kept as NaN. Where there is no WebAssembly, plain columns come back and scoring is only slower.
 *
 * @param data a table or an object of columns. @param columns the names of the columns to keep; they must hold numbers.
 * @throws when a column does not exist or holds something else than numbers.
 * @example
 * residentColumns({ age: [18, 65] }, ["age"]).age[1]; // 65
 */
export function residentColumns(data: Data, columns: readonly string[]): ResidentColumns {
  requireListed(columns, "The columns", '["age", "party"]');
  const reader = readColumns(data, columns);
  const arrays = columns.map((name) => [name, toFloats(name, reader.column(name))] as const);
  let end = HEADER_BYTES;
  const places = arrays.map(([, values]) => {
    const address = end;
    end += Math.ceil((values.byteLength + 16) / 64) * 64;
    return address;
  });
  const kernel = startKernel(end + SCRATCH_BYTES);
  if (kernel === undefined) return Object.freeze(Object.fromEntries(arrays));
  const { buffer } = kernel.memory;
  kernels.set(buffer, { kernel, scratch: end });
  const entries = arrays.map(([name, values], j) => {
    const address = places[j] as number;
    const place =
      values instanceof Float32Array
        ? new Float32Array(buffer, address, values.length)
        : new Float64Array(buffer, address, values.length);
    place.set(values);
    return [name, place] as const;
  });
  return Object.freeze(Object.fromEntries(entries));
}

/** The kernel in whose memory all of these columns live, if there is one. */
export function residentKernel(
  columns: readonly NumberArray[],
): { readonly kernel: Kernel; readonly scratch: number } | undefined {
  const buffer = columns[0]?.buffer;
  if (!(buffer instanceof SharedArrayBuffer) || columns.some((column) => column.buffer !== buffer))
    return undefined;
  return kernels.get(buffer);
}

function toFloats(name: string, values: ArrayLike<unknown>): Float64Array | Float32Array {
  if (values instanceof Float64Array || values instanceof Float32Array) return values;
  if (isNumberArray(values)) return Float64Array.from(values);
  return Float64Array.from(values, (value, row) => {
    const number = cellNumber(value);
    if (number !== undefined) return number;
    throw new TypeError(
      `Only columns of numbers can be kept for scoring, but "${name}" holds something else in row ${row + 1}.`,
    );
  });
}
