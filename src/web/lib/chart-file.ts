/** A drawn chart as a file: what stands on the screen, with its title. */
import { downloadText } from './download.ts'
import { downloadPng } from './png-file.ts'
import { toStandaloneSvg } from './svg-file.ts'

/** The forms a chart can be saved in. */
export type ChartFormat = 'svg' | 'png'

/** What the file is called, without an ending, and what stands in it as its title. */
export interface ChartName {
  readonly name: string
  readonly title: string
}

/** Hands a chart to the browser to save; does nothing where none is drawn. */
export function saveChart(
  chart: SVGSVGElement | null | undefined,
  format: ChartFormat,
  { name, title }: ChartName,
): void {
  if (!chart) return
  const text = toStandaloneSvg(chart, title)
  if (format === 'svg') downloadText(text, `${name}.svg`, 'image/svg+xml')
  else void downloadPng(text, { width: chart.clientWidth, height: chart.clientHeight }, `${name}.png`)
}
