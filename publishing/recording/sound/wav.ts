/** Samples of a channel between -1 and 1, in `RATE` a second. */
export const RATE = 24_000;

/**
 * Reads a WAV file of one channel with 16 bits and 24 kHz, as voices and recorders write it.
 *
 * @throws where it is another format.
 */
export function readWav(bytes: Buffer, name: string): Float32Array {
  const wrong = () =>
    new Error(
      `${name} is not a WAV file of one channel, 16 bits and ${RATE} Hz; save it so in the sound program.`,
    );
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 12) !== "WAVE") throw wrong();
  let at = 12;
  let fits = false;
  while (at + 8 <= bytes.length) {
    const kind = bytes.toString("latin1", at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const from = at + 8;
    if (kind === "fmt ") {
      fits =
        bytes.readUInt16LE(from + 2) === 1 &&
        bytes.readUInt32LE(from + 4) === RATE &&
        bytes.readUInt16LE(from + 14) === 16;
    } else if (kind === "data") {
      if (!fits) throw wrong();
      const until = Math.min(from + size, bytes.length - 1);
      const samples = new Float32Array(Math.floor((until - from + 1) / 2));
      for (let i = 0; i < samples.length && from + 2 * i + 1 < bytes.length; i += 1) {
        samples[i] = bytes.readInt16LE(from + 2 * i) / 32_768;
      }
      return samples.subarray(0, Math.floor(size / 2));
    }
    at = from + size + (size % 2);
  }
  throw wrong();
}

/** The bytes of a WAV file. */
export function writeWav(samples: Float32Array): Buffer {
  const bytes = Buffer.alloc(44 + 2 * samples.length);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(36 + 2 * samples.length, 4);
  bytes.write("WAVEfmt ", 8, "latin1");
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(2 * RATE, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36, "latin1");
  bytes.writeUInt32LE(2 * samples.length, 40);
  for (const [i, sample] of samples.entries()) {
    bytes.writeInt16LE(Math.round(32_767 * Math.max(-1, Math.min(1, sample))), 44 + 2 * i);
  }
  return bytes;
}
