import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { here, python, temporaryJupyter } from "../../kernel/jupyter.js";
import { temporaryWork } from "../course.js";

/** One output of a cell as a notebook stores it. */
export type Stored = Readonly<Record<string, unknown>>;

/** What each code cell of a notebook shows in the kernel of the laptop, with an empty `my-work`. */
export async function laptopOutputs(notebook: string): Promise<readonly (readonly Stored[])[]> {
  const jupyter = temporaryJupyter();
  const work = temporaryWork();
  try {
    const { stdout } = await promisify(execFile)(python, [join(here, "run-notebooks.py"), notebook], {
      env: { ...jupyter.env, MOVEMENT_DATA_WORK: work.folder },
      maxBuffer: 256 * 1024 * 1024,
    });
    const { outputs, failure } = JSON.parse(stdout);
    if (failure !== null) throw new Error(`${notebook}: ${failure.evalue}`);
    return outputs;
  } finally {
    jupyter.remove();
    work.remove();
  }
}
