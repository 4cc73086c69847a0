import type { FigureView, IncidentView } from '../../../api/types.ts'
import { capitalise, countOf, formatNumber, HARM_WORDS, unhyphen } from '../../lib/words.ts'
import { DotPlot } from './dot-plot.tsx'
import { toDots } from './dots.ts'
import { RuleChoice } from './rule-choice.tsx'

interface Props {
  readonly incident: IncidentView
  readonly onChoose: (claim: string) => void
}

/** Each figure large, with its range, its origins and its rule, over a dot for every claim. */
export function FiguresStrip(props: Props) {
  const { incident } = props
  const known = incident.figures.filter((figure) => figure.isKnown || toDots(incident, figure.attribute).length > 0)
  const silent = incident.figures.filter((figure) => !known.includes(figure))
  return (
    <section aria-label="Figures" className="mt-10">
      <RuleChoice rule={incident.killed.rule} />
      <div className="mt-4 grid gap-x-12 gap-y-10 lg:grid-cols-[repeat(auto-fit,minmax(min(24rem,100%),1fr))]">
        {known.map((figure) => (
          <Measure key={figure.attribute} figure={figure} {...props} />
        ))}
      </div>
      {known.length > 0 && (
        <p className="label mt-4">
          A dot is a claim: filled where it comes from its own origin, hollow where it is a copy; an arrow is “at least”
          or “up to”, a bar a range, a cross a denial. Choose one to read its sentence.
        </p>
      )}
      {silent.length > 0 && (
        <p className="mt-3 text-sm text-(--ink-2)">
          {silent.map((figure) => HARM_WORDS[figure.attribute]).join(', ')}: nobody gives a figure. That is not a zero.
        </p>
      )}
    </section>
  )
}

function Measure({ figure, incident, onChoose }: Props & { readonly figure: FigureView }) {
  const name = HARM_WORDS[figure.attribute]
  const pin = pinOf(incident, figure.attribute)
  return (
    <section aria-label={name} className="head min-w-0">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 className="text-sm font-semibold">{name}</h2>
        <p className="label ms-auto">
          {unhyphen(figure.rule)} rule · {countOf(figure.origins, 'origin')}
        </p>
      </div>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-5">
        <span className="figure text-5xl leading-tight font-semibold">
          <bdi dir="ltr">{figure.text}</bdi>
        </span>
        {figure.isKnown && <LowBestHigh figure={figure} />}
      </p>
      {figure.words && <p className="label max-w-[60ch]">{capitalise(figure.words)}</p>}
      {pin && (
        <p className="mt-1 text-sm">
          <span aria-hidden="true">◆ </span>
          <bdi>{capitalise(pin.words)}</bdi> <span className="text-(--ink-3)">({pin.by})</span>
        </p>
      )}
      <ToldAs incident={incident} attribute={figure.attribute} />
      <DotPlot dots={toDots(incident, figure.attribute)} name={name} onChoose={onChoose} />
    </section>
  )
}

/** How the dead are told where they are not simply dead: bodies found and people presumed dead are other units. */
function ToldAs({ incident, attribute }: { readonly incident: IncidentView; readonly attribute: string }) {
  const told = incident.claims.filter(
    ({ claim }) => claim.attribute === attribute && claim.value.kind === 'count' && claim.value.told !== undefined,
  )
  if (told.length === 0) return null
  return (
    <p className="mt-1 max-w-[60ch] text-sm text-(--ink-2)">
      Told in another unit:{' '}
      <bdi>{[...new Set(told.map(({ text, speakerText }) => `${text} (${speakerText})`))].join('; ')}</bdi>
    </p>
  )
}

/** The figure that a person pinned and that stands. */
function pinOf({ decisions }: IncidentView, attribute: string) {
  return decisions.find(
    ({ kind, withdrawn, words }) => kind === 'pin' && withdrawn === null && words.includes(`: ${attribute} `),
  )
}

function LowBestHigh({ figure: { min, best, max } }: { readonly figure: FigureView }) {
  const parts = [
    ['low', min],
    ['best', best],
    ['high', max],
  ] as const
  return (
    <span className="figure text-sm text-(--ink-2)">
      {parts.map(([word, value], i) => (
        <span key={word}>
          {i > 0 && ' · '}
          {word} <strong>{value === null ? 'open' : formatNumber(value)}</strong>
        </span>
      ))}
    </span>
  )
}
