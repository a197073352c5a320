/** The window with its life: opening, the page's state, closing with its questions, crashes. */
import type { BrowserWindow } from 'electron';
import type { Translate } from '../../shared/i18n/translate';
import {
  CLOSE_PREPARE_LIMIT_MS,
  HOST_EVENTS,
  type HostEventName,
  type HostEvents,
  type WindowState,
} from '../../shared/protocol/host-api';
import { windowTitle } from '../../shared/protocol/window-title';
import { APP_ENTRY_URL } from './app-origin';
import { askAboutChanges, askAboutRoom, askAfterCrash } from './close-dialogs';
import { mayClose } from './close-flow';
import { announceReady, report } from './diagnostics';
import { createPageQuestions, type PageQuestions } from './page-questions';

export interface AppWindowOptions {
  readonly create: () => BrowserWindow;
  readonly translate: Translate;
  readonly isRoomOpen: () => boolean;
  /** The page is gone, and with it everything it was allowed to name. */
  readonly onClosed: () => void;
  readonly onCloseCalledOff: () => void;
}

const NO_BOARD: WindowState = { title: '', unsaved: false };
/** Somebody pressed Ctrl+C or the system goes down: half-typed text gets this long. */
const SIGNAL_PREPARE_LIMIT_MS = 1000;

export class AppWindow {
  readonly questions: PageQuestions = createPageQuestions((question) =>
    this.send('closeRequested', question),
  );
  readonly #options: AppWindowOptions;
  #window: BrowserWindow | null = null;
  #state = NO_BOARD;
  #closing: 'asking' | 'agreed' | null = null;
  /** A signal ends the app: there is nobody to answer a question. */
  #isUnasked = false;

  constructor(options: AppWindowOptions) {
    this.#options = options;
  }

  /** The parent of dialogs. */
  get native(): BrowserWindow | null {
    return this.#window;
  }

  open(): void {
    const window = this.#options.create();
    this.#window = window;
    this.#state = NO_BOARD;
    this.#closing = null;
    window.on('close', (event) => {
      if (this.#closing === 'agreed') return;
      event.preventDefault();
      void this.#askToClose(window);
    });
    window.on('closed', () => this.#onClosed());
    // Main asks by itself; a page that stops its own unloading could only confuse that.
    window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      void this.#onPageGone(window, reason);
    });
    window.webContents.once('did-finish-load', announceReady);
    window.loadURL(APP_ENTRY_URL).catch((error: unknown) => report('page did not load', error));
  }

  /** Brings the window to the front; opens one where closing it did not end the app. */
  focus(): void {
    if (!this.#window) this.open();
    if (this.#window?.isMinimized()) this.#window.restore();
    this.#window?.focus();
  }

  send<TName extends HostEventName>(name: TName, value: HostEvents[TName]): void {
    const contents = this.#window?.webContents;
    if (contents && !contents.isCrashed()) contents.send(HOST_EVENTS[name], value);
  }

  setState(state: WindowState): void {
    this.#state = state;
    this.#window?.setTitle(windowTitle(state.title, state.unsaved));
    // The dot in the red button; other systems have the bullet in the title only.
    this.#window?.setDocumentEdited(state.unsaved);
  }

  /** For signals: keeps what is half-typed and asks nothing; the working copy stays here. */
  async agreeToClose(): Promise<void> {
    // Chromium hears the signal too and closes the window: that must not ask either.
    this.#isUnasked = true;
    if (this.#window) await this.questions.ask('prepare', SIGNAL_PREPARE_LIMIT_MS);
    this.#closing = 'agreed';
  }

  async #askToClose(window: BrowserWindow): Promise<void> {
    if (this.#closing !== null || this.#isUnasked) return;
    this.#closing = 'asking';
    const { translate, isRoomOpen, onCloseCalledOff } = this.#options;
    const isAgreed = await mayClose({
      askPage: (step) => this.#askPage(window, step),
      windowState: () => this.#state,
      isRoomOpen: () => !this.#isUnasked && isRoomOpen(),
      askAboutRoom: () => askAboutRoom(window, translate),
      askAboutChanges: async (title) =>
        this.#isUnasked ? 'discard' : askAboutChanges(window, translate, title),
    });
    if (window.isDestroyed() || this.#closing !== 'asking') return;
    this.#closing = isAgreed ? 'agreed' : null;
    if (isAgreed) window.close();
    else onCloseCalledOff();
  }

  #askPage(window: BrowserWindow, step: 'prepare' | 'save'): ReturnType<PageQuestions['ask']> {
    if (window.webContents.isCrashed()) return Promise.resolve(null);
    // Saving may show a dialog of its own, in which a person may take any time.
    return this.questions.ask(step, step === 'prepare' ? CLOSE_PREPARE_LIMIT_MS : null);
  }

  #onClosed(): void {
    this.#window = null;
    this.questions.forget();
    this.#options.onClosed();
  }

  async #onPageGone(window: BrowserWindow, reason: string): Promise<void> {
    this.questions.forget();
    if (reason === 'clean-exit' || this.#closing === 'agreed') return;
    report('page ended', reason);
    const choice = await askAfterCrash(window, this.#options.translate);
    if (window.isDestroyed()) return;
    if (choice === 'reload') return window.webContents.reload();
    this.#closing = 'agreed';
    window.close();
  }
}
