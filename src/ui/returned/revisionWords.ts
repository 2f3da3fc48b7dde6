import type { Revision } from '../../returned/model'

/** `2026-01-20` as one reads it. */
const dayOf = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return year && month && date ? `${year}年${month}月${date}日` : ''
}

/** Who and when, as far as the file says: `李局长 2026年1月20日`. */
export const whoAndWhen = ({ author, day }: Revision): string =>
  [author, dayOf(day)].filter((part) => part !== '').join(' ')

/** Who changed something, by the tracked changes of the file. */
export const madeBy = (revisions: readonly Revision[]): string =>
  `修订：${revisions.map(whoAndWhen).join('；')}`
