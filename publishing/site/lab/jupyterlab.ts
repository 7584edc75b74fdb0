// What the extension uses of JupyterLab and JupyterLite, as far as it uses it. Both bring their modules themselves.

import type { Header, NoHeader } from "../../../kernel-setup/kernel/messages.js";
import type { ShownNotebook } from "../../../kernel-setup/kernel/models-of-notebook.mjs";
import type { Contents } from "./contents.js";

/** A message of Jupyter between a notebook and its kernel. */
export interface Message {
  readonly channel: "shell" | "control" | "iopub" | "stdin";
  readonly header: Header;
  readonly parent_header: Header | NoHeader;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly content: Readonly<Record<string, unknown>>;
  readonly buffers?: readonly (ArrayBuffer | ArrayBufferView<ArrayBuffer>)[];
}

/** With what JupyterLite makes a kernel. */
export interface KernelOptions {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly sendMessage: (message: Message) => void;
}

export interface LiteKernel extends Omit<KernelOptions, "sendMessage"> {
  readonly ready: Promise<void>;
  readonly isDisposed: boolean;
  readonly disposed: Signal;
  handleMessage(message: Message): Promise<void>;
  dispose(): void;
}

export interface KernelSpecs {
  register(kernel: {
    readonly spec: Readonly<Record<string, unknown>>;
    readonly create: (options: KernelOptions) => Promise<LiteKernel>;
  }): void;
}

/** How JupyterLab asks for its kernels. */
export interface KernelClient {
  interrupt(id: string): Promise<void>;
  restart(id: string): Promise<void>;
}

export interface Signal {
  emit(): void;
}

export interface Widget {
  readonly title: { label: string; caption: string };
  id: string;
}

/** A document and its file. */
export interface Context {
  readonly path: string;
  /** Whether the file was read. */
  readonly isReady: boolean;
  readonly model: { toJSON(): ShownNotebook };
}

/** What is open in the main area. */
export interface OpenDocument {
  readonly context?: Context;
}

/** JupyterLab as an extension sees it. */
export interface App {
  readonly started: Promise<void>;
  readonly restored: Promise<void>;
  readonly serviceManager: {
    readonly contents: Contents;
    readonly sessions: {
      running(): Iterable<{ readonly path: string; readonly kernel?: { readonly id: string } | null }>;
      refreshRunning(): Promise<void>;
    };
  };
  readonly shell: {
    add(widget: Widget, area: "left", options: { readonly rank: number }): void;
    widgets(area: "main"): Iterable<OpenDocument>;
  };
  readonly commands: { execute(command: string, args?: object): Promise<unknown> };
}

interface DialogOptions {
  readonly title: string;
  readonly body: string;
  readonly buttons: readonly object[];
}

/** Stands for a service that a plugin asks for. */
export type Token<Service> = { readonly name: string; readonly of?: Service };

/** The modules that JupyterLab shares with its extensions. */
export interface SharedModules {
  readonly "@jupyterlite/services": {
    readonly IKernelSpecs: Token<KernelSpecs>;
    readonly IKernelClient: Token<KernelClient>;
  };
  readonly "@lumino/signaling": { readonly Signal: new (sender: object) => Signal };
  readonly "@lumino/widgets": { readonly Widget: new (options: { readonly node: HTMLElement }) => Widget };
  readonly "@jupyterlab/coreutils": { readonly PageConfig: { getBaseUrl(): string } };
  readonly "@jupyterlab/apputils": {
    readonly Dialog: {
      okButton(options?: { readonly label: string }): object;
      cancelButton(): object;
    };
    showDialog(options: DialogOptions): Promise<{ readonly button: { readonly accept: boolean } }>;
  };
}

/** The versions of a shared module that are there. */
export type SharedVersions<Name extends keyof SharedModules> = Readonly<
  Record<string, { get(): Promise<() => SharedModules[Name]> }>
>;

/** Every shared module, by its name. */
export type SharedScope = { readonly [Name in keyof SharedModules]?: SharedVersions<Name> };

/** The modules of JupyterLab that the extension uses. */
export interface Lab
  extends Pick<SharedModules["@jupyterlite/services"], "IKernelSpecs" | "IKernelClient">,
    Pick<SharedModules["@lumino/signaling"], "Signal">,
    Pick<SharedModules["@lumino/widgets"], "Widget">,
    Pick<SharedModules["@jupyterlab/coreutils"], "PageConfig">,
    Pick<SharedModules["@jupyterlab/apputils"], "Dialog" | "showDialog"> {}
