/** The menu that is on the screen: rebuilt for another language, only greyed for another state. */
import { app, Menu } from 'electron';
import type { CommandId } from '../../shared/app-commands';
import type { Locale } from '../../shared/i18n/message';
import { nativeMenu } from './native-menu';

export class AppMenu {
  readonly #choose: (command: CommandId) => void;
  #locale: Locale;
  #disabled: ReadonlySet<CommandId> = new Set();

  constructor(locale: Locale, choose: (command: CommandId) => void) {
    this.#locale = locale;
    this.#choose = choose;
  }

  get locale(): Locale {
    return this.#locale;
  }

  show(): void {
    const template = nativeMenu({
      locale: this.#locale,
      isMac: process.platform === 'darwin',
      isPackaged: app.isPackaged,
      disabled: this.#disabled,
      choose: this.#choose,
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  setLocale(locale: Locale): void {
    this.#locale = locale;
    this.show();
  }

  setDisabled(disabled: Iterable<CommandId>): void {
    const before = this.#disabled;
    this.#disabled = new Set(disabled);
    const menu = Menu.getApplicationMenu();
    // Rebuilding would close the menu that somebody is reading.
    for (const id of new Set([...before, ...this.#disabled])) {
      const item = menu?.getMenuItemById(id);
      if (item) item.enabled = !this.#disabled.has(id);
    }
  }
}
