const DAY = 24 * 3600 * 1000

const utc = (day: number): number =>
  Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100)

/**
 * The last day for publishing, and how far off it is, in words. The year is named, because a report of last year is
 * written in this one.
 * @param due and `today`: year × 10000 + month × 100 + day
 */
export function untilDue(due: number, today: number): string {
  const day = `${Math.floor(due / 10_000)} 年 ${Math.floor(due / 100) % 100} 月 ${due % 100} 日`
  const days = Math.round((utc(due) - utc(today)) / DAY)
  if (days === 0) return `${day}前公布，今天到期`
  return days > 0 ? `${day}前公布，还有 ${days} 天` : `${day}前公布，已逾期 ${-days} 天`
}
