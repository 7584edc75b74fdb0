/** What stands in a cell: text, or a number that stays one. */
export type PlanCell = string | number;

/** The parts that every printed form of a plan is made of. */
export type PlanBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      /** What the table holds, for those who do not see it. */
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly PlanCell[])[];
    };

/** A plan as a document, before it becomes Markdown, HTML or DOCX. Text in it is already neutral. */
export interface PlanDocument {
  readonly title: string;
  readonly blocks: readonly PlanBlock[];
}
