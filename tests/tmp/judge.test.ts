import { readFileSync } from "node:fs";
import { it } from "vitest";
import { scanPersonalData } from "../../src/library/safety/scan/scan-personal-data.js";
it("prints", () => {
  const all = JSON.parse(readFileSync(process.env.COLS ?? "", "utf8")) as Record<string, string[]>;
  const short: Record<string,string> = { "voter or member number": "KEY", "street address": "ADDR", "personal detail": "detail", "political opinion": "POL", "vote history": "VOTE", "small area": "zip", "birth date": "BIRTH" };
  const out: string[] = [];
  for (const [name, cols] of Object.entries(all)) {
    const f = scanPersonalData(Object.fromEntries(cols.map((c) => [c, []])));
    out.push(`## ${name}`, cols.map((c) => { const k = f.filter((x) => x.column === c).map((x) => short[x.kind] ?? x.kind).join("+"); return k ? `${c}=${k}` : c; }).join("; "));
  }
  console.log(out.join("\n"));
});
