const DAY = 24 * 3600 * 1000

const utc = (day: number): number =>
  Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100)

/**
 * How far off the last day for publishing is, in words; with its year where that is neither this year nor the next.
 * @param due and today: year × 10000 + month × 100 + day
 */
export function untilDue(due: number, today: number): string {
  const years = Math.floor(due / 10_000) - Math.floor(today / 10_000)
  const near = years === 0 || (years === 1 && due > today)
  const day = `${Math.floor(due / 100) % 100}月${due % 100}日`
  const said = near ? day : `${Math.floor(due / 10_000)}年${day}`
  const days = Math.round((utc(due) - utc(today)) / DAY)
  if (days === 0) return `今天是期限 ${said}`
  return days > 0 ? `离 ${said} 还有 ${days} 天` : `已过 ${said}`
}
