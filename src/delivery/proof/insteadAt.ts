import { insteadOf, type Unproven, UnprovenError } from './unproven'

/** Content types that browsers accept for a script or a style. */
const RUNNABLE = /javascript|ecmascript|css/u

/**
 * Requests a script or style that the browser refused, to find out what the server sends in its place. Resolves with
 * null when that is a script or a style, and when there is no answer. Never rejects.
 */
export async function insteadAt(url: string): Promise<Unproven | null> {
  try {
    const response = await fetch(url, { cache: 'no-store' })
    const type = response.headers.get('Content-Type') ?? ''
    const instead = insteadOf(response, new Uint8Array(await response.arrayBuffer()))
    if (instead.kind !== 'altered') return new UnprovenError(url, instead).unproven
    return RUNNABLE.test(type) ? null : new UnprovenError(url, { kind: 'type', type }).unproven
  } catch {
    // no answer: it is not known what the server would send
    return null
  }
}
