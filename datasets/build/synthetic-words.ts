/** Who made the synthetic sets, how to cite them, and what none of them may be used for. */
export const SYNTHETIC = {
  producer: "The movement-data course",
  retrieved: "2026-11-23",
  notFor: [
    "Any claim about real people, doors or campaigns: every row is invented. Say SYNTHETIC on every chart.",
    "Planning with its rates: use your own last three shifts.",
  ],
} as const;

/** How to cite a synthetic set of the course. */
export function citeSynthetic(title: string): string {
  return `movement-data course, "${title}", synthetic data made from a published seed.`;
}
