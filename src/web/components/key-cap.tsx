import type { CommandId } from '../lib/commands.ts'
import { keyOf, keyWords, useKeymap } from '../lib/keymap.ts'

/** The key of a command as it stands on the keyboard; nothing while single keys are switched off. */
export function KeyCap({ command }: { readonly command: CommandId }) {
  const { isOn } = useKeymap()
  if (!isOn) return null
  return <kbd className="key">{keyWords(keyOf(command))}</kbd>
}
