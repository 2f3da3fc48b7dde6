import { insteadOf, type Unproven, UnprovenError } from './unproven'

/** What a browser takes for a script or a style. */
const RUNNABLE = /javascript|ecmascript|css/u

/**
 * Why a browser refused a script or a style that has no integrity of its own: what the server sends in its place. null when
 * that is a script or a style, and when there is no answer.
 */
export async function insteadAt(url: string): Promise<Unproven | null> {
  try {
    const response = await fetch(url, { cache: 'no-store' })
    const type = response.headers.get('Content-Type') ?? ''
    const instead = insteadOf(response, new Uint8Array(await response.arrayBuffer()))
    if (instead.kind !== 'altered') return new UnprovenError(url, instead).unproven
    return RUNNABLE.test(type) ? null : new UnprovenError(url, { kind: 'type', type }).unproven
  } catch {
    // nobody knows what a server would send that does not answer
    return null
  }
}
