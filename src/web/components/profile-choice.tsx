import { PROFILE_WORDS, REDACTION_PROFILES, type RedactionProfile } from '../../model/redaction.ts'
import { capitalise } from '../lib/words.ts'
import { Choice } from './choice.tsx'

interface Props {
  readonly value: RedactionProfile
  readonly onChange: (profile: RedactionProfile) => void
}

const names: { readonly [P in RedactionProfile]: string } = {
  internal: 'Our own use',
  partner: 'Partners',
  public: 'The public',
}

const profiles = REDACTION_PROFILES.map((value) => ({
  value,
  words: (
    <>
      {names[value]}
      <span className="block text-(--ink-2)">{capitalise(PROFILE_WORDS[value])}.</span>
    </>
  ),
}))

/** For whom a file is, and what it leaves out for them. */
export function ProfileChoice({ value, onChange }: Props) {
  return <Choice legend="For whom" options={profiles} value={value} onChange={onChange} />
}
