import type { Integrity } from './proof/integrity'
import { provenFile } from './proof/provenFile'

/** A file of the program as the build lists it. */
export interface ProgramFile {
  /** Relative to the worker's folder. */
  url: string
  bytes: number
  integrity: Integrity
}

/** What the server says of a file holds for the copy as well: without it the page would be open from the second visit on. */
const HEADERS = [
  'Content-Security-Policy',
  'X-Content-Type-Options',
  'Referrer-Policy',
  'Permissions-Policy',
  'Cross-Origin-Opener-Policy',
]

/** By the name and not by what the server says: a server may know no type, or a wrong one, for what is right. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
}

/**
 * A file from the server, to be kept.
 * @throws UnprovenError when the server sends something else
 */
export async function keptCopy({ url, integrity }: ProgramFile): Promise<Response> {
  const { bytes, headers: sent } = await provenFile(url, integrity)
  const type = TYPES[url.replace(/^.*\./u, '')] ?? 'application/octet-stream'
  const headers = HEADERS.flatMap((name): [string, string][] => {
    const value = sent.get(name)
    return value === null ? [] : [[name, value]]
  })
  // A new one: a page may not be answered with a response that was redirected.
  return new Response(bytes, { headers: [['Content-Type', type], ...headers] })
}
