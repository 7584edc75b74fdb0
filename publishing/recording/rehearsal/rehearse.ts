import type { FormReply } from "../../../src/course/forms/form-message.js";
import { formOf } from "../../../src/course/forms/form-of.js";
import type { Notebook, Output } from "../../course/notebook.js";
import { formIn } from "../../page/form-question.js";
import type { Act, Narration } from "../narration/narration.js";
import { formAnswer } from "./form-answer.js";
import type { Kernel } from "./open-kernel.js";

/** A cell of code as it is at a moment of the recording. */
export interface CellState {
  readonly code: string;
  /** What it shows; undefined while it has not run. */
  readonly outputs?: readonly Output[];
  /** What its form holds and says, once it was answered. */
  readonly reply?: FormReply;
}

/** One act of a recording with what it left behind. */
export interface Moment {
  readonly step: string;
  readonly act: Act;
  /** Every cell of code after the act, by its id. */
  readonly cells: ReadonlyMap<string, CellState>;
  /** What could not be done, as a sentence. */
  readonly problem?: string;
}

/** Runs a narration in a kernel, act by act, as it is told. */
export async function rehearse(
  narration: Narration,
  notebook: Notebook,
  kernel: Kernel,
): Promise<readonly Moment[]> {
  const known = new Set(notebook.cells.map(({ id }) => id));
  const cells = new Map<string, CellState>(
    notebook.cells
      .filter(({ cell_type }) => cell_type === "code")
      .map(({ id, source }) => [id, { code: source }]),
  );
  const waiting = new Map<string, string>();

  async function runCell(cell: string, state: CellState): Promise<CellState> {
    const outputs = await kernel.run(state.code);
    const ran = { code: state.code, outputs };
    cells.set(cell, ran);
    // A guess is answered once the next cell has shown its result.
    for (const [asked, form] of waiting) {
      if (asked === cell) continue;
      const reply = await kernel.ask(form, "next cell ran");
      const before = cells.get(asked);
      if (reply !== undefined && before !== undefined) cells.set(asked, { ...before, reply });
      waiting.delete(asked);
    }
    return ran;
  }

  async function answer(cell: string, state: CellState, given: unknown): Promise<string | undefined> {
    const ran = await runCell(cell, state);
    const id = ran.outputs?.flatMap((output) => modelsIn(output))[0];
    const form = id === undefined ? undefined : formOf(id);
    if (id === undefined || form === undefined) return `The cell ${cell} opens no form.`;
    const value = formAnswer(form.view.fields, given);
    if (typeof value === "string") return value;
    const reply = await kernel.ask(id, form.view.saves === "as you go" ? "save" : "submit", value);
    if (reply === undefined) return `The form of ${cell} did not answer.`;
    cells.set(cell, { ...ran, reply });
    if (reply.show !== undefined) waiting.set(cell, id);
    const [problem] = reply.problems ?? [];
    return reply.error ?? problem?.says;
  }

  async function doAct(act: Act): Promise<string | undefined> {
    if (act.do === "ask") return undefined;
    if (!known.has(act.cell)) return `The notebook has no cell "${act.cell}".`;
    const state = cells.get(act.cell);
    if (act.do === "show" || act.do === "point") return undefined;
    if (state === undefined) return `"${act.cell}" is a cell of text: it cannot be run.`;
    if (act.do === "answer") return answer(act.cell, state, act.value);
    let typed = state;
    if (act.do !== "run" && act.from !== "") {
      if (!state.code.includes(act.from))
        return `"${act.from}" does not stand in the code of ${act.cell} now.`;
      typed = { ...state, code: state.code.replace(act.from, () => act.to) };
      cells.set(act.cell, typed);
    }
    if (act.do !== "type") await runCell(act.cell, typed);
    return undefined;
  }

  const moments: Moment[] = [];
  for (const { steps } of narration.chapters) {
    for (const { id, acts } of steps) {
      for (const act of acts) {
        const problem = await doAct(act);
        moments.push({ step: id, act, cells: new Map(cells), ...(problem === undefined ? {} : { problem }) });
      }
    }
  }
  return moments;
}

function modelsIn(output: Output): readonly string[] {
  const widget = output.data?.["application/vnd.jupyter.widget-view+json"];
  const id: unknown =
    typeof widget === "object" && widget !== null ? Reflect.get(widget, "model_id") : undefined;
  return typeof id === "string" && formIn(output) !== undefined ? [id] : [];
}
