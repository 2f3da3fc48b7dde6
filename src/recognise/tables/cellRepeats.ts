import { narrow } from '../../report/values/typed/narrow'
import type { Place } from '../../report/template/template'
import type { CellRepeat, Recognised } from '../recognised'
import { haveInCommon } from '../words/inCommon'
import type { TableAt } from './tablesIn'

/** From this many digits on, a number hardly equals a cell by chance; a shorter one needs more words in common. */
const TELLING = 3
/** A total with this many digits needs no words in common. */
const TELLING_ALONE = 5
const COMMON = 2
const COMMON_OF_SMALL = 4
const TOTAL = /合计|总计|总数|总量|共计/u
/** Words of any figure or table. */
const OF_ANY = /(?:合计|总计|总数|总量|共计|数量|统计表|情况表?|年度|本年|全年|（\d+）)/gu
const MOST_LIKELY = 40

interface Cell {
  place: Place
  label: string
  words: string
  total: boolean
}

/**
 * Numbers of the text that probably state a cell: 全年行政处罚总数1139件 beside a table with that total. Guesses for the
 * official to confirm; none is applied here.
 */
export function cellRepeats({ figures }: Recognised, tables: readonly TableAt[]): CellRepeat[] {
  const cells = cellsByValue(tables)
  const asked = new Set<string>()
  return figures.flatMap((figure): CellRepeat[] => {
    if (figure.blank || asked.has(figure.group) || !/^(?:count|money|measure)$/u.test(figure.kind)) return []
    const value = numberOf(figure.literal)
    const digits = figure.literal.replace(/\D/gu, '').length
    const common = digits < TELLING ? COMMON_OF_SMALL : COMMON
    const label = figure.label.replace(OF_ANY, '')
    const likely = (cells.get(value) ?? []).filter(
      ({ words, total }) => (total && digits >= TELLING_ALONE) || haveInCommon(label, words, common),
    )
    const one = likely.find(({ total }) => total) ?? likely[0]
    if (!one || value === 0) return []
    asked.add(figure.group)
    return [{ group: figure.group, place: one.place, label: one.label, taken: false }]
  })
}

function cellsByValue(tables: readonly TableAt[]): Map<number, Cell[]> {
  const cells = new Map<number, Cell[]>()
  for (const { read } of tables)
    for (const { place, label } of read.figures) {
      const value = numberOf(read.values.get(place) ?? '')
      const same = cells.get(value) ?? []
      if (Number.isNaN(value) || same.length >= MOST_LIKELY) continue
      const words = `${read.name} ${label}`
      cells.set(value, [
        ...same,
        { place, label, words: words.replace(OF_ANY, ' '), total: TOTAL.test(label) },
      ])
    }
  return cells
}

const numberOf = (text: string): number => Number(narrow(text).replace(/[,，\s]/gu, '') || 'none')
