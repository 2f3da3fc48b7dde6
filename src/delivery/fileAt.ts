/** A file that stands in the page itself as base64 (see `src/delivery/build/singleFile.ts`), null where it comes by address. */
function embeddedText(url: string): string | null {
  const name = url.replace(/^.*\//u, '')
  return document.getElementById(`file:${name}`)?.textContent ?? null
}

/** Resolves when the page has been read to its end. */
const wholePage = (): Promise<void> =>
  document.readyState === 'loading'
    ? new Promise((resolve) => {
        document.addEventListener('DOMContentLoaded', () => resolve(), { once: true })
      })
    : Promise.resolve()

/**
 * A file of the program, from its server or, in the one file that runs from a disk, out of the page itself.
 * Rejects as `fetch` does.
 */
export async function fileAt(url: string): Promise<Response> {
  // a page from a disk has no server to ask
  if (location.protocol !== 'file:') return fetch(url)
  await wholePage()
  const text = embeddedText(url)
  if (text === null) throw new TypeError(`${url} is not in this page`)
  return new Response(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)))
}
