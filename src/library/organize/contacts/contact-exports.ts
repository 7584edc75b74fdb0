import type { DayOrder } from "../../table/clean/read-day.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { cellWord } from "../../table/columns/plain-value.js";

/** Where an export says what a contact was. */
export interface ContactExport {
  /** The names of each column, the first that is there counts. */
  readonly columns: Readonly<Record<"person" | "time" | "result" | "tactic" | "script", readonly string[]>>;
  /** How contact was made, where the tool knows one way only. */
  readonly tactic?: string;
  /** Columns that `resultOf` reads. */
  readonly needs?: readonly string[];
  /** Further columns that it reads, as many as there are. */
  readonly answers?: RegExp;
  /** How the tool writes days, where the column does not show it. */
  readonly dates?: DayOrder;
  /** What a time without a zone is. Default: a time where the people live. */
  readonly zoneless?: "UTC";
  /** True where the export tells no time. */
  readonly timeless?: true;
  /** The result of a row, where no column has it in words; undefined where nobody was tried. */
  readonly resultOf?: (
    cell: (name: string) => unknown,
    answers: readonly string[],
  ) => string | null | undefined;
}

/** An answer to a question of a script, as Spoke names the column. */
export const QUESTION = /^question\[(.*)\](_\d+)?$/;

const yes = (value: unknown): boolean => /^(true|t|1|yes)$/i.test(cellWord(value));

/** The exports that are known, as the tools write them (VAN and EveryAction 2022, Spoke 2024-09). */
export const CONTACT_EXPORTS: Readonly<
  Record<"van-contact-history" | "spoke-messages" | "spoke-campaign" | "other", ContactExport>
> = {
  "van-contact-history": {
    columns: {
      person: ["Voter File VANID", "VANID", "My Campaign VANID"],
      time: ["Date Canvassed"],
      result: ["Result"],
      tactic: ["Contact Type"],
      script: ["Script", "MiniVAN Campaign"],
    },
    dates: "month first",
  },
  "spoke-messages": {
    columns: {
      person: ["campaign_contact_id"],
      time: ["attempted_at"],
      result: [],
      tactic: [],
      script: ["campaign_id"],
    },
    tactic: "text",
    dates: "month first",
    zoneless: "UTC",
    needs: ["is_from_contact", "send_status"],
    resultOf(cell) {
      if (yes(cell("is_from_contact"))) return "Replied";
      const status = cellWord(cell("send_status")).toUpperCase();
      if (status === "ERROR") return "Deliverability Error";
      return status === "SENT" || status === "DELIVERED" ? "Texted" : null;
    },
  },
  "spoke-campaign": {
    columns: { person: ["id"], time: [], result: [], tactic: [], script: ["campaign_id"] },
    tactic: "text",
    timeless: true,
    needs: ["message_status", "optedOut", "optOutCampaign", "error_code"],
    answers: QUESTION,
    resultOf(cell, answers) {
      const status = cellWord(cell("message_status") ?? "").toLowerCase();
      if (status === "needsmessage") return undefined;
      // Whose number opted out elsewhere has a day here too, and nothing in the column of this campaign.
      const here = cell("optOutCampaign");
      if (yes(here) || (isMissing(here) && !isMissing(cell("optedOut")))) return "Opted Out";
      if (["needsresponse", "convo"].includes(status) || answers.some((name) => !isMissing(cell(name))))
        return "Replied";
      if (!isMissing(cell("error_code")) && cellWord(cell("error_code")).trim() !== "0")
        return "Deliverability Error";
      // A volunteer closes a conversation with an answer and one without: this export does not say which.
      return status === "messaged" ? "Texted" : null;
    },
  },
  other: { columns: { person: [], time: [], result: [], tactic: [], script: [] } },
};
