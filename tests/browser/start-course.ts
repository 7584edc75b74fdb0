import { type ChildProcess, spawn } from "node:child_process";

/** A course that runs as a learner runs it: `npm start`, with a work folder of its own. */
export interface RunningCourse {
  readonly url: URL;
  stop(): Promise<void>;
}

/** Starts the course with the command that the README names, and waits until it prints its address. */
export async function startCourse(root: string, workFolder: string): Promise<RunningCourse> {
  const course = spawn("npm", ["start", "--", "--no-browser"], {
    cwd: root,
    env: { ...process.env, MOVEMENT_DATA_WORK: workFolder },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await addressOf(course);
  return {
    url,
    stop: () =>
      new Promise((stopped) => {
        course.once("exit", () => stopped());
        // npm and the course are one group, as they are when a person presses Ctrl-C.
        if (course.pid !== undefined) process.kill(-course.pid, "SIGINT");
      }),
  };
}

function addressOf(course: ChildProcess): Promise<URL> {
  return new Promise((found, failed) => {
    let printed = "";
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*token=\w+/.exec(printed)?.[0];
      if (address !== undefined) found(new URL(address));
    };
    course.stdout?.on("data", read);
    course.stderr?.on("data", read);
    course.once("exit", (code) => failed(new Error(`npm start ended with ${code} and printed:\n${printed}`)));
  });
}
