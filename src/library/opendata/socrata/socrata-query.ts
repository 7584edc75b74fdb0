/** A question in SoQL, Socrata's SQL. Each part stands as in a SQL statement. */
export interface SocrataQuery {
  /** Such as "ward, count(*) as cases"; all columns when it is left out. */
  readonly select?: string;
  /** Such as "year = 2024 AND ward IS NOT NULL". */
  readonly where?: string;
  readonly group?: string;
  readonly having?: string;
  /** Such as "cases DESC". */
  readonly order?: string;
  /** Words to look for in any column. */
  readonly search?: string;
  /** The most rows that are wanted; all when it is left out. */
  readonly limit?: number;
  /** How many rows are left out at the start. Default 0. */
  readonly offset?: number;
}

/** The parameters of one page, and whether the rows of this question have ids. */
export interface SocrataPlan {
  readonly hasIds: boolean;
  readonly page: Readonly<Record<string, string | undefined>>;
  readonly count?: Readonly<Record<string, string | undefined>>;
}

const AGGREGATE = /\b(count|sum|avg|min|max|median|stddev_(pop|samp)|var_(pop|samp)|regr_\w+)\s*\(/i;

/**
 * How a question is asked page by page. Pages are stable only in a stated order (dev.socrata.com/docs/paging): rows are
 * ordered by their id, groups by what they are grouped by.
 */
export function planSocrata(query: SocrataQuery): SocrataPlan {
  const { select, where, group, having, order, search } = query;
  const filter = { $where: where, $q: search };
  const isDistinct = select !== undefined && /^\s*distinct\b/i.test(select);
  if (group !== undefined || isDistinct || (select !== undefined && AGGREGATE.test(select))) {
    const stable = order ?? group ?? (isDistinct ? withoutAliases(select) : undefined);
    return {
      hasIds: false,
      page: { ...filter, $select: select ?? group, $group: group, $having: having, $order: stable },
    };
  }
  return {
    hasIds: true,
    page: {
      ...filter,
      ...(select === undefined ? { $$exclude_system_fields: "false" } : { $select: `:id, ${select}` }),
      $order: order === undefined ? ":id" : `${order}, :id`,
    },
    count: { ...filter, $select: "count(*)" },
  };
}

function withoutAliases(select: string): string {
  return select.replace(/^\s*distinct\s+/i, "").replace(/\s+as\s+\w+/gi, "");
}
