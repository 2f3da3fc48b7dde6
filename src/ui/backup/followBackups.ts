import { afterFirstKey } from '../base/late'

/** Follows the file that is kept up to date, on whatever screen one begins. */
export async function followBackups(): Promise<void> {
  await afterFirstKey()
  // a part that does not arrive comes with the next start
  const part = await import('./file/browserFile').catch(() => null)
  await part?.followFile()
}
