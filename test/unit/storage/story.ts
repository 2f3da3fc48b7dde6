import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { type Draft, newDraft, withConfirmed, withText, withValue } from '../../../src/report/draft/draft'
import type { DraftSummary } from '../../../src/storage/records/draftHead'
import { createDraftStore, type DraftStore } from '../../../src/storage/store/draftStore'
import type { Hold } from '../../../src/storage/records/draftRows'
import type { UpgradeStep } from '../../../src/storage/records/upgrade'
import { templateOf } from '../../../src/templates/index'
import { summary as template } from '../../../src/templates/summary/summary'

export { template, templateOf }

/** A disk of its own for each test, and stores on it as other windows or other versions would open them. */
export function disk() {
  const factory = new IDBFactory()
  return {
    factory,
    store: (steps?: readonly UpgradeStep[]) => createDraftStore('test', steps, factory),
  }
}

export const NOW = Date.UTC(2026, 0, 5, 9, 30)

export const summary: DraftSummary = {
  title: '和平区2025年度信息公开政务工作总结报告',
  unit: '和平区',
  year: 2025,
  due: null,
  filled: 5,
  stated: 51,
}

/** A draft in which every part holds something: values, a rewritten text with a list, a confirmed warning. */
export function writtenDraft(id = 'one'): Draft {
  const draft = newDraft(template, id, { district: '和平区', year: '2025' })
  const text = withText(withValue(draft, 'response', 'appealsReceived', '7436 件'), 'overview', {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'figure', attrs: { place: 'year' } },
          { type: 'text', text: '年，重写的句子', marks: [{ type: 'bold' }] },
        ],
      },
      { type: 'paragraph' },
      {
        type: 'orderedList',
        attrs: { marker: '一是' },
        content: [
          { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '甲' }] }] },
        ],
      },
    ],
  })
  return withConfirmed(text, 'all-closed-on-time', '100|1|2')
}

/** Stores a draft for the first time. */
export function create(store: DraftStore, draft: Draft, now = NOW, over: Partial<DraftSummary> = {}) {
  const hold: Hold = { rev: 0, writer: `window of ${draft.id}` }
  return store.save({ hold, draft, sections: [], summary: { ...summary, ...over }, now })
}

/** Puts a row into a table past the store, as another program would. */
export async function plant(
  factory: IDBFactory,
  table: 'heads' | 'sections' | 'views' | 'journal' | 'snapshots' | 'settings',
  row: unknown,
): Promise<void> {
  const open = factory.open('test')
  await settled(open)
  const tx = open.result.transaction(table, 'readwrite')
  await settled(tx.objectStore(table).put(row))
  open.result.close()
}

/** Every row of a table as it lies on the disk. */
export async function rowsOf(factory: IDBFactory, table: string): Promise<unknown[]> {
  const open = factory.open('test')
  await settled(open)
  const all = open.result.transaction(table).objectStore(table).getAll()
  await settled(all)
  open.result.close()
  return all.result
}

export function settled(request: IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(request.error ?? new Error('request failed')))
  })
}
