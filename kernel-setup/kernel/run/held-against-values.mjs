// What a cell asks of a table or a list that is not there: a text in other letters, a number among texts, a place behind
// the last one, a column. It would give an empty answer without a word.

import { doubt } from "../compiler/doubts.mjs";

/** @typedef {import("../compiler/asked-of-values.mjs").Asked} Asked */

/** As the compiler calls it. */
const noSuchColumn = 2339;

/** More rows than this are not looked through for a word. */
const mostRows = 200_000;

/** @param {unknown} holder @returns {holder is { columnNames(): string[], numRows(): number, array(name: string): ArrayLike<unknown> }} */
function isTable(holder) {
  return ["columnNames", "numRows", "array"].every((name) => typeof Object(holder)[name] === "function");
}

/** @param {unknown} holder @returns {number | undefined} */
function sizeOf(holder) {
  if (isTable(holder)) return holder.numRows();
  return Array.isArray(holder) || typeof holder === "string" ? holder.length : undefined;
}

/** @param {unknown} holder @param {string} part @returns {unknown[] | undefined} what stands there in each row, but for what is missing */
function valuesOf(holder, part) {
  const size = sizeOf(holder);
  if (size === undefined || size > mostRows || typeof holder === "string") return undefined;
  const all = isTable(holder)
    ? holder.columnNames().includes(part)
      ? Array.from(holder.array(part))
      : []
    : /** @type {unknown[]} */ (holder).map((row) => Object(row)[part]);
  return all.filter((value) => value !== null && value !== undefined && value !== "");
}

/** @param {string} text without what the eye does not see */
const plain = (text) => text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

/** @param {unknown} holder @param {Asked} asked @returns {string | undefined} */
function compared(holder, { part, sign, inTable, given }) {
  const values = given === undefined ? undefined : valuesOf(holder, part);
  if (given === undefined || values === undefined || values.length === 0) return undefined;
  const orders = /^[<>]/.test(sign);
  const typed = JSON.stringify(given);
  if (typeof given === "string" && values.every((value) => value instanceof Date)) {
    const day = inTable ? `op.format_utcdate(d.${part}, true)` : `row.${part}.toISOString().slice(0, 10)`;
    return `\`${part}\` holds dates, and the text \`${typed}\` is none. Write \`${day} ${sign} ${typed}\`.`;
  }
  if (typeof given === "number") {
    return !orders && sign.length === 3 && values.every((value) => typeof value === "string")
      ? `\`${part}\` holds texts, and a text is never the same as the number ${given}. Write it in quotes: \`"${given}"\`.`
      : undefined;
  }
  if (values.every((value) => typeof value === "number")) {
    const number = Number(given.replace(/[,\s$%]/g, "") || Number.NaN);
    // JavaScript reads the text as a number where it can, but for `===`.
    if (Number.isNaN(number) || ((orders || sign.length === 2) && !Number.isNaN(Number(given))))
      return undefined;
    return `\`${part}\` holds numbers, and \`${typed}\` is a text. Write it without quotes: \`${number}\`.`;
  }
  if (orders || values.includes(given)) return undefined;
  const near = [...new Set(values)].find(
    (value) => typeof value === "string" && plain(value) === plain(given),
  );
  return near === undefined
    ? undefined
    : `no \`${part}\` is \`${typed}\`. Did you mean \`${JSON.stringify(near)}\`? Capitals and spaces count.`;
}

/** @param {unknown} holder @param {Asked} asked @returns {string | undefined} */
function placed(holder, { holder: name, given }) {
  const size = sizeOf(holder);
  if (size === undefined || given === undefined || Number(given) < size) return undefined;
  const what = isTable(holder) ? "rows" : typeof holder === "string" ? "letters" : "items";
  return size === 0
    ? `\`${name}\` is empty, so nothing stands at place ${given}.`
    : `\`${name}\` has ${size} ${what}, counted from 0, so nothing stands at place ${given}. The last one is ${size - 1}.`;
}

/** @param {unknown} holder @param {string} part */
function hasPart(holder, part) {
  if (isTable(holder)) return holder.columnNames().includes(part) || part in holder;
  return Array.isArray(holder)
    ? holder.length === 0 || part in holder || holder.some((row) => part in Object(row))
    : holder === null || holder === undefined || part in Object(holder);
}

/** @param {unknown} holder as the compiler would write its type */
function typeOf(holder) {
  const isPlain = typeof holder === "object" && !Array.isArray(holder) && !isTable(holder);
  const parts = Object.keys(Object(holder)).slice(0, 20);
  return isPlain ? `{ ${parts.map((name) => `${name}: any;`).join(" ")} }` : typeof holder;
}

/** @param {Asked} asked @param {Readonly<Record<string, unknown>>} values @returns {{ code: number, messageText: string } | undefined} */
function heldOne(asked, values) {
  try {
    const holder = values[asked.holder];
    if (asked.part !== "" && asked.sign === "") {
      return hasPart(holder, asked.part)
        ? undefined
        : {
            code: noSuchColumn,
            messageText: `Property '${asked.part}' does not exist on type '${typeOf(holder)}'.`,
          };
    }
    const messageText = asked.part === "" ? placed(holder, asked) : compared(holder, asked);
    return messageText === undefined ? undefined : { code: doubt, messageText };
  } catch {
    // Reading a part may do anything, also fail: then it says so where the cell reads it.
    return undefined;
  }
}

/**
 * @param {readonly Asked[]} asked
 * @param {object} cell
 * @param {string} cell.source
 * @param {ReadonlySet<string>} cell.own the names that it makes
 * @param {Readonly<Record<string, unknown>>} cell.values of all names
 */
export function heldAgainstValues(asked, { source, own, values }) {
  /** @param {Asked} one whether what the cell does decides about it @returns {boolean} */
  const isLate = ({ holder, part }) =>
    part === "" ||
    own.has(holder) ||
    new RegExp(`(?<![\\w$.])${holder.replaceAll("$", "\\$")}\\s*=(?![=>])`).test(source);

  /** @param {boolean} late @returns {import("@tslab/typescript-for-tslab").Diagnostic[]} */
  const held = (late) =>
    asked.flatMap((one) => {
      const found = isLate(one) === late ? heldOne(one, values) : undefined;
      const file = one.node.getSourceFile();
      const start = one.node.getStart(file);
      return found === undefined ? [] : { ...found, file, start, length: one.node.end - start, category: 3 };
    });
  return {
    /** Of the names that are there: columns that are not, for which the cell must not run, and what else is doubtful. */
    before() {
      const all = held(false);
      const isMissing = ({ code = 0 }) => code === noSuchColumn;
      return { missing: all.filter(isMissing), doubtful: all.filter((each) => !isMissing(each)) };
    },
    /** Of those that the cell has made or changed. */
    after: () => held(true),
  };
}
