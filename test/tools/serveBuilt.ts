import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type InlineConfig, preview } from 'vite'

/** A built page on a free port of 127.0.0.1. */
export interface Served {
  address: string
  /** The folder with the built files; it goes when the server stops. */
  folder: string
  stop(): Promise<void>
}

/**
 * Builds the editor and serves it, as `npm start` does, from a folder of its own: `dist` may be in use. `page` builds
 * another page instead.
 */
export async function serveBuilt(page: InlineConfig = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-built-'))
  // under a test runner the variable says test, and Vite would build the development form of Vue
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  await build({ ...page, logLevel: 'warn', build: { ...page.build, outDir: folder, emptyOutDir: true } })
  process.env['NODE_ENV'] = before ?? 'production'
  const server = await preview({
    ...page,
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('the preview server gave no address')
  return {
    address,
    folder,
    stop: async () => {
      await server.close()
      rmSync(folder, { recursive: true })
    },
  }
}
