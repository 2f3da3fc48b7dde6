import type { TestProject } from 'vitest/node'
import { findBrowser, needPoppler } from '../tools/findBrowser'
import { serveBuilt } from '../tools/serveBuilt'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
  }
}

/** Once before all browser tests: the tools are there, the editor is built and served. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  findBrowser()
  needPoppler()
  const { address, stop } = await serveBuilt()
  project.provide('address', address)
  return stop
}
