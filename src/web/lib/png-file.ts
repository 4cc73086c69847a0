/** Pictures as PNG files. */
import { downloadBlob } from './download.ts'

/** Saves SVG text as a PNG of twice the size, for sharp print. */
export async function downloadPng(
  svg: string,
  size: { readonly width: number; readonly height: number },
  name: string,
): Promise<void> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = size.width * 2
    canvas.height = size.height * 2
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    await downloadCanvas(canvas, name)
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Saves a canvas as a PNG. */
export async function downloadCanvas(canvas: HTMLCanvasElement, name: string): Promise<void> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob) downloadBlob(blob, name)
}
