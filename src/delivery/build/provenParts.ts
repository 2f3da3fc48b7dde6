import { join } from 'node:path'
import type { Plugin } from 'vite'

/** What Vite puts before each `import()`, by the name that it is imported under. */
const HELPER = '\0vite/preload-helper.js'

/** Has every part that comes later loaded by `src/delivery/loadPart.ts`. */
export const provenParts: Plugin = {
  name: 'proven-parts',
  apply: 'build',
  enforce: 'pre',
  load: (id) =>
    id === HELPER
      ? `export { loadPart as __vitePreload } from ${JSON.stringify(join(import.meta.dirname, '../loadPart.ts'))}`
      : null,
}
