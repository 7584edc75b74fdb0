import type { RecordField } from "../check/record-field.js";

/** The six fields of a goal card, and what is asked when one is missing. */
export const goalFields: readonly RecordField[] = [
  { name: "metric", type: "text", says: "What exactly do you count?" },
  { name: "baseline", type: "number", says: "From what? Write where the number stands today." },
  { name: "target", type: "number", says: "To what? Write the number you want to reach." },
  { name: "deadline", type: "date", says: 'By when? Write the day as "2027-04-30".' },
  { name: "owner", type: "text", says: "Who looks after it? Write a role, not a name." },
  { name: "source", type: "text", says: "Where will you read the number? Write the list or log." },
];
