/** Numbers the different texts of a column by their bytes: the first is 0, the next one 1. */
export class WordList {
  size = 0;
  private slots = new Int32Array(256).fill(-1);
  private hashes = new Int32Array(128);
  private starts = new Uint32Array(128);
  private ends = new Uint32Array(128);

  constructor(private readonly bytes: Uint8Array) {}

  /** The number of a text; of one that was not there before it is the old size. */
  codeOf(start: number, end: number): number {
    const { bytes, hashes, starts, ends } = this;
    // FNV-1a.
    let hash = 0x811c9dc5 | 0;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    hash ^= hash >>> 15;
    const last = this.slots.length - 1;
    let slot = hash & last;
    for (;;) {
      const code = this.slots[slot] as number;
      if (code < 0) break;
      if (hashes[code] === hash && this.isSame(starts[code] as number, ends[code] as number, start, end))
        return code;
      slot = (slot + 1) & last;
    }
    return this.add(slot, hash, start, end);
  }

  private isSame(first: number, firstEnd: number, second: number, secondEnd: number): boolean {
    if (firstEnd - first !== secondEnd - second) return false;
    const { bytes } = this;
    for (let a = first, b = second; a < firstEnd; a++, b++) if (bytes[a] !== bytes[b]) return false;
    return true;
  }

  private add(slot: number, hash: number, start: number, end: number): number {
    const code = this.size++;
    this.slots[slot] = code;
    this.hashes[code] = hash;
    this.starts[code] = start;
    this.ends[code] = end;
    // Half of the slots stay free, so that a text is found after a step or two.
    if (this.size === this.hashes.length) this.grow();
    return code;
  }

  private grow(): void {
    const room = this.size * 2;
    const { hashes, starts, ends } = this;
    this.hashes = new Int32Array(room);
    this.hashes.set(hashes);
    this.starts = new Uint32Array(room);
    this.starts.set(starts);
    this.ends = new Uint32Array(room);
    this.ends.set(ends);
    this.slots = new Int32Array(room * 2).fill(-1);
    const last = this.slots.length - 1;
    for (let code = 0; code < this.size; code++) {
      let slot = (this.hashes[code] as number) & last;
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & last;
      this.slots[slot] = code;
    }
  }
}
