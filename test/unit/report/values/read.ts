import type { Figure } from '../../../../src/report/template/template'
import { parse } from '../../../../src/report/values/parse'

const base = { place: 'a', section: 's', label: '甲' }
/** A figure of each kind, with the units that the form has for it. */
export const files: Figure = { ...base, kind: 'count', unit: '件', otherUnits: ['条'] }
export const persons: Figure = { ...base, kind: 'count', unit: '人' }
export const visits: Figure = { ...base, kind: 'count', unit: '人次' }
export const meetings: Figure = { ...base, kind: 'count', unit: '次' }
export const onTime: Figure = { ...base, kind: 'rate', unit: '%', decimals: 0 }
export const satisfied: Figure = { ...base, kind: 'rate', unit: '%', decimals: 2 }
export const completed: Figure = { ...base, kind: 'rate', unit: '%', decimals: 0, over100: true }
export const grown: Figure = { ...base, kind: 'change', unit: '%', decimals: 1 }
export const points: Figure = { ...base, kind: 'change', unit: '个百分点', decimals: 0 }
export const score: Figure = { ...base, kind: 'score', unit: '分', decimals: 1 }
export const year: Figure = { ...base, kind: 'year', unit: '年' }
export const month: Figure = { ...base, kind: 'month', unit: '月' }
export const area: Figure = { ...base, kind: 'measure', unit: '公顷' }
export const bare: Figure = { ...base, kind: 'measure', unit: '' }
export const workDays: Figure = { ...base, kind: 'measure', unit: '个工作日', decimals: 1 }
export const visitsInWan: Figure = { ...base, kind: 'measure', unit: '万人次' }
export const training: Figure = { ...base, kind: 'monthDay', unit: '', style: 'chinese' }
export const openDay: Figure = { ...base, kind: 'monthDay', unit: '', style: 'dotted' }
export const unitName: Figure = { ...base, kind: 'text', unit: '' }
export const decree: Figure = { ...base, kind: 'text', unit: '号' }
export const platform: Figure = { ...base, kind: 'text', unit: '', otherUnits: ['政务服务网'] }

/** What the official gets for what she typed: the value as printed, `（空）`, or `！` and the sentence. */
export function read(figure: Figure, typed: string, reportYear: number | null = 2025): string {
  const entry = parse(figure, typed, reportYear)
  switch (entry.kind) {
    case 'blank':
      return '（空）'
    case 'value':
      return entry.shown
    case 'wrong':
      return `！${entry.sentence}`
  }
}
