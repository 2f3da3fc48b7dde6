import { contentOf } from './content'
import { Violation } from './model'
import { seatOf, type World } from './world'

/** A file without a disk, whose bytes come at once. */
function fileOf(text: string): Blob {
  const bytes = new TextEncoder().encode(text)
  const file = { size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) }
  return file as unknown as Blob
}

/** The official makes a file of everything, which she keeps. */
export function backUp(world: World): void {
  const seat = seatOf(world)
  if (!seat || world.model.stored.size > 5) return
  const { collectBackup, backupFile, by } = seat.window
  world.ask(seat, 'back up', async () => {
    // a database that cannot be read makes no backup
    const gathered = await collectBackup().catch(() => null)
    if (!gathered) return
    const states = gathered.reports.map(({ report: { draft } }) => world.model.find(contentOf(draft), by))
    if (states.some((state) => !state)) throw new Violation('a backup has a state that nobody wrote')
    world.backup.text = backupFile(gathered, new Date(0)).text
  })
}

/** She brings all of it back beside what is there. */
export function bring(world: World): void {
  const seat = seatOf(world)
  if (!seat || !world.backup.text || world.model.stored.size > 5) return
  const { shelf, by } = seat.window
  world.ask(seat, 'bring', async () => {
    const look = await shelf.lookInto(fileOf(world.backup.text))
    if (!look) throw new Violation('a backup cannot be read back')
    if (look.refused.length) throw new Violation(`a backup has what is refused: ${look.refused.join()}`)
    const found = look.lines.map((line) => line.found)
    for (const { draft, intact } of found) {
      const content = contentOf(draft)
      const state = world.model.find(content, by)
      if (!state || !intact) throw new Violation('a report in a backup is not as it was written')
      world.model.made(content, [state], by)
    }
    const ids = await shelf.bring(found)
    if (shelf.trouble !== '' || !seat.window.alive()) return
    world.model.counts.brought += ids.length
    const kept = new Set(seat.window.unsavedDrafts().map((one) => one.report().draft.id))
    const lost = ids.find((id) => !world.model.stored.has(id) && !kept.has(id))
    if (lost !== undefined) throw new Violation(`draft ${lost} was brought back and is not there`)
  })
}
