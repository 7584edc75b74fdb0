import { expect, test } from "vitest";
import { jupyterEnvironment } from "../../kernel-setup/jupyter/jupyter-environment.mjs";
import { serverArguments, startAddress } from "../../kernel-setup/jupyter/jupyter-server.mjs";

test("JupyterLab writes only inside the project, whatever the person has configured", () => {
  const env = jupyterEnvironment("/course", {
    PATH: "/bin",
    HOME: "/home/ana",
    MOVEMENT_DATA_WORK: "/elsewhere",
    JUPYTER_CONFIG_PATH: "/home/ana/jupyter",
    JUPYTER_TOKEN: "old",
    PYTHONPATH: "/home/ana/python",
    npm_config_cache: "/home/ana/.npm",
  });
  expect(env).toMatchObject({ PATH: "/bin", HOME: "/home/ana", MOVEMENT_DATA_WORK: "/elsewhere" });
  for (const name of ["JUPYTER_CONFIG_PATH", "JUPYTER_TOKEN", "PYTHONPATH", "npm_config_cache"]) {
    expect(env).not.toHaveProperty(name);
  }
  const places = Object.entries(env).filter(([name]) => /^(?:JUPYTER|IPYTHON).*DIR$/.test(name));
  expect(places.length).toBe(6);
  for (const [, place] of places) expect(place).toMatch(/^\/course\/\.venv\/jupyter\//);
});

test("JupyterLab listens on this computer only, and the token is no argument that others can read", () => {
  const words = serverArguments("/course", { port: 8890, browser: false });
  expect(words).toContain("--ServerApp.ip=127.0.0.1");
  expect(words).toContain("--ServerApp.port=8890");
  expect(words).toContain("--ServerApp.open_browser=False");
  expect(words.join(" ")).not.toMatch(/token/i);
});

test("the address opens the first notebook and survives an odd token", () => {
  expect(startAddress(8890, "a&b c")).toBe(
    "http://127.0.0.1:8890/lab/tree/notebooks/0-start-here.ipynb?token=a%26b%20c",
  );
});
