/** Where a hash begins unless it is told otherwise. */
export const HASH_START = 0x811c9dc5;

/**
 * A number of 32 bits for a text, quickly and the same everywhere (FNV-1a): to tell texts apart, no secret and no proof.
 * `without` leaves out the letter at that place.
 */
export function hash32(text: string, start: number = HASH_START, without = -1): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    if (i !== without) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  }
  return hash >>> 0;
}

const PRIME = 0x01000193;
