// A kernel whose Jupyter has died must not stay behind.

/**
 * Calls `end` when the process that started this one is gone. Jupyter names itself in the environment;
 * without that name, or where the system has no parents, nothing is watched.
 *
 * @param {() => void} end
 */
export function endWithParent(end) {
  const parent = process.ppid;
  if (process.env.JPY_PARENT_PID === undefined || process.platform === "win32" || parent <= 1) {
    return;
  }
  setInterval(() => {
    if (process.ppid !== parent) {
      end();
    }
  }, 1000).unref();
}
