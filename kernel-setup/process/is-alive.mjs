/**
 * @param {number} processId
 * @returns {boolean}
 */
export function isAlive(processId) {
  // 0 and negative numbers would ask about groups of processes.
  if (!Number.isSafeInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
