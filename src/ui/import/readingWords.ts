import type { ReadDocument } from '../../import/readDocument'
import type { Reading } from '../../import/model/reading'

/** The hint at the unit's name: where it was read. */
export function unitHintOf(reading: Reading | null): string {
  if (reading?.unitFrom === 'title') return '从标题读出，请核对'
  if (reading?.unitFrom === 'signature') return '标题里没有单位，从文末署名读出，请核对'
  return '没有读出，请填写'
}

/** How many figures of a form of sentences were read; '' for a form of tables. */
export function figuresRead({ template, reading }: ReadDocument): string {
  if (!reading.proses) return ''
  const asked = template.figures.filter(({ optional }) => !optional)
  const filled = asked.filter(({ place }) => reading.values[place] !== undefined)
  return `读出 ${filled.length} / ${asked.length} 个数据项，其余的文字照原样。`
}

/** How much there is to look at, for whoever has not scrolled down to it. */
export function toLookAt(reading: Reading | null): string {
  const { notes = [], leftOver = [] } = reading ?? {}
  const parts = [
    ...(notes.length ? [`${notes.length} 处请核对`] : []),
    ...(leftOver.length ? [`${leftOver.length} 行没有归入`] : []),
  ]
  return parts.length ? `${parts.join('，')}。` : '全部读出，没有要核对的。'
}
