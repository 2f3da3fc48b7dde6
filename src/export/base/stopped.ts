import { ExportError } from './exportError'

/** Rejects as soon as the signal is given: raced against what cannot be stopped, whose outcome is then dropped. */
export function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(new ExportError('cancelled'))
    signal.addEventListener('abort', () => reject(new ExportError('cancelled')), { once: true })
  })
}
