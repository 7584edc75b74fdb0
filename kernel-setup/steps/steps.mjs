// The whole set-up as one list, in the order in which things build on each other.
import { datasets } from "./datasets.mjs";
import { jupyterSettings } from "./jupyter-settings.mjs";
import { kernelProof } from "./kernel-proof.mjs";
import { kernelRegistration } from "./kernel-registration.mjs";
import { kernelSnapshot } from "./kernel-snapshot.mjs";
import { libraryBuild } from "./library-build.mjs";
import { developerPackages, nodePackages } from "./node-packages.mjs";
import { nodeProgram } from "./node-program.mjs";
import { pythonEnvironment } from "./python-environment.mjs";
import { pythonPackages } from "./python-packages.mjs";
import { pythonProgram } from "./python-program.mjs";

/** @type {readonly import("./step.mjs").Step[]} */
export const steps = [
  nodeProgram,
  pythonProgram,
  nodePackages,
  libraryBuild,
  datasets,
  pythonEnvironment,
  pythonPackages,
  jupyterSettings,
  kernelRegistration,
  kernelSnapshot,
  kernelProof,
];

/**
 * The same with the packages of the checks.
 * @type {readonly import("./step.mjs").Step[]}
 */
export const developerSteps = steps.map((step) => (step === nodePackages ? developerPackages : step));
