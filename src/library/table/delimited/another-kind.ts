/** How texts begin that are no table, whatever marks their lines have. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^\s*BEGIN:VCALENDAR\s*$/im, "a calendar (iCalendar)"],
  [/^\s*BEGIN:VCARD\s*$/im, "a file of contact cards (vCard)"],
  [/^(?:%.*\n|\s)*\\(?:documentclass|usepackage|begin)\b/, "a document in LaTeX"],
  [
    /^(?:#!\/|import .* from ['"][^'"]+['"];?\r?\n|import [\w.]+(?: as \w+|;)\r?\n|from [\w.]+ import |(?:def|function) \w+\(|#include\s*[<"]|<\?php|library\(\w+\))/,
    "the source of a program",
  ],
];

/** A statement whole enough to be one: "Select all that apply" and "Delete from list" are names of columns. */
const NAME = String.raw`[\w."\`\[\]]+`;
const KIND = "(?:TABLE|VIEW|DATABASE|SCHEMA|INDEX)";
const STATEMENTS = [
  String.raw`CREATE\s+(?:OR\s+REPLACE\s+)?(?:TEMP\w*\s+)?${KIND}\s+(?:IF\s+NOT\s+EXISTS\s+)?${NAME}\s*(?:\(|;|AS\s|ON\s)`,
  String.raw`(?:DROP|ALTER)\s+${KIND}\s+(?:IF\s+EXISTS\s+)?${NAME}\s*(?:;|ADD\s|OWNER\s|RENAME\s|CASCADE)`,
  String.raw`(?:INSERT|REPLACE)\s+INTO\s+${NAME}\s*(?:\(|VALUES\b|SELECT\s)`,
  String.raw`DELETE\s+FROM\s+${NAME}\s*(?:;|WHERE\s)`,
  String.raw`COPY\s+${NAME}\s*(?:\([^)]*\)\s*)?FROM\s+(?:stdin|')`,
  String.raw`SELECT\s[^\n]*\sFROM\s+${NAME}\s*(?:;|(?:WHERE|GROUP\s+BY|ORDER\s+BY|LIMIT|JOIN)\s)`,
  String.raw`SELECT\s[^\n]*\n(?:[ \t]+[^\n]*\n)*FROM\s`,
  String.raw`WITH\s+\w+\s+AS\s*\(`,
];
const SETTING = String.raw`(?:BEGIN|START TRANSACTION|PRAGMA \w+\s*=[^\n]*|SET [\w@]+\s*=?[^\n]*|USE \S+)`;
const SQL = new RegExp(`^(?:${SETTING};?\\s*)?(?:${STATEMENTS.join("|")})`, "i");
/** What may stand above the first statement. */
const COMMENTS = /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/;?)+/;

/** What the head of an e-mail says, one field a line; a long one goes on behind a space (RFC 5322). */
const MAIL_FIELD = /^(?:[!-9;-~]+:\s.*|[ \t]+\S.*)$/;
const MAIL = ["from", "to", "date", "subject", "message-id", "received", "mime-version"];

/**
 * What a text is that holds no table: a calendar, cards, SQL, an e-mail. Cut at its commas each would make a table of nonsense.
 *
 * @param text its first lines.
 */
export function anotherKind(text: string): string | undefined {
  const begun = BEGINNINGS.find(([beginning]) => text.search(beginning) === 0);
  if (begun !== undefined) return begun[1];
  if (SQL.test(text.replace(COMMENTS, ""))) return "a text in SQL";
  if (isSettings(text)) return "a file of settings (INI or TOML)";
  return isMail(text) ? "an e-mail" : undefined;
}

/** Names in brackets, each above lines of `name = value`. */
function isSettings(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "" && !/^\s*[#;]/.test(line));
  const isGiven = (line: string): boolean => /^\s*[\w."-]+\s*=/.test(line);
  const isTitle = (line: string): boolean => /^\s*\[{1,2}[^\][]+\]{1,2}\s*$/.test(line);
  return lines.some(isTitle) && lines.some(isGiven) && lines.every((line) => isGiven(line) || isTitle(line));
}

function isMail(text: string): boolean {
  const lines = text.replace(/^From \S+ .*\r?\n/, "").split(/\r?\n/);
  const end = lines.indexOf("");
  const head = end < 0 ? lines : lines.slice(0, end);
  const fields = new Set(head.map((line) => line.slice(0, line.indexOf(":")).toLowerCase()));
  return head.every((line) => MAIL_FIELD.test(line)) && MAIL.filter((field) => fields.has(field)).length >= 3;
}
