/** Scrolls the words of a claim, and its line in the outline, into sight. */
export function showWords(claim: string): void {
  const words = document.querySelector(`[data-claims~="${CSS.escape(claim)}"]`)
  const box = words?.getBoundingClientRect()
  if (box && (box.top < 0 || box.bottom > window.innerHeight)) words?.scrollIntoView({ block: 'center' })
  // The outline has its own scroll only where it stands beside the text.
  const line = document.getElementById(claim)
  const outline = line?.closest('[data-outline]')
  if (line && outline && outline.scrollHeight > outline.clientHeight) {
    outline.scrollTop +=
      line.getBoundingClientRect().top - outline.getBoundingClientRect().top - outline.clientHeight / 3
  }
}
