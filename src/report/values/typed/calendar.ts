const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function daysIn(month: number, year: number | null): number {
  if (month === 2) return year === null || isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Why a day does not exist (没有 2 月 30 日), null when it does. With an unknown year (null) 2月29日 passes. */
export function noSuchDay(month: number, day: number, year: number | null): string | null {
  if (month < 1 || month > 12) return `没有 ${month} 月`
  if (day >= 1 && day <= daysIn(month, year)) return null
  const of = month === 2 && day === 29 && year !== null ? `${year} 年 2 月` : `${month} 月`
  return `${of}没有 ${day} 日`
}
