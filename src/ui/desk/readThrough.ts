import { nextTick } from 'vue'
import type { Finding } from '../../checks/findings/finding'
import type { Place, Section } from '../../report/template/template'

/** What is read through, and how one continues from it. */
interface ReadThroughState {
  sections(): readonly Section[]
  findings(): readonly Finding[]
  writable(): boolean
  confirm(finding: Finding): void
  toSection(section: Place): void
  tell(sentence: string): void
}

/** Says by keyboard that a section of the form has been read, and leads to the next that has not; round from the end. */
export function readThroughBy({ sections, findings, writable, confirm, toSection, tell }: ReadThroughState) {
  return async (here: Place): Promise<void> => {
    if (!writable()) return
    const unread = (): Map<Place, Finding> =>
      new Map(
        findings().flatMap((one) => (one.severity === 'unread' ? [[one.target.section, one] as const] : [])),
      )
    const read = unread().get(here)
    if (read) confirm(read)
    await nextTick()
    const left = unread()
    const places = sections().map(({ place }) => place)
    const at = places.indexOf(here)
    const next = [...places.slice(at + 1), ...places.slice(0, at)].find((place) => left.has(place))
    if (next !== undefined) toSection(next)
    else tell('各节都已通读。')
  }
}
