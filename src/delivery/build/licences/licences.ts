import type { Plugin, Rolldown } from 'vite'
import { NOTICES, noticesOf } from './notices.ts'
import { packageOf } from './packageOf.ts'

const modulesIn = (bundle: Rolldown.OutputBundle): string[] =>
  Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []))

interface Licences {
  /** Writes the notices beside the program. */
  program: Plugin
  /** For the bundles of workers, which are made before the program's. */
  worker: () => Plugin
  /** For the service worker, which is made after the notices are written: ends the build if it contains a package. */
  serviceWorker: Plugin
}

/** Plugins that write the third-party notices of the packages whose modules are in the bundles. */
export function licences(root: string): Licences {
  const modules = new Set<string>()
  return {
    program: {
      name: 'licences',
      apply: 'build',
      generateBundle(_, bundle) {
        for (const id of modulesIn(bundle)) modules.add(id)
        this.emitFile({ type: 'asset', fileName: NOTICES, source: noticesOf(modules, root) })
      },
    },
    worker: () => ({
      name: 'licences-of-workers',
      generateBundle(_, bundle) {
        for (const id of modulesIn(bundle)) modules.add(id)
      },
    }),
    serviceWorker: {
      name: 'licences-of-service-worker',
      generateBundle(_, bundle) {
        const taken = modulesIn(bundle).flatMap((id) => packageOf(id, root)?.name ?? [])
        if (taken.length > 0)
          throw new RangeError(`the service worker has no notices for ${taken.join(', ')}`)
      },
    },
  }
}
