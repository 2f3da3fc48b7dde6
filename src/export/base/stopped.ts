import { ExportError } from './exportError'

/**
 * Rejects with an ExportError, `cancelled`, as soon as the signal is aborted; never resolves. To be raced against work
 * that cannot be aborted, whose result is then ignored.
 */
export function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(new ExportError('cancelled'))
    signal.addEventListener('abort', () => reject(new ExportError('cancelled')), { once: true })
  })
}
