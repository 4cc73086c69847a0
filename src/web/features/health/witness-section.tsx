import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CopyButton } from '../../components/copy-button.tsx'
import { QrPicture } from '../../components/qr-picture.tsx'
import { TextField } from '../../components/text-field.tsx'
import { downloadText } from '../../lib/download.ts'
import { takeStep } from '../../lib/first-steps.ts'
import { sendVerify } from '../../lib/health-queries.ts'
import { statusQuery } from '../../lib/queries.ts'
import { countOf, formatNumber } from '../../lib/words.ts'
import { HealthSection } from './health-section.tsx'

/** The head of the ledger to write down elsewhere, and checking the whole history, also against one written down earlier. */
export function WitnessSection() {
  const { data: status } = useQuery(statusQuery())
  const [head, setHead] = useState('')
  const verify = useMutation({ mutationFn: sendVerify })
  const text = status ? `${status.head.hash}@${status.head.position}` : ''
  return (
    <HealthSection
      id="witness"
      title="The head to witness"
      words="Each event carries the hash of the one before, so a change anywhere shows. What a ledger cannot show by itself is a missing end: for that its head must be written down where nobody who can change the ledger can change it. Mail it, print it, or read it to a colleague."
    >
      {status && (
        <>
          <p className="text-sm">
            Position <span className="figure font-semibold">{formatNumber(status.head.position)}</span>
          </p>
          <code className="mt-1 block border border-(--line) bg-(--sunk) px-2 py-1 text-xs break-all">{text}</code>
          <figure className="mt-2">
            <QrPicture text={text} label="The head as a QR picture: a camera reads off it the same words as above" />
            <figcaption className="label mt-1">
              The same words for a colleague’s camera, from the screen or from paper.
            </figcaption>
          </figure>
          <p className="no-print mt-2 flex flex-wrap items-center gap-2">
            <CopyButton text={text} what="the head" onCopied={() => takeStep('head')} />
            <button
              type="button"
              className="button min-h-7 px-2 text-xs"
              onClick={() => {
                downloadText(`reckoner head\n${text}\n${status.lastAt ?? ''}\n`, 'reckoner-head.txt', 'text/plain')
                takeStep('head')
              }}
            >
              Save as a file
            </button>
            <button
              type="button"
              className="button min-h-7 px-2 text-xs"
              onClick={() => {
                window.print()
                takeStep('head')
              }}
            >
              Print
            </button>
          </p>
        </>
      )}
      <form
        className="no-print mt-5 space-y-2"
        onSubmit={(event) => {
          event.preventDefault()
          verify.mutate(head.trim())
        }}
      >
        <TextField
          name="A head written down earlier"
          hint="may stay empty"
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          value={head}
          onChange={setHead}
        />
        <button type="submit" className="button" disabled={verify.isPending}>
          {verify.isPending ? 'Checking every hash' : 'Verify the history'}
        </button>
      </form>
      <div role="status" className="mt-3 text-sm">
        {verify.error && <p className="font-semibold">{verify.error.message}</p>}
        {verify.data && (
          <>
            <p className="font-semibold">
              {verify.data.ok ? '✓ Whole' : '✗ Not whole'}
              {`: ${countOf(verify.data.head.position, 'event')} and all raw bytes checked`}
              {verify.data.ok && verify.variables !== '' && ', and it holds the head written down earlier'}.
            </p>
            <ul>
              {verify.data.problems.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
              {verify.data.missingBlobs.map((hash) => (
                <li key={hash}>the bytes {hash} that a report names are missing</li>
              ))}
            </ul>
            {!verify.data.ok && (
              <p className="mt-1">
                Do not write to this ledger. Restore a backup, or open the reports again into a new folder.
              </p>
            )}
          </>
        )}
      </div>
    </HealthSection>
  )
}
