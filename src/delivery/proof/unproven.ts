/** What came in place of a file of the program. */
export type Instead =
  /** Nothing: no answer, or it broke off. */
  | { kind: 'nothing' }
  /** The server says that it has no such file, by its status or by sending the program's own page. */
  | { kind: 'missing'; status: number }
  /** A web page: of a login, or of a firewall. */
  | { kind: 'page' }
  /** A content type that browsers do not accept for a script or a style. */
  | { kind: 'type'; type: string }
  /** Another content: cut off, altered, or of another version. */
  | { kind: 'altered' }

/** A file of the program that cannot be used, where it was asked for and what came instead. */
export interface Unproven {
  /** Its name without folders. */
  file: string
  /** The server as the address names it; '' for the one file on a disk. */
  host: string
  instead: Instead
}

/** Thrown for a file that is not what the build wrote, after it was requested once more. */
export class UnprovenError extends Error {
  override readonly name = 'UnprovenError'
  readonly unproven: Unproven

  constructor(url: string, instead: Instead) {
    super(`${url}: ${instead.kind}`)
    const { host, pathname } = new URL(url, globalThis.location.href)
    this.unproven = { file: pathname.replace(/^.*\//u, ''), host, instead }
  }
}

/** A text by which the program's own page is known (see `src/delivery/build/sealPage.ts`). */
const OWN_PAGE = 'id="program-files"'

/** Classifies a response with content that is not the file's. */
export function insteadOf(response: Response, bytes: Uint8Array): Instead {
  if (!response.ok) return { kind: 'missing', status: response.status }
  const text = new TextDecoder().decode(bytes.subarray(0, 100_000))
  const isPage = /^\s*</u.test(text) || /html/u.test(response.headers.get('Content-Type') ?? '')
  // some servers answer with the page of the program whatever is asked for
  if (isPage && text.includes(OWN_PAGE)) return { kind: 'missing', status: response.status }
  return { kind: isPage ? 'page' : 'altered' }
}
