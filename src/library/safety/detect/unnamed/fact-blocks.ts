import type { ColumnProfile } from "../column-profile.js";
import type { Detection } from "../detector.js";
import { areJobTitles } from "./job-titles.js";

type Judged = readonly (Detection | undefined)[];

/** Fewer rows show no habit. */
const FEWEST = 8;

const isAgeBand = (text: string): boolean =>
  /^(?:1[5-9]|[2-9]\d) ?[-–] ?\d{2,3}$|^[5-9]\d ?\+$|^under (?:18|2\d|30)$/i.test(text);
const isAge = (text: string): boolean => /^\d{2,3}$/.test(text) && Number(text) >= 17 && Number(text) <= 106;
const isRace = (text: string): boolean =>
  /^(?:[WBAHIOUNMP]|ap|ai|na|nh|hp|wh|bh|bl|hi|as|ot|un|tw|ml)$/i.test(text);
/** What people write where a form asks for their work, in every list of gifts. */
const isJob = (text: string): boolean =>
  /^(?:retired|self(?:[- ]?employed)?|not employed|unemployed|homemaker|student|disabled|teacher|nurse|rn|attorney|lawyer|physician|doctor|engineer|professor|consultant|manager|sales|accountant|electrician|truck driver|software engineer|social worker|writer|artist|farmer|realtor|none|n\/a)$/i.test(
    text,
  );
const isPay = (text: string): boolean => /^\$?[\d,]{1,9}\.\d\d$/.test(text);

const isWords = (text: string): boolean => /^\p{L}[\p{L}\d &.,'’/-]{1,60}$/u.test(text);
const isAmount = (text: string): boolean => /^\$?\d{1,6}(?:\.\d\d(?:00)?)?$/.test(text);
/** Gifts are round. */
const isRound = (text: string): boolean => /^\$?\d*[05](?:\.00(?:00)?)?$/.test(text);

/** What the entries say of people in a list without a header row: ages, race beside gender, work, gifts, days of voting. */
export function factBlocks(columns: readonly ColumnProfile[], judged: Judged): Judged {
  const works = columns.map(
    (column, at) => judged[at] === undefined && column.filled >= FEWEST && areJobTitles(column),
  );
  const jobs = columns.map((column) => column.filled >= FEWEST && column.shareOf(isJob) >= JOBS);
  const hasJobs = jobs.some(Boolean);
  return columns.map((column, at): Detection | undefined => {
    if (judged[at] !== undefined || column.filled < FEWEST) return undefined;
    const { shareOf, values, filled } = column;
    const isNear = (test: (at: number) => boolean): boolean => test(at - 1) || test(at + 1);
    if (shareOf(isAgeBand) >= 0.9)
      return found("personal detail", isAgeBand, "The cells are groups of ages.");
    if (areAges(column)) return found("personal detail", isAge, "The cells are ages of grown-ups.");
    if (isNear((other) => isGender(judged[other])) && areRaces(column))
      return found(
        "race or ethnicity",
        isRace,
        "The codes stand beside those for a gender, where lists have race.",
      );
    if (works[at] === true) return found("employment", isWords, "The cells are titles of jobs.");
    if (jobs[at] === true)
      return found("employment", isWords, "The cells are answers to what somebody works as.");
    if (isNear((other) => jobs[other] === true) && shareOf(isWords) >= 0.9 && values.size >= 4)
      return found("employment", isWords, "The words stand beside what somebody works as.");
    if (hasJobs && column.numeric && shareOf(isAmount) === 1 && shareOf(isRound) >= 0.7 && values.size >= 3)
      return found("donation", isAmount, "Round sums stand in a list that says what people work as.");
    if (works.some(Boolean) && values.size >= filled / 2 && shareOf(isPay) === 1)
      return found("employment", isPay, "Sums with cents stand in a list that says what people work as.");
    if (areDaysOfVoting(column))
      return found("vote history", () => true, "The days all lie before one general election.");
    return undefined;
  });
}

const JOBS = 0.25;

const found = (kind: Detection["kind"], matches: Detection["matches"], why: string): Detection => ({
  kind,
  matches,
  why,
});
const isGender = (finding: Detection | undefined): boolean =>
  finding?.kind === "personal detail" && finding.why.includes("gender");

/** Districts and numbers of houses begin at 1; ages of voters do not, and reach over decades. */
function areAges({ values, shareOf }: ColumnProfile): boolean {
  if (values.size < 8 || shareOf(isAge) < 1) return false;
  const ages = [...values.keys()].map(Number);
  return Math.max(...ages) - Math.min(...ages) >= 30;
}

/** The codes of race are few, and two of them stand in every state. */
function areRaces({ values, shareOf }: ColumnProfile): boolean {
  const codes = [...values.keys()].map((text) => text.toUpperCase()[0]);
  return (
    values.size >= 3 &&
    values.size <= 12 &&
    shareOf(isRace) === 1 &&
    codes.includes("W") &&
    codes.includes("B")
  );
}

/** "10/17/2024": from the first ballots in September to the last ones in November of an even year. */
export function areDaysOfVoting({ values, shareOf }: ColumnProfile): boolean {
  const days = [...values.keys()].map(monthAndYear);
  const [first] = days;
  return (
    first !== undefined &&
    Number(first.year) % 2 === 0 &&
    values.size >= 2 &&
    shareOf((text) => {
      const day = monthAndYear(text);
      return day !== undefined && day.year === first.year && ["09", "10", "11"].includes(day.month);
    }) >= 0.95
  );
}

function monthAndYear(text: string): { readonly month: string; readonly year: string } | undefined {
  const [, month = "", year = ""] = /^(\d{1,2})[-/.]\d{1,2}[-/.]((?:19|20)\d\d)(?:$|[ T])/.exec(text) ?? [];
  if (year !== "") return { month: month.padStart(2, "0"), year };
  const [, iso = "", of = ""] = /^((?:19|20)\d\d)-?(\d{2})-?\d{2}(?:$|[ T])/.exec(text) ?? [];
  return iso === "" ? undefined : { month: of, year: iso };
}
