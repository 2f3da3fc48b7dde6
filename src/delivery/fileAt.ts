import { type Integrity, isProven } from './proof/integrity'
import { provenFile } from './proof/provenFile'
import { UnprovenError } from './proof/unproven'

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

/** The bytes of base64; none where it is cut off or no base64 at all. */
function decoded(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
  } catch {
    // a damaged copy of the page: no file has no bytes, so its proof fails
    return new Uint8Array()
  }
}

/**
 * The content of a file of the program, proven: from its server or, in the one file that runs from a disk, out of the page
 * itself.
 * @param arrived called with the size of each part as it comes in
 * @throws UnprovenError that says what came instead
 */
export async function fileAt(
  url: string,
  integrity: Integrity,
  arrived: (bytes: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  // a page from a disk has no server to ask
  if (location.protocol !== 'file:') return (await provenFile(url, integrity, arrived)).bytes
  await wholePage()
  const text = embeddedText(url)
  if (text === null) throw new UnprovenError(url, { kind: 'nothing' })
  const bytes = decoded(text)
  if (!(await isProven(bytes, integrity))) throw new UnprovenError(url, { kind: 'altered' })
  arrived(bytes.byteLength)
  return bytes
}
