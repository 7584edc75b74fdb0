import { afterEach, describe, expect, it, vi } from "vitest";
import type { AgendaPartId } from "../../../src/course/debrief/agenda.js";
import { agenda } from "../../../src/course/debrief/show-agenda.js";
import { systemClock } from "../../../src/library/kernel/clock.js";
import { pretendNotebook } from "../../support/pretend-notebook.js";

const notebook = pretendNotebook();

describe("agenda, by the clock", () => {
  afterEach(() => vi.restoreAllMocks());

  /** The sentence about the time on the card of a part, at a time of day. */
  function timeSentence(part: AgendaPartId, startsAt: string, now: string): string | undefined {
    vi.spyOn(systemClock, "now").mockReturnValue(new Date(`2027-01-20T${now}:00`));
    agenda(part, { startsAt });
    const [, , sentence] = notebook.last().split("\n");
    return sentence;
  }

  it.each<[AgendaPartId, string, string, string]>([
    ["guesses", "18:00", "18:06", "20 minutes are left for it."],
    ["guesses", "18:00", "18:26", "0 minutes are left for it."],
    ["guesses", "18:00", "18:29", "This part should have ended 3 minutes ago."],
    ["guesses", "18:00", "18:25", "1 minute is left for it."],
    ["guesses", "18:00", "18:27", "This part should have ended 1 minute ago."],
    ["survey", "18:00", "18:00", "It begins in 88 minutes."],
    ["welcome", "18:00", "17:59", "It begins in 1 minute."],
    ["survey", "18:00", "17:57", "The call is not on now."],
    ["guesses", "18:00", "20:00", "The call is not on now."],
    ["guesses", "18:00", "06:00", "The call is not on now."],
  ])("says for %s of a call at %s, looked at at %s: %s", (part, startsAt, now, sentence) => {
    expect(timeSentence(part, startsAt, now)).toBe(sentence);
  });

  it.each<[AgendaPartId, string, string, string]>([
    // The call of 23:50 ends at 1:20, and its second part at 0:16.
    ["guesses", "23:50", "00:05", "11 minutes are left for it."],
    ["guesses", "23:50", "23:55", "It begins in 1 minute."],
    ["welcome", "23:50", "00:05", "This part should have ended 9 minutes ago."],
    ["survey", "23:50", "01:19", "1 minute is left for it."],
    ["survey", "23:50", "12:00", "The call is not on now."],
    // The call of 0:05 is looked at six minutes before it begins.
    ["welcome", "00:05", "23:59", "It begins in 6 minutes."],
  ])("goes on across midnight: %s of a call at %s, looked at at %s: %s", (part, startsAt, now, sentence) => {
    expect(timeSentence(part, startsAt, now)).toBe(sentence);
  });
});
