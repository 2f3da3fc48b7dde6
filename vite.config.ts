import vue from '@vitejs/plugin-vue'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Plugin, PluginOption } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import about from './package.json' with { type: 'json' }
import { SERVED_POLICY, withPolicy } from './src/delivery/build/csp.ts'
import { licences } from './src/delivery/build/licences/licences.ts'
import { programList } from './src/delivery/build/programList.ts'
import { provenParts } from './src/delivery/build/provenParts.ts'
import { sealed } from './src/delivery/build/sealPage.ts'
import { gate } from './src/delivery/build/smallGate.ts'
import { singleFile } from './src/delivery/build/singleFile.ts'

/** Tests of what has no database, no document and no clock. */
const CORE = [
  'test/unit/{checks,docs,docx,import,linear,office,pages,prose,recognise,report,returned,templates}/**/*.test.ts',
]
/** Browsers that tests run side by side. */
const BROWSERS = Math.max(2, Math.floor(availableParallelism() / 2))

const notices = licences(import.meta.dirname)
const list = programList()
const publicFolder = join(import.meta.dirname, 'public')

/** The policy goes into what is built; while developing, Vite itself writes styles and scripts into the page. */
const policy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: { order: 'post', handler: (html) => withPolicy(html, SERVED_POLICY) },
}

/** The worker that keeps the program's files for offline use; how it is registered is in `src/delivery/offline.ts`. */
const offline: PluginOption = VitePWA({
  strategies: 'injectManifest',
  registerType: 'prompt',
  injectRegister: null,
  manifest: false,
  srcDir: 'src/delivery',
  filename: 'serviceWorker.ts',
  injectManifest: {
    buildPlugins: { vite: [notices.serviceWorker] },
    rollupFormat: 'iife',
    target: 'chrome102',
    globPatterns: ['**/*'],
    globIgnores: ['fonts/OFL.txt', 'fonts/README.md', 'server/**'],
    maximumFileSizeToCacheInBytes: 8_000_000,
    manifestTransforms: [list.complete],
  },
})

/** Of the modules: which others import them at once, and whether they are where the program starts. */
interface Modules {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null
}

/**
 * What is there from the start goes into one file, whatever else asks for it later: shared parts in files of their own
 * compress worse and come one by one.
 */
function startOf(id: string, modules: Modules): string | null {
  const seen = new Set<string>()
  const reached = [id]
  for (const one of reached) {
    const info = modules.getModuleInfo(one)
    if (info?.isEntry) return 'start'
    for (const importer of info?.importers ?? []) if (!seen.has(importer)) reached.push(importer)
    seen.add(one)
  }
  return null
}

// base './' lets the built folder be served from any path of an intranet host.
export default defineConfig(({ mode }) => ({
  base: './',
  // Dexie as ES2021: what it exports otherwise is written for browsers that this program does not open in.
  // Pinia without its part of the browser's tools for developers, of which some stays otherwise
  resolve: {
    alias: {
      dexie: 'dexie/dist/modern/dexie.mjs',
      pinia: join(import.meta.dirname, 'node_modules/pinia/dist/pinia.esm-browser.prod.js'),
    },
  },
  plugins: [
    vue({ features: { optionsAPI: false } }),
    provenParts,
    notices.program,
    ...(mode === 'single' ? [singleFile(publicFolder)] : [policy, gate(), list.plugin, offline]),
    sealed(about.version, mode === 'single'),
  ],
  worker: { format: 'es', plugins: () => [notices.worker()] },
  build: {
    target: ['chrome102', 'firefox102'],
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // which scripts a part needs is read from the part: `src/delivery/loadPart.ts`
      resolveDependencies: (_, needed, { hostType }) => (hostType === 'html' ? needed : []),
    },
    chunkSizeWarningLimit: mode === 'single' ? 4000 : 1200,
    ...(mode !== 'single' && {
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: startOf }] } },
        // of Tiptap, whose extensions of its own nobody asks for
        treeshake: { manualPureFunctions: ['Extension'] },
      },
    }),
    ...(mode === 'single' && {
      outDir: 'dist-single',
      copyPublicDir: false,
      cssCodeSplit: false,
      rolldownOptions: { output: { codeSplitting: false } },
    }),
  },
  // the name of an office's host, for tests that serve what was built under one
  preview: { allowedHosts: ['nianbao.gov.test'] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: CORE,
          environment: 'node',
          testTimeout: 300_000,
          maxWorkers: '100%',
          // pure functions, which leave nothing behind: loading them for each file anew takes longer than testing them
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: CORE,
          environment: 'node',
          // none waits on a clock: a busy machine takes its time
          testTimeout: 60_000,
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/browser/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // what is waited for comes when a busy machine gets to it
          expect: { poll: { timeout: 30_000 } },
          // what they share is loaded once for all files of a worker: it holds no state
          isolate: false,
          // each file has a browser of its own, which is several processes
          maxWorkers: BROWSERS,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'old',
          include: ['test/old/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/browser/setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 30_000 } },
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
}))
