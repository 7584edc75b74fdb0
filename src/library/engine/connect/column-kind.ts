import type { EngineColumn } from "./engine.js";

const FLOATING = /^(double|float|real|double precision|float4|float8)\b/i;
const NUMBER =
  /^(tinyint|smallint|integer|int|int2|int4|int8|bigint|hugeint|u(tiny|small|big|huge)int|uinteger|decimal|numeric)\b/i;
const TEXT = /^(varchar|char|character|character varying|bpchar|text|string|enum|name)\b/i;
const BOOLEAN = /^(boolean|bool)\b/i;

/** What a column of this type is to a model. */
export function columnOfType(name: string, type: string): EngineColumn {
  const floating = FLOATING.test(type) && !/\[\]$/.test(type);
  const kind = /\[\]$/.test(type)
    ? "other"
    : floating || NUMBER.test(type)
      ? "number"
      : TEXT.test(type)
        ? "text"
        : BOOLEAN.test(type)
          ? "boolean"
          : "other";
  return Object.freeze({ name, kind, floating, type });
}
