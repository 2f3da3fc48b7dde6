import { type Ref, ref, type ShallowRef, shallowRef } from 'vue'
import { offeredCarried } from '../../report/lastYear'
import { entryAt, figureAt } from '../../report/report'
import { cellsOf } from '../../report/template/tables'
import type { Place, TableForm } from '../../report/template/template'
import { missingTotals, offeredTotals, type TotalOffer } from '../../report/totals'
import { showAmount } from '../../report/values/parse'
import type { TableSource } from '../figures/deskFigures'
import { carriedWords, convertWords, type OfferWords, offerWords } from './barWords'
import { convertible } from './cells/convertible'

/** What the cells of a table are offered, as it was read last. */
export interface TableOffers {
  totals: ShallowRef<ReadonlyMap<Place, TotalOffer>>
  /** Totals that are blank and can be filled. */
  missing: ShallowRef<ReadonlyMap<Place, string>>
  /** What blank cells could begin with from last year's report. */
  carried: ShallowRef<ReadonlyMap<Place, string>>
  /** Some cell is blank. */
  blank: Ref<boolean>
  /** Reads them anew from the report as it stands. */
  read(): void
  /** What a cell is offered, in words; null when that is nothing. */
  wordsAt(place: Place): OfferWords | null
  /** What taking the offer types into the cell, its own number in its unit first; undefined when nothing is offered. */
  typedAt(place: Place): string | undefined
}

export function tableOffers(table: TableForm, source: TableSource): TableOffers {
  const totals: TableOffers['totals'] = shallowRef(new Map())
  /** What a wrong entry says in another unit, in the cell's own. */
  const converted = shallowRef<ReadonlyMap<Place, string>>(new Map())
  const missing = shallowRef<ReadonlyMap<Place, string>>(new Map())
  const carried = shallowRef<ReadonlyMap<Place, string>>(new Map())
  const blank = ref(true)

  return {
    totals,
    missing,
    carried,
    blank,
    read() {
      const report = source.report()
      totals.value = offeredTotals(report, table)
      missing.value = missingTotals(report, table)
      converted.value = convertible(report, table)
      carried.value = offeredCarried(report)
      blank.value = cellsOf(table).some((place) => entryAt(report, place).kind === 'blank')
    },
    wordsAt(place) {
      const total = totals.value.get(place)
      const other = converted.value.get(place)
      if (other !== undefined) return convertWords(source.report(), place, other)
      if (total) return offerWords(source.report(), place, total)
      const number = carried.value.get(place)
      return number === undefined ? null : carriedWords(number, carried.value.size)
    },
    typedAt(place) {
      const total = totals.value.get(place)
      const sum = total && showAmount(figureAt(source.report().template, place), total.amount)
      return converted.value.get(place) ?? sum ?? carried.value.get(place)
    },
  }
}
