import { entryAt, type Report } from '../../report/report'
import type { Place, TableForm } from '../../report/template/template'
import { zerosIn } from '../../report/totals'

/**
 * The zeros that go into the blank ones of some cells of a table, and the sentence that tells of it: which totals are
 * not 0 and stay blank, and how many cells last year's report says another number for.
 * @param wanted the cells, filled ones among them
 * @param carried what blank cells could begin with from last year's report
 */
export function zerosToFill(
  report: Report,
  table: TableForm,
  wanted: readonly Place[],
  carried: ReadonlyMap<Place, string>,
): { zeros: ReadonlyMap<Place, string>; sentence: string } {
  const cells = wanted.filter((place) => (carried.get(place) ?? '0') === '0')
  const zeros = zerosIn(report, table, cells)
  const left = cells.filter((place) => entryAt(report, place).kind === 'blank').length - zeros.size
  const kept = wanted.length - cells.length
  const rest = [
    left ? `，${left} 个合计不是 0，没有填` : '',
    kept ? `，上年结转 ${kept} 格上年报告不是 0，没有填` : '',
  ].join('')
  return { zeros, sentence: zeros.size || rest ? `已把 ${zeros.size} 个没填的格填 0${rest}` : '没有没填的格' }
}
