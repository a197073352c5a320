/**
 * Entry of the command line, in plain Node without a window. A command is one file that exports
 * a `Command` and one line in the table.
 */
import { type Command, processTerminal } from './command';

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  host: async () => (await import('./host')).host,
  export: async () => (await import('./export')).exportBoard,
  serve: async () => (await import('./serve')).serve,
  validate: async () => (await import('./validate')).validate,
};

async function run(args: readonly string[]): Promise<number> {
  const terminal = processTerminal();
  const [name = '', ...rest] = args;
  if (name === '' || name === 'help' || name === '--help' || name === '-h') {
    terminal.out(terminal.t('cli.usage'));
    return name === '' ? 1 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    terminal.error(terminal.t('cli.unknownCommand', { command: name }));
    return 1;
  }
  const command = await load();
  return command(rest, terminal);
}

run(process.argv.slice(2)).then(
  (exitCode) => process.exit(exitCode),
  (error: unknown) => {
    // Expected failures have their line already; this is a bug and needs its stack.
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
