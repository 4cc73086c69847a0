/** Keeps libraries from writing into the terminal. */

/** Turns the console off. Nothing of ours writes to it: what a library says there is meant for its makers. */
export function quietConsole(): void {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) console[level] = () => {}
}
