import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { DeskTopic, DeskView } from '../../../api/types.ts'
import { PICKS, useCommands } from '../../lib/commands.ts'
import { DeskLineRow } from './desk-line-row.tsx'

/** Where a line leads; the others open what they name in place. */
const screens = { reports: '/reports', review: '/review' } as const

/** The lines, each opened by its number. */
export function DeskLines({ desk }: { readonly desk: DeskView }) {
  const navigate = useNavigate()
  const [open, setOpen] = useState<DeskTopic | null>(null)
  const choose = (topic: DeskTopic) => {
    if (topic === 'reports' || topic === 'review') navigate({ to: screens[topic], search: {} })
    else setOpen((old) => (old === topic ? null : topic))
  }
  useCommands(Object.fromEntries(desk.lines.map(({ topic }, i) => [PICKS[i], () => choose(topic)])))
  return (
    <section aria-label="What changed" className="head min-w-0 pt-0!">
      <ol>
        {desk.lines.map((line, i) => (
          <DeskLineRow
            key={line.topic}
            line={line}
            pick={PICKS[i] ?? 'pick-1'}
            screen={line.topic === 'reports' || line.topic === 'review' ? screens[line.topic] : null}
            isOpen={open === line.topic}
            onToggle={() => choose(line.topic)}
          />
        ))}
      </ol>
    </section>
  )
}
