export type SafetyCategoryId = "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I";

export const SAFETY_CATEGORIES: Readonly<Record<SafetyCategoryId, string>> = {
  A: "Inventory and responsibility",
  B: "Accounts and devices",
  C: "Access and sharing",
  D: "Consent and asking for less",
  E: "Keeping and deleting",
  F: "Vendors",
  G: "When something happens",
  H: "Harassment, on the street and online",
  I: "People",
};
