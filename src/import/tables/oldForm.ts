import { folded } from './wording'

/** Labels that only the trial form of 2019 has (国办公开办函〔2019〕60号). */
const OLD_LABELS = [
  '本年新制作数量',
  '本年新公开数量',
  '对外公开总数量',
  '上一年项目数量',
  '本年增/减',
  '其他对外管理服务事项',
  '第二十条第（九）项',
  '政府集中采购',
  '采购项目数量',
  '采购总金额',
]
const known = new Map(OLD_LABELS.map((label) => [folded(label), label]))

/** The label of the 2019 form that a text is or begins with; null for none. */
export const oldLabelOf = (text: string): string | null =>
  known.get(folded(text)) ?? OLD_LABELS.find((label) => folded(text).startsWith(folded(label))) ?? null
