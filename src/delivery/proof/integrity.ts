import { sha256 } from './sha256'

/**
 * What a file's content must be, as `integrity` of HTML has it: `sha256-` and the digest as base64. Of several, separated by
 * a space, one must be true: a server may inflate a .gzip on the way.
 */
export type Integrity = string

/** True when the bytes are those that the build wrote. */
export async function isProven(bytes: Uint8Array<ArrayBuffer>, integrity: Integrity): Promise<boolean> {
  const digest =
    'subtle' in crypto ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)) : await sha256(bytes)
  return integrity.split(' ').includes(`sha256-${btoa(String.fromCharCode(...digest))}`)
}
