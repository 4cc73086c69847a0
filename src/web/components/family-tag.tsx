import { FAMILIES, type Family, letterOf } from '../lib/families.ts'

/** The letter of a family in its colour, named for those who do not see it. */
export function FamilyTag({ family }: { readonly family: Family }) {
  return (
    <abbr
      title={FAMILIES.find((one) => one.family === family)?.name}
      className={`mark-${family} text-xs font-bold text-(--mark) no-underline!`}
    >
      {letterOf(family)}
    </abbr>
  )
}
