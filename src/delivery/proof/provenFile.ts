import { type Integrity, isProven } from './integrity'
import { type Instead, insteadOf, UnprovenError } from './unproven'

/** The content of a file as the build wrote it, or as the server inflated it, and the headers of the response. */
interface ProvenFile {
  bytes: Uint8Array<ArrayBuffer>
  headers: Headers
}

type Arrived = (bytes: number) => void

async function readAll(response: Response, arrived: Arrived): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const reader = response.body?.getReader()
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {}
    if (done || !value) break
    parts.push(value)
    arrived(value.byteLength)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

async function askOnce(
  url: string,
  integrity: Integrity,
  cache: RequestCache,
  arrived: Arrived,
): Promise<ProvenFile | Instead> {
  try {
    const response = await fetch(url, { cache })
    const bytes = await readAll(response, arrived)
    if (response.ok && (await isProven(bytes, integrity))) return { bytes, headers: response.headers }
    return insteadOf(response, bytes)
  } catch (cause) {
    // the connection was refused or broke off; anything else is a bug
    if (cause instanceof TypeError || cause instanceof DOMException) return { kind: 'nothing' }
    throw cause
  }
}

/**
 * Fetches a file of the program and checks its hash. Wrong content may come from a cache on the way, so the file is
 * then requested once more past all caches.
 * @param arrived called with the size in bytes of each part that arrives, also of the second request
 * @throws UnprovenError that says what came instead
 */
export async function provenFile(
  url: string,
  integrity: Integrity,
  arrived: Arrived = () => {},
): Promise<ProvenFile> {
  let got = await askOnce(url, integrity, 'default', arrived)
  if ('kind' in got) got = await askOnce(url, integrity, 'reload', arrived)
  if ('kind' in got) throw new UnprovenError(url, got)
  return got
}
