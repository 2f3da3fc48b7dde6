import { sha256 } from './sha256'

/**
 * The hash of a file's content, as in the HTML attribute `integrity`: `sha256-` and the digest as base64. Of several,
 * separated by a space, one has to match: a server may inflate a .gzip on the way.
 */
export type Integrity = string

/** True when the SHA-256 of the bytes is one of those in `integrity`: they are what the build wrote. */
export async function isProven(bytes: Uint8Array<ArrayBuffer>, integrity: Integrity): Promise<boolean> {
  const digest =
    'subtle' in crypto ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)) : await sha256(bytes)
  return integrity.split(' ').includes(`sha256-${btoa(String.fromCharCode(...digest))}`)
}
