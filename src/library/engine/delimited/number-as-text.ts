/**
 * A double as JavaScript prints it (ECMAScript, Number::toString), as SQL of DuckDB. Both give the fewest digits that say the
 * number; they differ in where an exponent begins.
 */
export function numberAsText(value: string): string {
  const shown = `CAST(${value} AS VARCHAR)`;
  const sign = `CASE WHEN ${value} < 0 THEN '-' ELSE '' END`;
  const digits = `replace(ltrim(split_part(${shown}, 'e', 1), '-'), '.', '')`;
  const exponent = `TRY_CAST(ltrim(split_part(${shown}, 'e', 2), '+') AS INTEGER)`;
  const mantissa = `regexp_replace(split_part(${shown}, 'e', 1), '\\.0$', '')`;
  return (
    `CASE WHEN ${value} = 0 THEN '0' ` +
    // Whole numbers end in ".0" there.
    `WHEN NOT contains(${shown}, 'e') THEN CASE WHEN ${value} = trunc(${value}) THEN split_part(${shown}, '.', 1) ELSE ${shown} END ` +
    `WHEN ${exponent} BETWEEN -6 AND -1 THEN ${sign} || '0.' || repeat('0', -1 - ${exponent}) || regexp_replace(${digits}, '0+$', '') ` +
    `WHEN ${exponent} BETWEEN 0 AND 20 THEN ${sign} || rpad(regexp_replace(${digits}, '0+$', ''), ${exponent} + 1, '0') ` +
    `ELSE ${mantissa} || 'e' || CASE WHEN ${exponent} > 0 THEN '+' ELSE '' END || ${exponent} END`
  );
}
