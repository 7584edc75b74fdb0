/** An answer that cannot be read; it may be readable when the same is asked again. */
export class UnreadableError extends Error {}
