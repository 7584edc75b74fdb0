import { howMany } from "../../words/how-many.js";

/** Why there is no contact rate of answers, and where there is one. */
export const NO_RATE =
  "Survey responses hold only people who answered, so a contact rate has nothing to divide by. Export the contact history of the same days from VAN (Canvass Results), and read it as van-contact-history; surveyAnswers counts the answers.";

/** What to know of a log before counting, in sentences. */
export function notesOf(counts: {
  notTried: number;
  timeless: boolean;
  rows: number;
  twice: number;
  dropped: number;
  unknownResults: number;
  withoutHour: number;
  moments: number;
}): string[] {
  if (counts.rows + counts.twice + counts.dropped + counts.notTried === 0)
    return ["The export has column names and no rows: look at its days and filters."];
  return [
    ...(counts.twice > 0
      ? [`${howMany(counts.twice, "row came twice and counts", "rows came twice and count")} once.`]
      : []),
    ...(counts.dropped > 0
      ? [`${howMany(counts.dropped, "row", "rows")} without a person or a time left out.`]
      : []),
    ...(counts.notTried > 0
      ? [
          `${howMany(counts.notTried, "person was", "people were")} not texted yet and ${counts.notTried === 1 ? "is" : "are"} in no rate.`,
        ]
      : []),
    ...(counts.unknownResults > 0
      ? [
          `${howMany(counts.unknownResults, "result is missing or a word", "results are missing or words")} that nobody here knows: whether somebody was reached is open.`,
        ]
      : []),
    ...(counts.moments > 0
      ? [
          `${howMany(counts.moments, "time is kept", "times are kept")} as a moment and not as text: taken as UTC. If the table means local times, write them as texts such as 2026-09-10 18:22.`,
        ]
      : []),
    ...(counts.timeless
      ? [
          "The export tells no time: rates by day or hour, and cohorts, need the messages of the campaign (spoke-messages).",
        ]
      : counts.withoutHour === counts.rows && counts.rows > 0
        ? ["The export tells days and no times: rates by hour cannot be had from it."]
        : []),
  ];
}
