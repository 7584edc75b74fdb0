/** The product of two square matrices, row-major. */
export function multiplySquare(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const value = a[i * size + k] as number;
      if (value === 0) continue;
      for (let j = 0; j < size; j++) {
        result[i * size + j] = (result[i * size + j] as number) + value * (b[k * size + j] as number);
      }
    }
  }
  return result;
}
