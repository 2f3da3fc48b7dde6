/** How long a browser may take to read the file after the click, in ms. */
const KEPT = 60_000

/** Hands a file to the official as a download. */
export function offerFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), KEPT)
}
