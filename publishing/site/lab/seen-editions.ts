const keyOf = (site: string): string => `movement-data:editions:${new URL(site).pathname}`;

/** The editions that the site had on the last visit, by the path of their notebook; nothing on the first one. */
export function seenEditions(site: string): Readonly<Record<string, string>> {
  try {
    return Object(JSON.parse(localStorage.getItem(keyOf(site)) ?? "{}"));
  } catch {
    return {};
  }
}

export function rememberEditions(site: string, editions: Readonly<Record<string, string>>): void {
  try {
    localStorage.setItem(keyOf(site), JSON.stringify(editions));
  } catch {
    // This browser keeps nothing, so no notebook is saved either.
  }
}
