import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'

const hashOf = (bytes: Uint8Array): string => `sha256-${createHash('sha256').update(bytes).digest('base64')}`

/** The list in the page of what it checks files against (see `src/delivery/proof/listed.ts`). */
export const listBlock = (list: Readonly<Record<string, string>>): string =>
  `<script type="application/json" id="program-files">${JSON.stringify(list)}</script>`

/** What a browser checks a file against; of a .gzip also what is in it (see `src/delivery/proof/integrity.ts`). */
export const integrityOf = (name: string, bytes: Uint8Array): string =>
  name.endsWith('.gzip') ? `${hashOf(bytes)} ${hashOf(gunzipSync(bytes))}` : hashOf(bytes)
