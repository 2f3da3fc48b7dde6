import type { NumberMention } from '../../sentences/tokens/numberMention'
import type { Content } from './content'
import { doubted, type Reading } from './reading'

const LEGAL = ['commercial', 'research', 'welfare', 'legal', 'other'] as const

/** 科研机构、社会公益组织等提出: 等 stands for columns that are not named. */
export const isOpenList = ({ said }: Content, text: string): boolean => {
  const last = said.findLast(({ means }) => means.is === 'columns')
  return last !== undefined && /^(?:申请)?等/u.test(text.slice(last.to, last.to + 3))
}

/** 自然人57件，企业、公益组织、律师事务所等共7件: 等共 behind several kinds, told beside 自然人, is all of them. */
export function othersTogether({ said }: Content, { from }: NumberMention, text: string): Reading | null {
  const named = said.flatMap(({ means, to }) =>
    means.is === 'columns' ? [{ columns: means.columns, to }] : [],
  )
  const words = text.slice(named.at(-1)?.to ?? from, from)
  const isAll = /^(?:申请)?等[^，。；\d]{0,8}?(?:共计?|合计|总计)(?:有|提出|申请)*$/u.test(words)
  const isNatural = named.some(({ columns }) => columns.includes('naturalPerson'))
  return isAll && named.length > 1 && !isNatural ? doubted({ kind: 'applicants', columns: LEGAL }) : null
}
