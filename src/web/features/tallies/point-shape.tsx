/** Lines are told apart by shape and dash, then by colour; each is labelled by name as well. */
const styles = [
  { stroke: 'stroke-(--accent)', fill: 'fill-(--accent)', dash: undefined },
  { stroke: 'stroke-(--speaker)', fill: 'fill-(--speaker)', dash: '7 3' },
  { stroke: 'stroke-(--location)', fill: 'fill-(--location)', dash: '2 3' },
  { stroke: 'stroke-(--date)', fill: 'fill-(--date)', dash: '10 3 2 3' },
] as const

const shapes = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0',
  'M-4.5 -4.5h9v9h-9z',
  'M0 -6L5.5 4h-11z',
  'M0 -6L6 0L0 6L-6 0z',
] as const

/** The classes and dash of the line at an index; beyond four they start again. */
export function styleOf(index: number) {
  return styles[index % styles.length] ?? styles[0]
}

/** The mark of the line at an index: dot, square, triangle, diamond. */
export function PointShape({ index }: { readonly index: number }) {
  return <path d={shapes[index % shapes.length]} className={styleOf(index).fill} />
}
