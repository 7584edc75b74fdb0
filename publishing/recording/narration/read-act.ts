import type { Act } from "./narration.js";

/** How each act is written, for the sentence that says so. */
const FORMS: Readonly<Record<Act["do"], string>> = {
  show: "- show CELL",
  point: '- point CELL "words"',
  ask: '- ask SECONDS "question"',
  answer: "- answer CELL `answer`",
  type: "- type CELL `before` `after`",
  run: "- run CELL",
  mistake: '- mistake CELL `before` `after` "words of the message"',
};

const isVerb = (word: string): word is Act["do"] => Object.hasOwn(FORMS, word);

/** Reads one line such as `- run beat-1-run`; gives a sentence where it is not written as it should be. */
export function readAct(line: string): Act | string {
  const [, verb = "", cell = "", rest = ""] = /^-\s+(\S+)\s*(\S*)\s*(.*)$/.exec(line) ?? [];
  if (!isVerb(verb)) return `There is no act "${verb}": write one of ${Object.keys(FORMS).join(", ")}.`;
  return actOf(verb, cell, rest.trim()) ?? `This is written ${FORMS[verb]}, and not "${line.trim()}".`;
}

function actOf(verb: Act["do"], cell: string, rest: string): Act | undefined {
  if (cell === "") return undefined;
  // Behind texts in backticks, which may hold quotes themselves, the words hold no backtick.
  const behind = verb === "mistake" ? /"([^`]+)"$/ : /^"(.+)"$/;
  const quoted = behind.exec(rest)?.[1];
  const ticked = textsIn(verb === "mistake" ? rest.replace(behind, "") : rest);
  const [first, second, ...more] = ticked;
  switch (verb) {
    case "show":
    case "run":
      return rest === "" ? { do: verb, cell } : undefined;
    case "point":
      return quoted === undefined ? undefined : { do: verb, cell, words: quoted };
    case "ask": {
      const seconds = Number(cell);
      return quoted === undefined || !(seconds > 0) ? undefined : { do: verb, seconds, question: quoted };
    }
    case "answer":
      return first === undefined || second !== undefined
        ? undefined
        : { do: verb, cell, value: writtenValue(first) };
    case "type":
      return first === undefined || first === "" || second === undefined || more.length > 0
        ? undefined
        : { do: verb, cell, from: first, to: second };
    case "mistake":
      return first === undefined || second === undefined || more.length > 0 || quoted === undefined
        ? undefined
        : { do: verb, cell, from: first, to: second, expect: quoted };
  }
}

/** The texts between backticks; a text that holds backticks stands between two of them, and `\n` begins a new line. */
function textsIn(text: string): readonly string[] {
  return [...text.matchAll(/``(?=\s|$)|``(.+?)``(?!`)|`([^`]+)`/g)].map(([, double, single]) =>
    (double ?? single ?? "").replaceAll("\\n", "\n"),
  );
}

/** An answer as somebody would write it; lists and objects as JSON. */
function writtenValue(text: string): unknown {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
