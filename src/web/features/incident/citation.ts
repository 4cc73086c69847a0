/** How a view is cited: in words, for LaTeX (BibTeX) and for reference managers (CSL-JSON). */

/** What is cited. `position` and `hash`: the head of the ledger at the citing; `asOf`: the position that is shown. */
export interface CitedView {
  readonly id: string
  readonly title: string
  readonly rule: string
  readonly figures: string
  readonly asOf: number
  readonly position: number
  readonly hash: string
  readonly version: string
  /** ISO day. */
  readonly on: string
}

/** The three forms. */
export interface Citation {
  readonly text: string
  readonly bibtex: string
  readonly csl: string
}

/** Cites the view. The path is given without a host: a ledger is a folder, not a site. */
export function citeView(view: CitedView): Citation {
  const { id, title, rule, figures, asOf, position, hash, version, on } = view
  const path = `/incidents/${id}?rule=${rule}&asOf=${asOf}`
  const ledger = `as of position ${asOf}, head ${hash} at position ${position}`
  const counted = `${figures}, ${rule} rule`
  return {
    text: `“${title}.” Reckoner ${version}, incident ${id}, ${counted}, ${ledger}. ${path}. Accessed ${on}.`,
    bibtex: [
      `@misc{${id}-${asOf},`,
      `  title = {{${escapeTex(title)}}},`,
      `  year = {${on.slice(0, 4)}},`,
      `  howpublished = {Reckoner ${escapeTex(version)}, incident ${escapeTex(id)}, ${escapeTex(ledger)}},`,
      `  note = {${escapeTex(counted)}; ${escapeTex(path)}; accessed ${on}}`,
      '}',
    ].join('\n'),
    csl: JSON.stringify(
      [
        {
          id: `${id}-${asOf}`,
          type: 'dataset',
          title,
          publisher: `Reckoner ${version}`,
          version: `position ${asOf}, head ${hash}`,
          note: counted,
          URL: path,
          accessed: { 'date-parts': [on.split('-').map(Number)] },
        },
      ],
      null,
      2,
    ),
  }
}

const texSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function escapeTex(text: string): string {
  return text.replace(/[\\~^]|[&%$#_{}]/g, (sign) => texSigns[sign] ?? `\\${sign}`)
}
