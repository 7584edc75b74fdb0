const SIZES = [Uint8Array, Uint16Array, Uint32Array] as const;

/** Whole numbers one after the other, in one, two or four bytes each: as few as the largest needs. */
export class CodeList {
  length = 0;
  private codes: Uint8Array | Uint16Array | Uint32Array;
  private most = 2 ** 8 - 1;

  /** @param room about how many there will be. */
  constructor(room: number) {
    this.codes = new Uint8Array(room);
  }

  push(code: number): void {
    if (code > this.most) this.widen(code);
    if (this.length === this.codes.length) this.copyInto(Math.ceil(this.codes.length * 1.5) + 1024);
    this.codes[this.length++] = code;
  }

  at(place: number): number {
    return this.codes[place] as number;
  }

  private widen(code: number): void {
    this.most = code < 2 ** 16 ? 2 ** 16 - 1 : 2 ** 32 - 1;
    this.copyInto(this.codes.length);
  }

  private copyInto(room: number): void {
    const Sized = SIZES.find((Size) => 2 ** (8 * Size.BYTES_PER_ELEMENT) > this.most) ?? Uint32Array;
    const larger = new Sized(room);
    larger.set(this.codes.subarray(0, this.length));
    this.codes = larger;
  }
}
