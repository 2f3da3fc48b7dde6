import { clock } from '../base/clock'

/** `2026年1月5日 14:32` of a time in ms, in the computer's time zone. */
export function momentWords(at: number): string {
  const date = new Date(at)
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日 ${clock(at)}`
}
