/** What the slides use of reveal.js, which a script beside them brings. */
interface RevealInPage {
  initialize(options: object): Promise<unknown>;
  configure(options: object): void;
  on(event: string, listener: () => void): void;
  getCurrentSlide(): HTMLElement;
  layout(): void;
}

declare const Reveal: RevealInPage;
declare const RevealNotes: unknown;
