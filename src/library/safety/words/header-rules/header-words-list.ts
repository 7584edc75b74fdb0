/** "first name, last name" as a list. */
export const list = (text: string): readonly string[] => text.split(", ");

/** With these words a column says whether something is so, or how often. */
export const FLAGS: readonly string[] = list(
  "flag, checkbox, required, type, met, bad, valid, count, counts, total",
);

/** With these words a column counts what was done with phones or e-mails. */
export const DEEDS: readonly string[] = list("sent, attempts, calls, open, opened, rate, bank, made");

/** The address of one of these is nobody's home. */
export const PUBLIC_PLACES: readonly string[] = list(
  "polling, poll, launch, staging, venue, office, event, site, facility, station, headquarters, hq, store, business, organization, committee, cmte, vendor, payee, cand, candidate, capitol",
);
