// The whole set-up as one list, in the order in which things build on each other.
import { datasets } from "./steps/datasets.mjs";
import { jupyterSettings } from "./steps/jupyter-settings.mjs";
import { kernelProof } from "./steps/kernel-proof.mjs";
import { kernelRegistration } from "./steps/kernel-registration.mjs";
import { libraryBuild } from "./steps/library-build.mjs";
import { developerPackages, nodePackages } from "./steps/node-packages.mjs";
import { nodeProgram } from "./steps/node-program.mjs";
import { pythonEnvironment } from "./steps/python-environment.mjs";
import { pythonPackages } from "./steps/python-packages.mjs";
import { pythonProgram } from "./steps/python-program.mjs";

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
  kernelProof,
];

/**
 * The same with the packages of the checks.
 * @type {readonly import("./step.mjs").Step[]}
 */
export const developerSteps = steps.map((step) => (step === nodePackages ? developerPackages : step));
