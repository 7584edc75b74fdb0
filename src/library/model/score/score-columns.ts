import { type Kernel, startKernel } from "../arithmetic/kernel-module.js";
import { residentKernel } from "../columns/resident-columns.js";
import type { LinearPredictor, NumberPart } from "./linear-predictor.js";

/** From this many numbers on, the compiled kernel adds them up. */
const MANY_CELLS = 200_000;
/** Rows that are copied to the kernel at a time: few enough to stay in the fast part of the memory. */
const CHUNK_ROWS = 8192;
const TABLE = 1024;
/** The memory before the first column: the table, and room to align. */
export const SCORE_HEADER_BYTES = 65536;

/** The probabilities for a model laid over data. `useKernel` false stays in plain TypeScript. */
export function scoreColumns(
  rowCount: number,
  predictor: LinearPredictor,
  useKernel: boolean = rowCount * predictor.numbers.length >= MANY_CELLS,
): Float64Array {
  const { known, constant, numbers } = predictor;
  const result = known ?? new Float64Array(rowCount).fill(constant);
  const fast = numbers.every(
    ({ values }) => values instanceof Float64Array || values instanceof Float32Array,
  );
  if (useKernel && fast && kernelScore(result, numbers)) return result;
  for (const { values, coefficient } of numbers) {
    for (let row = 0; row < rowCount; row++) {
      result[row] = (result[row] as number) + coefficient * (values[row] as number);
    }
  }
  for (let row = 0; row < rowCount; row++) result[row] = 1 / (1 + Math.exp(-(result[row] as number)));
  return result;
}

function kernelScore(result: Float64Array, numbers: readonly NumberPart[]): boolean {
  const resident = residentKernel(numbers.map(({ values }) => values));
  const columnBytes = CHUNK_ROWS * 8;
  const kernel = resident?.kernel ?? startKernel(SCORE_HEADER_BYTES + columnBytes * (numbers.length + 1));
  if (kernel === undefined) return false;
  const out = resident?.scratch ?? SCORE_HEADER_BYTES + columnBytes * numbers.length;
  for (let from = 0; from < result.length; from += CHUNK_ROWS) {
    const count = Math.min(CHUNK_ROWS, result.length - from);
    writeTable(kernel, numbers, from, count, resident !== undefined);
    const chunk = new Float64Array(kernel.memory.buffer, out, count);
    const target = result.subarray(from, from + count);
    chunk.set(target);
    kernel.functions.score(TABLE, numbers.length, count + (count % 2), out);
    target.set(chunk);
  }
  return true;
}

/** Says where the kernel finds each column's rows; columns that do not live in its memory are copied there. */
function writeTable(
  kernel: Kernel,
  numbers: readonly NumberPart[],
  from: number,
  count: number,
  resident: boolean,
): void {
  const { buffer } = kernel.memory;
  const table = new DataView(buffer, TABLE, numbers.length * 16);
  numbers.forEach(({ values, coefficient }, j) => {
    const floats = values instanceof Float32Array;
    let address = values.byteOffset + from * values.BYTES_PER_ELEMENT;
    if (!resident) {
      address = SCORE_HEADER_BYTES + j * CHUNK_ROWS * 8;
      const place = floats
        ? new Float32Array(buffer, address, count)
        : new Float64Array(buffer, address, count);
      place.set(values.subarray(from, from + count));
    }
    table.setUint32(j * 16, address, true);
    table.setUint32(j * 16 + 4, floats ? 1 : 0, true);
    table.setFloat64(j * 16 + 8, coefficient, true);
  });
}
