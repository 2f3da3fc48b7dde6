import { join } from 'node:path'
import type { Plugin } from 'vite'

/** The id of the module that Vite wraps each `import()` with. */
const HELPER = '\0vite/preload-helper.js'

/** Replaces that module, so that `src/delivery/loadPart.ts` loads every part that is imported later. */
export const provenParts: Plugin = {
  name: 'proven-parts',
  apply: 'build',
  enforce: 'pre',
  load: (id) =>
    id === HELPER
      ? `export { loadPart as __vitePreload } from ${JSON.stringify(join(import.meta.dirname, '../loadPart.ts'))}`
      : null,
}
