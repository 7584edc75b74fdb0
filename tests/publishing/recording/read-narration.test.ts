import { describe, expect, it } from "vitest";
import { stepsOf } from "../../../publishing/recording/narration/narration.js";
import { readAct } from "../../../publishing/recording/narration/read-act.js";
import { readNarration } from "../../../publishing/recording/narration/read-narration.js";

const text = `# Module 1 · A title

## beat-1

### 1.1
- show beat-1
- ask 6 "What "share" was it?"

First line
and the second.

### 1.2
- answer guess \`40%\`
- mistake beat-1-run \`"turf"\` \`"trf"\` "Did you mean "turf""
- type beat-1-run \`"trf"\` \`"turf"\`
- run beat-1-run

Fixed.
`;

describe("readNarration", () => {
  it("reads chapters, steps, acts and words", () => {
    const { narration, problems } = readNarration(text, "recordings/1.md");
    expect(problems).toEqual([]);
    expect(narration.title).toBe("Module 1 · A title");
    expect(narration.chapters.map(({ cell }) => cell)).toEqual(["beat-1"]);
    expect(stepsOf(narration)).toEqual([
      {
        id: "1.1",
        acts: [
          { do: "show", cell: "beat-1" },
          { do: "ask", seconds: 6, question: 'What "share" was it?' },
        ],
        words: "First line and the second.",
      },
      {
        id: "1.2",
        acts: [
          { do: "answer", cell: "guess", value: "40%" },
          { do: "mistake", cell: "beat-1-run", from: '"turf"', to: '"trf"', expect: 'Did you mean "turf"' },
          { do: "type", cell: "beat-1-run", from: '"trf"', to: '"turf"' },
          { do: "run", cell: "beat-1-run" },
        ],
        words: "Fixed.",
      },
    ]);
  });

  it.each([
    ["Words first.", "line 2: Words and acts belong to a step"],
    ["### 1.1\nWords.", "line 2: The step 1.1 stands before the first chapter"],
    ["## a\n### 1.1\nA.\n### 1.1\nB.", "line 5: There are two steps 1.1"],
    ["## a\n### one two\nA.", "line 3: A step is named with letters"],
    ["## a\n### 1.1\n- dance a\n\nA.", 'line 4: There is no act "dance"'],
    ["## a\n### 1.1\n", "In step 1.1 nothing is said and nothing happens."],
  ])("says what is wrong in %j, and where", (body, sentence) => {
    const { problems } = readNarration(`# Title\n${body}`, "recordings/1.md");
    expect(problems.join("\n")).toContain(sentence);
  });

  it("misses the title", () => {
    expect(readNarration("## a\n### 1.1\nA.", "x.md").problems[0]).toContain("line 1: The first line");
  });
});

describe("readAct", () => {
  it.each([
    ["- run", "- run CELL"],
    ["- run a b", "- run CELL"],
    ["- point a b", '- point CELL "words"'],
    ['- ask soon "Why?"', '- ask SECONDS "question"'],
    ["- type a `x`", "- type CELL `before` `after`"],
    ["- type a `` `x`", "- type CELL `before` `after`"],
    ["- mistake a `x` `y`", "words of the message"],
    ["- answer a 40%", "- answer CELL `answer`"],
  ])("%s is answered with the form that it should have", (line, form) => {
    expect(readAct(line)).toContain(form);
  });

  it("takes nothing, backticks, new lines, lists and objects", () => {
    expect(readAct('- mistake a `` `` "No"')).toEqual({
      do: "mistake",
      cell: "a",
      from: "",
      to: "",
      expect: "No",
    });
    expect(readAct("- type a ``title: `x` `` `b,\\nc`")).toEqual({
      do: "type",
      cell: "a",
      from: "title: `x` ",
      to: "b,\nc",
    });
    expect(readAct('- answer a `["one", "two"]`')).toEqual({
      do: "answer",
      cell: "a",
      value: ["one", "two"],
    });
    expect(readAct('- answer a `{"low": "1"}`')).toEqual({ do: "answer", cell: "a", value: { low: "1" } });
    expect(readAct("- answer a `[not json`")).toEqual({ do: "answer", cell: "a", value: "[not json" });
  });
});
