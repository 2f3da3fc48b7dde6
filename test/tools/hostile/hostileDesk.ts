import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, setActivePinia } from 'pinia'
import { check } from '../../../src/checks/check'
import { outline } from '../../../src/pages/outline'
import { progressOf, titleOf } from '../../../src/report/report'
import { statutory } from '../../../src/templates/statutory/statutory'
import { summary } from '../../../src/templates/summary/summary'

/** What became of a file. */
export type Outcome =
  { kind: 'refused'; sentence: string } | { kind: 'taken'; reports: number; refused: number }

/**
 * A shelf with two reports of its own, to which files are given as the official would: looked into, then restored. Throws
 * an Error when a report of the shelf changed, a prototype was touched, or what was taken cannot be shown.
 */
export async function hostileDesk() {
  globalThis.indexedDB = new IDBFactory()
  // where a page is says what the browser lets it do
  if (!('location' in globalThis)) Reflect.set(globalThis, 'location', new URL('http://127.0.0.1/'))
  setActivePinia(createPinia())
  const [{ useReportList }, { drafts }, { reportOf }] = await Promise.all([
    import('../../../src/stores/reportList'),
    import('../../../src/services/repository/drafts'),
    import('../../../src/services/base/reportOf'),
  ])
  const shelf = useReportList()
  const own = [
    await shelf.create(summary, { district: '和平区', year: '2025' }),
    await shelf.create(statutory, { unit: '沈河区', year: '2025' }),
  ]
  const stored = async (): Promise<string> =>
    JSON.stringify(await Promise.all(own.map((id) => drafts.raw(id))))
  const before = await stored()
  /** Contents that have been shown: what is alike in many files is looked at once. */
  const shown = new Set<string>()

  function untouched(): void {
    const touched = Object.keys(Object.prototype).length + Object.keys(Array.prototype).length
    if (touched > 0 || 'polluted' in {}) throw new Error('a prototype was touched')
  }

  return {
    /** Throws when a report of the shelf is not as it was. */
    async asBefore(): Promise<void> {
      untouched()
      if ((await stored()) !== before) throw new Error('a report of the shelf changed')
    },

    /** Gives the shelf a file; what it takes is shown, and with `bring` stored beside the others and taken away again. */
    async give(file: Blob, bring: boolean): Promise<Outcome> {
      const look = await shelf.lookInto(file)
      untouched()
      if (!look) {
        if (shelf.trouble === '') throw new Error('refused without a sentence')
        return { kind: 'refused', sentence: shelf.trouble }
      }
      const found = look.lines.map((line) => line.found)
      for (const one of found) {
        const report = reportOf(one.draft)
        const content = JSON.stringify({ ...report.draft, id: '' })
        if (shown.has(content)) continue
        shown.add(content)
        titleOf(report)
        progressOf(report)
        check(report)
        outline(report)
        if (/\p{Surrogate}/u.test(content.replace(/\\u(d[89a-f])/giu, '\ud800')))
          throw new Error('half a character was taken')
      }
      if (bring) {
        const ids = await shelf.bring(found)
        if (ids.length !== found.length || ids.some((id) => own.includes(id)))
          throw new Error('not every report became a new one')
        await drafts.within(async (db) => {
          for (const id of ids) {
            await Promise.all([db.heads.delete(id), db.sections.where('draft').equals(id).delete()])
            await db.snapshots.where('draft').equals(id).delete()
          }
        })
      }
      return { kind: 'taken', reports: found.length, refused: look.refused.length }
    },
  }
}
