import { acts, allOf, type Content, has } from './content'
import { doubted, of, type Reading, type Topic } from './reading'

/**
 * Whether requests are carried into or out of the report's year, by the words and years beside the number; null where
 * nothing says it.
 */
function direction(content: Content, year: number | null): 'in' | 'out' | null {
  const periods = new Set(allOf(content, 'period').map(({ period }) => period))
  const years = year === null ? [] : content.years
  if (periods.has('next') || years.some((one) => one > (year ?? 0))) return 'out'
  if (periods.has('last') || years.some((one) => one < (year ?? 0))) return 'in'
  return null
}

/** Reads a number of requests carried over from last year or to the next; null for other numbers. */
export function carried(content: Content, topic: Topic, year: number | null): Reading | null {
  const told = acts(content)
  const way = direction(content, year)
  // 尚有7件在法定期限内办理
  const isAtWork = has(content, 'still') && told.includes('work') && !told.includes('close')
  const pending = told.includes('pending') || isAtWork
  const isAcross = allOf(content, 'period').some(({ period }) => period === 'cross')
  // 答复11件，2件跨年办理: behind those that were closed it can only be the rest
  if (isAcross && topic.kind === 'handled' && way !== 'in') return doubted({ kind: 'carriedOut' })
  if (isAcross) return of({ kind: 'carriedOut' }, { kind: 'carriedIn' })
  if (told.includes('carry')) {
    // 连同上年结转的共502件: both together
    if (way === 'in' && has(content, 'sum'))
      return of({ kind: 'carriedIn' }, { kind: 'received', newOnly: false })
    if (way === 'in') return of({ kind: 'carriedIn' })
    if (way === 'out' || pending) return of({ kind: 'carriedOut' })
    return doubted({ kind: 'carriedOut' }, { kind: 'carriedIn' })
  }
  if (way === 'in') return pending ? of({ kind: 'carriedIn' }) : null
  if (way === 'out' && (pending || told.includes('work') || told.includes('close')))
    return of({ kind: 'carriedOut' })
  return pending && topic.of === 'requests' ? doubted({ kind: 'carriedOut' }) : null
}
