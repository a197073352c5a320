/** Keeps a command running until the system or the person at the keyboard ends it. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    // `on`, not `once`: a second Ctrl+C must not kill what is just being stored.
    for (const signal of SIGNALS) process.on(signal, () => resolve());
  });
}
