import { ExportError } from './exportError'

/**
 * Rejects with an ExportError, `cancelled`, as soon as the signal is aborted; never resolves. Raced against work that
 * cannot be stopped, whose result is then dropped.
 */
export function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(new ExportError('cancelled'))
    signal.addEventListener('abort', () => reject(new ExportError('cancelled')), { once: true })
  })
}
