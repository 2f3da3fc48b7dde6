import { lazily } from '../records/lazily'
import type { UnitForm } from '../records/parse/unitForm'
import { StorageError } from '../records/storageError'
import type { DraftStore } from './draftStore'

const KEY = 'form:'
const MOST = 200
/** The forms of this browser, in rows of the settings table. Those that do not parse are left out and stay as they are. */
export function createUnitFormStore({ within }: Pick<DraftStore, 'within'>) {
  return {
    /** The one saved last comes first. */
    async list(): Promise<UnitForm[]> {
      const rows = await within((db) => db.settings.where(':id').startsWith(KEY).toArray())
      // a browser without forms does without their parser
      if (!rows.length) return []
      const { parseUnitForm } = await lazily(() => import('../records/parse/unitForm'))
      const forms = rows.flatMap((row) => {
        try {
          return [parseUnitForm(row)]
        } catch (cause) {
          if (cause instanceof StorageError) return []
          throw cause
        }
      })
      return forms.sort((a, b) => b.saved - a.saved)
    },
    /** Throws a StorageError `full` when there are too many. */
    put: (form: UnitForm): Promise<void> =>
      within((db) =>
        db.transaction('rw', db.settings, async () => {
          const key = KEY + form.id
          const others = await db.settings.where(':id').startsWith(KEY).primaryKeys()
          if (others.length >= MOST && !others.includes(key)) throw new StorageError('full', 'too many forms')
          await db.settings.put({ ...form, key })
        }),
      ),
    remove: (id: string): Promise<void> => within((db) => db.settings.delete(KEY + id)),
  }
}
