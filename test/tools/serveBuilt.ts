import { execFileSync } from 'node:child_process'
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
 * In a process of its own, as `npm run build` does: in a test runner's, Vue's compiler was loaded in its development form,
 * and what it compiles does not go with Vue's production form.
 */
export function buildEditor(folder: string, mode = 'production'): void {
  const vite = join(import.meta.dirname, '../../node_modules/vite/bin/vite.js')
  const { NODE_ENV: _, VITEST: __, ...env } = process.env
  execFileSync(
    process.execPath,
    [vite, 'build', '--mode', mode, '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'],
    {
      cwd: join(import.meta.dirname, '../..'),
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
}

/**
 * Builds the editor and serves it, as `npm start` does, from a folder of its own: `dist` may be in use. `page` builds
 * another page instead.
 */
export async function serveBuilt(page?: InlineConfig): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-built-'))
  if (page)
    await build({ ...page, logLevel: 'warn', build: { ...page.build, outDir: folder, emptyOutDir: true } })
  else buildEditor(folder)
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
