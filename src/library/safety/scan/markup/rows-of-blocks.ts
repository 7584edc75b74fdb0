interface Block {
  text: string;
  readonly leaves: string[];
  readonly rows: string[][];
  /** How many blocks stand in it. */
  inner: number;
}

/** Fewer rows are a head and a foot. */
const FEWEST = 3;
const ALIKE = 0.8;

/** Tables that are drawn with blocks alone: a block of rows, each a block of cells. */
export class RowsOfBlocks {
  readonly tables: (readonly (readonly string[])[])[] = [];
  private readonly open: Block[] = [newBlock()];

  begin(): void {
    this.open.push(newBlock());
  }

  write(words: string): void {
    const block = this.open.at(-1);
    if (block !== undefined) block.text += words;
  }

  end(): void {
    const block = this.open.pop();
    const around = this.open.at(-1);
    if (block === undefined || around === undefined) return;
    around.inner++;
    if (block.inner === 0) around.leaves.push(block.text);
    else if (block.leaves.length === block.inner && block.inner > 1) around.rows.push(block.leaves);
    this.take(block);
  }

  /** Nothing more comes: what was never closed ends here. */
  finish(): void {
    while (this.open.length > 1) this.end();
    for (const block of this.open) this.take(block);
  }

  private take({ rows }: Block): void {
    const widths = rows.map((row) => row.length).sort((a, b) => a - b);
    const usual = widths[Math.floor(widths.length / 2)];
    const alike = rows.filter((row) => row.length === usual);
    if (alike.length >= FEWEST && alike.length >= rows.length * ALIKE) this.tables.push(rows);
  }
}

const newBlock = (): Block => ({ text: "", leaves: [], rows: [], inner: 0 });
