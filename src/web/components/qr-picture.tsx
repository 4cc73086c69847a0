import { encode } from 'uqr'

interface Props {
  /** What a camera reads off it. */
  readonly text: string
  readonly label: string
}

/** Words as a QR picture, black on white in either theme: cameras expect it so. */
export function QrPicture({ text, label }: Props) {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      className="block size-44"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
