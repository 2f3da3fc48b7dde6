import { fileAt } from '../../delivery/fileAt'
import { listedIntegrity } from '../../delivery/proof/listedIntegrity'
import { UnprovenError } from '../../delivery/proof/unproven'

/** The name that `src/delivery/build/licences/notices.ts` writes them under. */
const NOTICES = 'third-party-notices.txt'

/**
 * The licence texts of all that the build took in.
 * @throws UnprovenError when the file did not arrive as it is
 */
export async function readNotices(): Promise<string> {
  const url = new URL(NOTICES, document.baseURI).href
  const integrity = listedIntegrity(url)
  if (integrity === undefined) throw new UnprovenError(url, { kind: 'nothing' })
  return new TextDecoder().decode(await fileAt(url, integrity))
}
