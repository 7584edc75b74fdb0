import type { Asked } from "../../../src/course/check/asked.js";
import { readNumber } from "../../../src/course/check/read-number.js";

/** A number that an answer asks for. */
export interface Figure {
  readonly value: number;
  /** True: a share, which may be printed in percent. */
  readonly share: boolean;
}

/** The numbers that a task asks for, those of its parts included: of three digits and more, and shares. */
export function askedFigures({ answer }: Asked): readonly Figure[] {
  switch (answer.kind) {
    case "number":
      return figure(answer.expected, answer.percent);
    case "numbers":
      return answer.fields.flatMap(({ expected, percent }) => figure(expected, percent));
    case "lines":
      return askedFigures({ answer: answer.result, mistakes: [] } as Asked);
    case "names":
      return answer.of === "numbers"
        ? answer.expected.flatMap((text) => figure(readNumber(text)?.value))
        : [];
    case "parts":
      return answer.parts.flatMap(askedFigures);
    default:
      return [];
  }
}

function figure(value: number | undefined, share = false): readonly Figure[] {
  if (value === undefined || value === 0) return [];
  const digits = Number(Math.abs(value).toPrecision(4))
    .toString()
    .replace(/\D/g, "")
    .replace(/^0+/, "").length;
  return share || digits >= 3 || Math.abs(value) >= 100 ? [{ value, share }] : [];
}

/** A number as it stands in a text. */
interface Token {
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
  readonly percent: boolean;
}

function tokensOf(text: string): readonly Token[] {
  return [
    ...text.matchAll(/(?<![\w.,#-])[−-]?\$?(\d[\d,]*(?:\.\d+)?)\s?(%| percent)?(?![\w]|[.,]\d)/g),
  ].flatMap(([token, digits = "", sign]) => {
    const value = readNumber(digits.replace(/,+$/, ""))?.value;
    if (value === undefined) return [];
    const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
    return [{ text: token.trim().replace(/,$/, ""), value, decimals, percent: sign !== undefined }];
  });
}

/** How a text prints this figure, in any format: 24%, 0.24, 24.0; undefined when it does not. */
export function printedIn(text: string, { value, share }: Figure): string | undefined {
  const size = Math.abs(value);
  const found = tokensOf(text).find(({ value: printed, decimals, percent }) => {
    if (!share) return !percent && saysAs(printed, decimals, size, 3);
    // A bare whole number is a count, not a share: 24 hubs are not 24%.
    if (percent || decimals > 0) {
      return (
        saysAs(printed, decimals, 100 * size, percent ? 2 : 3) ||
        (!percent && saysAs(printed, decimals, size, 3))
      );
    }
    return false;
  });
  return found?.text;
}

/** True when the printed number is the figure, rounded as it is printed, or gives it by rounding. */
function saysAs(printed: number, decimals: number, figure: number, leastDigits: number): boolean {
  const digits = printed.toFixed(decimals).replace(".", "").replace(/^0+/, "").length;
  const exact = Math.abs(printed - figure) <= 1e-9 * Math.max(1, figure);
  if (exact) return true;
  if (digits < leastDigits) return false;
  const half = 0.5 * 10 ** -decimals;
  return (
    Math.abs(printed - figure) <= half * (1 + 1e-9) ||
    (Number.isInteger(figure) && decimals > 0 && Math.round(printed) === figure)
  );
}
