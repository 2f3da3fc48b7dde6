import type { NumberMention } from './numberMention'
import type { Statement } from './quantity'
import { sameKind } from './sameKind'
import type { ReadLine } from './statements'

/** 受理 120 件，同比增长 20%: a change since last year and what has changed. */
export interface Change {
  statement: Statement
  now: NumberMention
  change: NumberMention
  /** 1 for more, -1 for less. */
  direction: 1 | -1
}

const CHANGE =
  /^(?:(?:同比|环比)|(?:较|比|与)(?:上一?年度?|去年|20\d{2}年度?)(?:同期)?(?:相比)?)，?(?:的)?(增长|增加|上升|提高|增多|多|下降|减少|降低|少)(?:了|约|幅度为)?$/u

/** Changes that stand right behind a number that the tables know. */
export function changesIn({ mentions, statements, line: { text } }: ReadLine, year: number | null): Change[] {
  return statements.flatMap((statement): Change[] => {
    const now = mentions[statement.mention]
    const change = mentions[statement.mention + 1]
    if (!now || !change || change.about || change.segment !== now.segment) return []
    const between = text.slice(now.end, change.from)
    const match = CHANGE.exec(between.replace(/^[，（]/u, ''))
    if (!match || /环比/u.test(between)) return []
    const stated = /20\d{2}/u.exec(between)
    if (stated && Number(stated[0]) !== (year ?? 0) - 1) return []
    if (change.unit !== '%' && !sameKind(change.unit, now.unit)) return []
    return [{ statement, now, change, direction: /[增上提多]/u.test(match[1] ?? '') ? 1 : -1 }]
  })
}
