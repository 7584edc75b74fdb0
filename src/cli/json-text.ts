/** JSON that every reader accepts: a number that JSON cannot say is null, a list of numbers a list. */
export function jsonText(value: unknown): string {
  const plain = (_key: string, each: unknown): unknown => {
    if (typeof each === "number" && !Number.isFinite(each)) return null;
    if (typeof each === "bigint") return Number.isSafeInteger(Number(each)) ? Number(each) : String(each);
    return ArrayBuffer.isView(each) ? Array.from(each as Float64Array) : each;
  };
  return `${JSON.stringify(value, plain, 2)}\n`;
}
