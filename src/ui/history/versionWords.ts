import type { VersionCause, Version } from '../../services/versions/versions'
import { clock } from '../base/clock'

const CAUSES: Readonly<Record<VersionCause, string>> = {
  opened: '打开时',
  work: '编写中',
  pasted: '成片填入前',
  takenOver: '换窗口编辑前',
  takenBack: '收回修改前',
  returned: '收回的文件',
  restored: '恢复版本前',
  exported: '导出前',
  named: '手动保存',
}

/** Why a version was kept, in a word. */
export const causeWords = ({ cause }: Version): string => CAUSES[cause]

/** `1月5日 14:32` of a time in ms, with the year where it is not this one. */
const momentOf = (at: number, now: number): string => `${dayWords(at, now)} ${clock(at)}`

/** 今天, 昨天, 1月5日, 2024年1月5日; local time. */
export function dayWords(at: number, now: number): string {
  const [day, today] = [new Date(at), new Date(now)]
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)
  if (day.toDateString() === today.toDateString()) return '今天'
  if (day.toDateString() === yesterday.toDateString()) return '昨天'
  const date = `${day.getMonth() + 1}月${day.getDate()}日`
  return day.getFullYear() === today.getFullYear() ? date : `${day.getFullYear()}年${date}`
}

/** How a version is called where it is spoken of. */
export const versionName = (version: Version, now: number): string =>
  version.name === null ? momentOf(version.at, now) : `“${version.name}”（${momentOf(version.at, now)}）`
