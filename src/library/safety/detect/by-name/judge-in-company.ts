import type { ColumnProfile } from "../column-profile.js";
import { says } from "./lists-people.js";
import type { NameJudgment } from "./name-judgment.js";

/**
 * What a column of a list of people says by the columns beside it, when its own name is no help: a question that was
 * asked, a step of a ballot's way, one of a series of elections, a number that no two rows share.
 */
export function judgeInCompany(columns: readonly ColumnProfile[], at: number): NameJudgment | undefined {
  const column = columns[at];
  if (column === undefined) return undefined;
  if (isQuestion(column)) return ANSWER;
  if (tellsOfBallots(columns) && (isStepOfABallot(column) || saysWhatCameOfIt(column))) return BALLOT;
  if (isOfASeries(columns, column)) return ELECTION;
  if (isOwnNumber(column)) return OWN_NUMBER;
  return undefined;
}

const ANSWER: NameJudgment = { kind: "free text", about: "a question that somebody answered", weak: true };
const BALLOT: NameJudgment = { kind: "vote history", about: "how a ballot was asked for and came in" };
const ELECTION: NameJudgment = { kind: "vote history", about: "one of several elections" };
const OWN_NUMBER: NameJudgment = {
  kind: "voter or member number",
  about: "a number that no two people share",
};

const ASKING: ReadonlySet<string> = new Set(
  "who whom whose what which why how when where do did does will would are have can could should".split(" "),
);
const YOU: ReadonlySet<string> = new Set(
  "you your yours yourself my usted ustedes vous votre sie ihr du dein".split(" "),
);
/** When somebody has time, what they bring and how they heard of it say little of them. */
const OF_THE_DAY: ReadonlySet<string> = new Set(
  "thank hear heard day days time times shift shifts meeting event size city county state many bring".split(
    " ",
  ),
);
const isShortAnswer = (text: string): boolean =>
  /^(?:y|n|yes|no|maybe|not sure|true|false|s[ií]|[\d.,]+)$/i.test(text);

/** A sentence that speaks to somebody, or a long one that begins with a word for asking. */
export function isQuestion({ header: { words }, filled, shareOf }: ColumnProfile): boolean {
  if (filled === 0 || shareOf(isShortAnswer) >= 0.5) return false;
  if (words.some((word) => OF_THE_DAY.has(word))) return false;
  const asks = ASKING.has(words[0] ?? "");
  return (asks && words.length >= 5) || (words.length >= 3 && words.some((word) => YOU.has(word)));
}

/** Several columns of a ballot, the elections and who was absent in each, or voters and what was asked for and came in. */
const tellsOfBallots = (columns: readonly ColumnProfile[]): boolean =>
  columns.filter(isOfABallot).length >= 2 ||
  (says(columns, "election") && says(columns, "absentee")) ||
  (says(columns, "voter") && columns.filter(isStepAlone).length >= 2);
const isOfABallot = ({ tokens }: ColumnProfile): boolean =>
  ["ballot", "ballots", "provisional"].some((word) => tokens.includes(word));
const STEPS: ReadonlySet<string> = new Set(
  (
    "application app appl request requested issue issued return returned receive received send sent cure cured rejection rejected " +
    "challenge challenged regular accepted spoiled counted surrendered assisted witness envelope notice decision defect mailed"
  ).split(" "),
);
const NO_STEPS: ReadonlySet<string> = new Set(
  "phone email message text registration zip city county address id number name payment donation sms location site".split(
    " ",
  ),
);
/** "Date requested", "Rcvd", "Ret'd": a step, and nothing that it could be a step of but a ballot. */
const isStepAlone = ({ tokens }: ColumnProfile): boolean =>
  tokens.some((word) => STEPS.has(word)) && tokens.every((word) => STEPS.has(word) || word === "date");
/** "Status" or "reason" alone, where the cells say what came of a ballot. */
const saysWhatCameOfIt = ({ tokens, values, shareOf }: ColumnProfile): boolean =>
  tokens.length === 1 &&
  values.size >= 2 &&
  shareOf((text) =>
    /^(?:accepted|rejected|returned|not returned|issued|sent|mailed|received|pending|challenged|cured|counted|not counted|spoiled|surrendered|undeliverable|cancell?ed|void(?:ed)?)$/i.test(
      text,
    ),
  ) >= 0.9;
const isStepOfABallot = ({ tokens }: ColumnProfile): boolean =>
  tokens.some((word) => STEPS.has(word)) && !tokens.some((word) => NO_STEPS.has(word));

/** So many columns of one name and a number are a series. */
const FEWEST = 3;
const NO_ELECTIONS: ReadonlySet<string> = new Set(
  "address line phone email district precinct ward question tag custom field code zip flag score name column".split(
    " ",
  ),
);

/** "E_1", "E_2", "E_3": one stem with numbers behind it, and the same few short codes in each. */
function isOfASeries(columns: readonly ColumnProfile[], column: ColumnProfile): boolean {
  const stem = stemOf(column);
  if (stem === undefined || !holdsCodes(column)) return false;
  return columns.filter((other) => stemOf(other) === stem && holdsCodes(other)).length >= FEWEST;
}

function stemOf({ header: { words }, tokens }: ColumnProfile): string | undefined {
  if (words.length !== 2 || tokens.some((word) => NO_ELECTIONS.has(word))) return undefined;
  const [stem = "", number = ""] = words;
  return /^[a-z]{1,10}$/.test(stem) && /^\d{1,4}$/.test(number) ? stem : undefined;
}

const holdsCodes = ({ filled, values, shareOf }: ColumnProfile): boolean =>
  filled > 0 && values.size <= 12 && shareOf((text) => /^[A-Z]{1,3}\d?$/i.test(text)) === 1;

const THINGS: ReadonlySet<string> = new Set(
  (
    "house street phone zip unit line order check image file report transaction batch district precinct ward amount page sheet row " +
    "payment invoice receipt tracking box pac committee lot block apartment address route version census tract deposit case"
  ).split(" "),
);

/** "Ascension #": under a name for a number, and every row has a long one of its own. */
function isOwnNumber({ tokens, filled, values, shareOf }: ColumnProfile): boolean {
  return (
    tokens.at(-1) === "number" &&
    !tokens.some((word) => THINGS.has(word)) &&
    filled >= 5 &&
    values.size >= filled * 0.98 &&
    shareOf((text) => /^[A-Z]{0,3}-?\d{5,12}$/i.test(text)) >= 0.9
  );
}
