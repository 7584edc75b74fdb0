import type { OpenItem } from "./risk-register.js";

/** One of the first things to do. */
export interface FirstAction {
  readonly item: number;
  readonly action: string;
  readonly critical: boolean;
  readonly owner: string | null;
  readonly date: string | null;
  /** weight × gap × impact ÷ effort. */
  readonly priority: number;
}

/**
 * Picks the first actions: every open critical question before all others, then the largest priority; at most one of them
 * is to write a policy, because paper protects nobody by itself.
 *
 * @param open the open questions, the largest priority first.
 * @param wanted how many actions.
 */
export function firstActions(open: readonly OpenItem[], wanted = 3): readonly FirstAction[] {
  const isOpenCritical = ({ item, gap }: OpenItem): boolean => item.critical && gap === 1;
  const order = [...open.filter(isOpenCritical), ...open.filter((entry) => !isOpenCritical(entry))];
  const chosen: OpenItem[] = [];
  for (const entry of order) {
    if (chosen.length === wanted) break;
    if (entry.item.policy && chosen.some(({ item }) => item.policy)) continue;
    chosen.push(entry);
  }
  return Object.freeze(
    chosen.map(({ item, priority, risk }) =>
      Object.freeze({
        item: item.id,
        action: item.action,
        critical: item.critical,
        owner: risk.owner,
        date: risk.date,
        priority,
      }),
    ),
  );
}
