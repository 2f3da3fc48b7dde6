import { titleInName } from './titleInName'

const two = (n: number): string => String(n).padStart(2, '0')

/** `标题-备份-20260105-0930.json`; the time is local. */
export function fileNameOf(title: string, what: string, now: Date): string {
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`
  const time = `${two(now.getHours())}${two(now.getMinutes())}`
  return `${titleInName(title) || '年度报告'}-${what}-${day}-${time}.json`
}
