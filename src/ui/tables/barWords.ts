import { explanationOf } from '../../templates/explanations'
import { entryAt, figureAt, type Report } from '../../report/report'
import type { Place } from '../../report/template/template'
import type { TotalOffer } from '../../report/totals'
import { saysNothing } from '../../report/values/typed/nothing'
import { showAmount } from '../../report/values/parse'
import { inMillionths, isAdded, showMillionths } from '../../report/values/steps'
import { type Area, type CellGrid, placesIn } from './cells/cellGrid'

/** `已选 3 行 2 列，合计 15` */
export function selectedWords(report: Report, grid: CellGrid, area: Area): string {
  const places = placesIn(grid, area)
  const [first = ''] = places
  const figures = places.map((place) => figureAt(report.template, place))
  const size = `已选 ${area.bottom - area.top + 1} 行 ${area.right - area.left + 1} 列`
  // 件 and 万元 have no sum, nor have rates
  if (new Set(figures.map(({ unit }) => unit)).size > 1 || !figures.every(isAdded)) return size
  const sum = figures.reduce((all, figure) => {
    const entry = entryAt(report, figure.place)
    return all + (entry.kind === 'value' ? inMillionths(figure, entry.amount ?? 0) : 0)
  }, 0)
  return `${size}，合计 ${showMillionths(figureAt(report.template, first), sum)}`
}

/** What a cell is offered, and the names of the buttons that take it: here, or in all cells that are offered such. */
export interface OfferWords {
  text: string
  take: string
  takeAll?: string
}

/** The number of last year's report that a blank cell is offered; where it comes from stands beside the cell's name. */
export const carriedWords = (typed: string, cells: number): OfferWords => ({
  text: '',
  take: `填入 ${typed}`,
  ...(cells > 1 && { takeAll: `上年结转 ${cells} 格都填` }),
})

/** The total that a cell is offered, and the name of the button that takes it. */
export function offerWords(report: Report, place: Place, offer: TotalOffer): OfferWords {
  const figure = figureAt(report.template, place)
  const sum = showAmount(figure, offer.amount)
  if (offer.difference === null) return { text: `合计 ${sum}`, take: '填入' }
  const by = showAmount(figure, Math.abs(offer.difference))
  return { text: `${offer.difference < 0 ? '少' : '多'} ${by}`, take: `改为 ${sum}` }
}

/** The button for an entry in another unit or in a word: 换算为 1.2 万元, 填 0. */
export function convertWords(report: Report, place: Place, converted: string): OfferWords {
  const entry = entryAt(report, place)
  if (entry.kind === 'wrong' && saysNothing(entry.typed)) return { text: '', take: `填 ${converted}` }
  return { text: '', take: `换算为 ${converted} ${figureAt(report.template, place).unit}` }
}

const NOT_EXPLAINED = '这一格没有另外的填表说明。'
/** What counts in a cell. */
export const explainedAt = ({ template }: Report, place: Place): string =>
  explanationOf(template, place) ?? NOT_EXPLAINED
