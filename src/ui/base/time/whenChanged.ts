import { clock } from '../clock'

const MINUTE = 60_000

/** When a draft was last changed, in words: 刚刚, 12 分钟前, 今天 09:05, 昨天 16:05, 11月3日, 2024年11月3日. Local time. */
export function whenChanged(then: number, now: number): string {
  const past = now - then
  if (past >= 0 && past < MINUTE) return '刚刚'
  if (past >= 0 && past < 60 * MINUTE) return `${Math.floor(past / MINUTE)} 分钟前`
  const day = new Date(then)
  const today = new Date(now)
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)
  if (day.toDateString() === today.toDateString()) return `今天 ${clock(then)}`
  if (day.toDateString() === yesterday.toDateString()) return `昨天 ${clock(then)}`
  const date = `${day.getMonth() + 1}月${day.getDate()}日`
  return day.getFullYear() === today.getFullYear() ? date : `${day.getFullYear()}年${date}`
}
