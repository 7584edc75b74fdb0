/** Where an export says what a contact was. */
export interface ContactExport {
  /** The names of each column, the first that is there counts. */
  readonly columns: Readonly<Record<"person" | "time" | "result" | "tactic" | "script", readonly string[]>>;
  /** How contact was made, where the tool knows one way only. */
  readonly tactic?: string;
  /** Columns that `resultOf` reads. */
  readonly needs?: readonly string[];
  /** The result of a row, where no column has it in words. */
  readonly resultOf?: (cell: (name: string) => unknown) => string | null;
}

const yes = (value: unknown): boolean => /^(true|t|1|yes)$/i.test(String(value));

/** The exports that are known, as the tools write them (VAN and EveryAction 2022, Spoke 2024-09). */
export const CONTACT_EXPORTS: Readonly<
  Record<"van-contact-history" | "spoke-messages" | "other", ContactExport>
> = {
  "van-contact-history": {
    columns: {
      person: ["Voter File VANID", "VANID", "My Campaign VANID"],
      time: ["Date Canvassed"],
      result: ["Result"],
      tactic: ["Contact Type"],
      script: ["Script", "MiniVAN Campaign"],
    },
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
    needs: ["is_from_contact", "send_status"],
    resultOf(cell) {
      if (yes(cell("is_from_contact"))) return "Replied";
      const status = String(cell("send_status")).toUpperCase();
      if (status === "ERROR") return "Deliverability Error";
      return status === "SENT" || status === "DELIVERED" ? "Texted" : null;
    },
  },
  other: { columns: { person: [], time: [], result: [], tactic: [], script: [] } },
};
