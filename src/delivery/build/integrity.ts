import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'

const hashOf = (bytes: Uint8Array): string => `sha256-${createHash('sha256').update(bytes).digest('base64')}`

/** The element for the page with the integrity of its files (see `src/delivery/proof/listedIntegrity.ts`). */
export const listBlock = (list: Readonly<Record<string, string>>): string =>
  `<script type="application/json" id="program-files">${JSON.stringify(list)}</script>`

/** The integrity of a file; for a .gzip also that of its inflated content (see `src/delivery/proof/integrity.ts`). */
export const integrityOf = (name: string, bytes: Uint8Array): string =>
  name.endsWith('.gzip') ? `${hashOf(bytes)} ${hashOf(gunzipSync(bytes))}` : hashOf(bytes)
