import { describe, expect, test } from "vitest";
import {
  jupyterWorkDir,
  kernelScript,
  kernelSpecDir,
  projectRoot,
  setupDir,
  sitePackagesDir,
  userKernelSpecDir,
  venvBin,
  venvDir,
  venvPython,
} from "../../kernel-setup/paths.mjs";

describe("paths of the set-up", () => {
  test("the Python of the private environment lies where each system puts it", () => {
    expect(venvPython("/home/ana/course", "linux")).toBe("/home/ana/course/.venv/bin/python");
    expect(venvPython("/Users/ana/My Course", "darwin")).toBe("/Users/ana/My Course/.venv/bin/python");
    expect(venvPython("C:\\Users\\Ana Díaz\\course", "win32")).toBe(
      "C:\\Users\\Ana Díaz\\course\\.venv\\Scripts\\python.exe",
    );
  });

  test("programs and packages of the environment lie where each system puts them", () => {
    expect(venvBin("D:\\course", "jupyter", "win32")).toBe("D:\\course\\.venv\\Scripts\\jupyter.exe");
    expect(venvBin("/course", "jupyter", "darwin")).toBe("/course/.venv/bin/jupyter");
    expect(sitePackagesDir("D:\\course", "3.12", "win32")).toBe("D:\\course\\.venv\\Lib\\site-packages");
    expect(sitePackagesDir("/course", "3.12", "linux")).toBe("/course/.venv/lib/python3.12/site-packages");
  });

  test("the kernel is registered inside the environment on every system", () => {
    expect(kernelSpecDir("/course", "linux")).toBe("/course/.venv/share/jupyter/kernels/tslab");
    expect(kernelSpecDir("D:\\course", "win32")).toBe("D:\\course\\.venv\\share\\jupyter\\kernels\\tslab");
    expect(kernelScript("D:\\course", "win32")).toBe("D:\\course\\kernel-setup\\kernel\\main.mjs");
  });

  test("everything that is written lies in the folder that git ignores", () => {
    const kinds = ["config", "data", "runtime", "settings", "workspaces", "ipython"] as const;
    const places = [...kinds.map((kind) => jupyterWorkDir("/course", kind)), setupDir("/course")];
    for (const place of places) expect(place.startsWith(`${venvDir("/course")}/`)).toBe(true);
  });

  test("the user's own kernel folder is the one that Jupyter reads", () => {
    expect(userKernelSpecDir({}, "/home/ana", "linux")).toBe("/home/ana/.local/share/jupyter/kernels/tslab");
    expect(userKernelSpecDir({ XDG_DATA_HOME: "/data" }, "/home/ana", "linux")).toBe(
      "/data/jupyter/kernels/tslab",
    );
    expect(userKernelSpecDir({}, "/Users/ana", "darwin")).toBe("/Users/ana/Library/Jupyter/kernels/tslab");
    expect(
      userKernelSpecDir({ APPDATA: "C:\\Users\\ana\\AppData\\Roaming" }, "C:\\Users\\ana", "win32"),
    ).toBe("C:\\Users\\ana\\AppData\\Roaming\\jupyter\\kernels\\tslab");
    expect(userKernelSpecDir({ JUPYTER_DATA_DIR: "/mine" }, "/home/ana", "linux")).toBe(
      "/mine/kernels/tslab",
    );
  });

  test("the project folder is the one that holds package.json", () => {
    expect(projectRoot).toBe(process.cwd());
  });
});
