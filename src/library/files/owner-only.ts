/** A file that only its owner can read and write: lists of people are nobody else's business. */
export const OWNER_ONLY = 0o600;

/** A folder that only its owner can open. */
export const OWNER_ONLY_FOLDER = 0o700;
