import { nextTick, shallowRef } from 'vue'
import type { Place } from '../../../report/template/template'
import { reportAddress } from '../../base/route'
import { useOverlay } from '../../base/useOverlay'
import type { TableSource } from '../../figures/deskFigures'
import type { CellCursor } from '../cells/cellCursor'
import type { CellGrid } from '../cells/cellGrid'
import { placeAt } from '../cells/cellGrid'
import type { PasteLook } from './pasteLook'
import type { Pasting } from './pasting'

/** What follows from a look at a pasted block. */
export function tablePaste(
  grid: CellGrid,
  cursor: CellCursor,
  source: TableSource,
  tell: (sentence: string) => void,
) {
  const pasting = shallowRef<Pasting | null>(null)
  const {
    part: ImportDialog,
    mode: importing,
    ...imports
  } = useOverlay(() => import('../../import/ImportDialog.vue'), source.refuse)

  return {
    pasting,
    ImportDialog,
    importing,
    closeImport: imports.close,
    fill({ values, area }: PasteLook, converted: ReadonlyMap<Place, string>): void {
      pasting.value = null
      const all = new Map([...values, ...converted])
      const first = area && placeAt(grid, { row: area.top, column: area.left })
      source.typeMany(all)
      void nextTick(() => {
        if (first !== null) cursor.go(first)
        cursor.settled()
        cursor.select(area)
        void nextTick(() => tell(`已填入 ${all.size} 格，Ctrl+Z 可以一次撤销`))
      })
    },
    /** To the cell of another table in which the block is to be pasted. */
    goTo(place: Place): void {
      pasting.value = null
      void nextTick(() => {
        const input = document.querySelector<HTMLInputElement>(
          `table input[data-figure="${CSS.escape(place)}"]`,
        )
        input?.focus({ preventScroll: true })
        input?.scrollIntoView({ block: 'center' })
      })
    },
    importReport(): void {
      pasting.value = null
      void imports.open('look')
    },
    openReport(id: string): void {
      imports.close()
      location.hash = reportAddress(id)
    },
  }
}
