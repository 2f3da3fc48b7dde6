import type { Integrity } from './proof/integrity'
import { provenFile } from './proof/provenFile'

/** A file of the program as the build lists it. */
export interface ProgramFile {
  /** Relative to the worker's folder. */
  url: string
  bytes: number
  integrity: Integrity
}

/** Response headers that the cached copy keeps: without them the page would have no policy from the second visit on. */
const HEADERS = [
  'Content-Security-Policy',
  'X-Content-Type-Options',
  'Referrer-Policy',
  'Permissions-Policy',
  'Cross-Origin-Opener-Policy',
]

/**
 * Content types by file extension, not by the response: a server may send none, or a wrong one, for the right content.
 */
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
 * Fetches a file from the server as a response to cache.
 * @throws UnprovenError when the server sends something else
 */
export async function keptCopy({ url, integrity }: ProgramFile): Promise<Response> {
  const { bytes, headers: sent } = await provenFile(url, integrity)
  const type = TYPES[url.replace(/^.*\./u, '')] ?? 'application/octet-stream'
  const headers = HEADERS.flatMap((name): [string, string][] => {
    const value = sent.get(name)
    return value === null ? [] : [[name, value]]
  })
  // a new response: browsers refuse a redirected one as the answer to a navigation
  return new Response(bytes, { headers: [['Content-Type', type], ...headers] })
}
