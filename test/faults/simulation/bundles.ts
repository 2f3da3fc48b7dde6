import { type Bundled, bundled, type Plant } from './bundle'
import type * as DiskParts from './diskParts'
import type * as Rooms from './rooms'
import type * as WorkerRoom from './workerRoom'

/** All that a simulation runs. */
export interface Bundles {
  rooms: Bundled<typeof Rooms>
  worker: Bundled<typeof WorkerRoom>
  disk: Bundled<typeof DiskParts>
}
const made = new Map<string, Promise<Bundles>>()

/** The editor's rooms and the disk's parts; made once for the same plants. */
export function bundlesWith(plants: readonly Plant[]): Promise<Bundles> {
  const key = JSON.stringify(plants)
  const bundles = made.get(key) ?? bundleAll(plants)
  made.set(key, bundles)
  return bundles
}

/** It has no file of the editor, so that nothing is ever planted in it. */
let diskParts: Promise<Bundles['disk']> | undefined

/** Throws when the place for a plant is gone. */
async function bundleAll(plants: readonly Plant[]): Promise<Bundles> {
  const found = new Set<Plant>()
  const [rooms, worker, disk] = await Promise.all([
    bundled<typeof Rooms>('rooms.ts', plants, found),
    bundled<typeof WorkerRoom>('workerRoom.ts', plants, found),
    (diskParts ??= bundled<typeof DiskParts>('diskParts.ts')),
  ])
  const lost = plants.find((plant) => !found.has(plant))
  if (lost) throw new Error(`nothing like this stands in ${lost.file} any more: ${lost.from}`)
  return { rooms, worker, disk }
}
