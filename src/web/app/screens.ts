/** The screens of the desk, in the order of the bar. */
import type { CommandId } from '../lib/commands.ts'

/** A screen: where it stands, what it is called, and the command that goes there. */
export const SCREENS = [
  { to: '/', name: 'Desk', command: 'go-desk' },
  { to: '/review', name: 'Review', command: 'go-review' },
  { to: '/explore', name: 'Explore', command: 'go-explore' },
  { to: '/reports', name: 'Reports', command: 'go-reports' },
  { to: '/tallies', name: 'Tallies', command: 'go-tallies' },
  { to: '/health', name: 'Health', command: 'go-health' },
] as const satisfies readonly { readonly to: string; readonly name: string; readonly command: CommandId }[]
