import { PROFILE_WORDS, REDACTION_PROFILES, type RedactionProfile } from '../../model/redaction.ts'
import { capitalise } from '../lib/words.ts'

interface Props {
  readonly value: RedactionProfile
  readonly onChange: (profile: RedactionProfile) => void
}

const names: { readonly [P in RedactionProfile]: string } = {
  internal: 'Our own use',
  partner: 'Partners',
  public: 'The public',
}

/** For whom a file is, and what it leaves out for them. */
export function ProfileChoice({ value, onChange }: Props) {
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold">For whom</legend>
      {REDACTION_PROFILES.map((profile) => (
        <label key={profile} className="flex min-h-7 items-baseline gap-2 py-0.5 text-sm">
          <input
            type="radio"
            name="profile"
            className="size-4 shrink-0 self-start accent-(--accent) mt-0.5"
            checked={value === profile}
            onChange={() => onChange(profile)}
          />
          <span>
            {names[profile]}
            <span className="block text-(--ink-2)">{capitalise(PROFILE_WORDS[profile])}.</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
