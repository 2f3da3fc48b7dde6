import vue from '@vitejs/plugin-vue'
import { join } from 'node:path'
import { type Served, serveBuilt } from './serveBuilt'

/** Builds and serves a page that lays blocks on sheets and exports them: see `pdfPage/main.ts`. */
export function servePdfPage(): Promise<Served> {
  const root = join(import.meta.dirname, 'pdfPage')
  return serveBuilt({
    configFile: false,
    root,
    base: './',
    plugins: [vue()],
    publicDir: join(root, '../../../public'),
    build: {
      chunkSizeWarningLimit: 1200,
      target: 'chrome102',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  })
}
