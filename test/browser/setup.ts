import type { TestProject } from 'vitest/node'
import { findBrowser, findShell, needPoppler } from '../tools/findBrowser'
import { serveBuilt } from '../tools/serveBuilt'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
    /** The folder with the built files. */
    built: string
  }
}

/** Once before all browser tests: the tools are there, the editor is built and served. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  findBrowser()
  findShell()
  needPoppler()
  const { address, folder, stop } = await serveBuilt()
  project.provide('address', address)
  project.provide('built', folder)
  return stop
}
