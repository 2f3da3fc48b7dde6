import { type Integrity, isProven } from './proof/integrity'
import { provenFile } from './proof/provenFile'
import { UnprovenError } from './proof/unproven'

/**
 * The base64 of a file that is embedded in the page (see `src/delivery/build/singleFile.ts`), null when it is not
 * there.
 */
function embeddedText(url: string): string | null {
  const name = url.replace(/^.*\//u, '')
  return document.getElementById(`file:${name}`)?.textContent ?? null
}

/** Resolves when the document is parsed to its end: embedded files come last in it. */
const wholePage = (): Promise<void> =>
  document.readyState === 'loading'
    ? new Promise((resolve) => {
        document.addEventListener('DOMContentLoaded', () => resolve(), { once: true })
      })
    : Promise.resolve()

/** Decodes base64; returns no bytes where that fails. */
function decoded(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
  } catch {
    // a damaged copy of the page: no file of the program is empty, so the check of its hash fails
    return new Uint8Array()
  }
}

/**
 * The content of a file of the program, its hash checked: from the server or, in the one-file build opened from a disk,
 * from the page itself.
 * @param arrived called with the size in bytes of each part that arrives
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
