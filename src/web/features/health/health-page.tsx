import { useSearch } from '@tanstack/react-router'
import { PageTitle } from '../../components/page-title.tsx'
import { AgreementSection } from './agreement-section.tsx'
import { BackupSection } from './backup-section.tsx'
import { CopiesSection } from './copies-section.tsx'
import { CoverageSection } from './coverage-section.tsx'
import { RefusedSection } from './refused-section.tsx'
import { StorageSection } from './storage-section.tsx'
import { WatchedSection } from './watched-section.tsx'
import { WitnessSection } from './witness-section.tsx'

const parts = [
  ['coverage', 'coverage'],
  ['copies', 'who copies whom'],
  ['watched', 'what is watched'],
  ['refused', 'what was refused'],
  ['agreement', 'agreement of readers'],
  ['storage', 'storage'],
  ['backups', 'backups'],
  ['witness', 'the head to witness'],
] as const

/** Where the reports come from, what could not be taken in, and whether the ledger is whole. */
export function HealthPage() {
  const search = useSearch({ from: '/health' })
  return (
    <>
      <div className="pt-6 pb-4 sm:pt-8">
        <PageTitle title="Sources and health" />
        <p className="mt-2 max-w-[46rem] text-(--ink-2)">
          Whose reports are kept and where the gaps are, who repeats whom, what could not be taken in, and whether the
          ledger is whole.
        </p>
        <nav aria-label="On this page" className="no-print mt-3">
          <ul className="flex flex-wrap gap-x-4 text-sm">
            {parts.map(([id, words]) => (
              <li key={id}>
                <a href={`#${id}`} className="link inline-block min-h-6">
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div className="space-y-14">
        <CoverageSection search={search} />
        <CopiesSection />
        <div className="grid gap-x-12 gap-y-14 xl:grid-cols-2">
          <WatchedSection />
          <RefusedSection />
        </div>
        <AgreementSection />
        <div className="grid gap-x-12 gap-y-14 lg:grid-cols-2 xl:grid-cols-3">
          <StorageSection />
          <BackupSection />
          <WitnessSection />
        </div>
      </div>
    </>
  )
}
