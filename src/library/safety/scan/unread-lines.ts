/** Lines of which the letters are looked at and the people behind them are not. */
const UNREAD: readonly (readonly [line: RegExp, says: string])[] = [
  [
    /^\s*(?:INSERT INTO\s.*(?:VALUES\b|$|\())|^COPY .* FROM stdin;/i,
    "It holds rows of a database (SQL), which were looked through as lines and not as a table. Save each table as CSV.",
  ],
  [
    /^Content-Transfer-Encoding:\s*(?:base64|quoted-printable)/i,
    "It is an e-mail with parts that are written as code, such as files sent with it, which are not read. Save them and scan them by themselves.",
  ],
];

/** What a text holds that is not read as what it is. */
export interface UnreadLines {
  look(lines: readonly string[]): void;
  /** The sentence for it, or undefined. */
  readonly says: string | undefined;
}

/** Looks for rows of SQL and for encoded parts of e-mails. */
export function unreadLines(): UnreadLines {
  let says: string | undefined;
  return {
    look(lines) {
      says ??= UNREAD.find(([line]) => lines.some((each) => line.test(each)))?.[1];
    },
    get says() {
      return says;
    },
  };
}
