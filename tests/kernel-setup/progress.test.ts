import { expect, test } from "vitest";
import { createProgress } from "../../kernel-setup/set-up/progress.mjs";

test("a step gets one line with its seconds", () => {
  let text = "";
  let now = 0;
  const progress = createProgress({
    write: (more) => {
      text += more;
    },
    isTerminal: false,
    now: () => now,
  });
  progress.start("Building");
  now = 12_340;
  progress.done("Course library");
  expect(text).toMatch(/^ ✓ Course library +12\.3 s\n$/);
});

test("in a terminal the running line is wiped before the next one", () => {
  let text = "";
  const progress = createProgress({
    write: (more) => {
      text += more;
    },
    isTerminal: true,
    now: () => 0,
  });
  progress.start("Building");
  progress.failed("It broke.", "Mend it.", "/log");
  expect(text).toBe("\r\u001b[2K ✗ It broke.\n   → Mend it.\n   Details: /log\n");
});
