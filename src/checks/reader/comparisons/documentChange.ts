import { rolesOf } from '../../../report/template/figureRoles'
import { lastYearOf } from '../../../report/lastYear'
import type { Report } from '../../../report/report'
import { amountIn } from '../../findings/amounts'
import type { Finding } from '../../findings/finding'
import { perStretch } from '../../findings/perStretch'
import { textFinding } from '../../findings/textFinding'
import { perWording } from '../../sentences/perReading'
import type { ReadLine } from '../../sentences/statements/statements'
import type { NumberMention } from '../../sentences/tokens/numberMention'

/** 比上年末净减2件 of documents. */
const NET = /(?:净|合计|总[数量])(?:(增加?|增长|多)|(减少?|少))(?:了)?$/u
const KINDS = [
  { words: /规章(?!制度)/u, kind: 'regulations' },
  { words: /规范性文件/u, kind: 'normative' },
] as const

interface NetChange {
  mention: NumberMention
  direction: 1 | -1
  kind: 'regulations' | 'normative'
}

/** The net changes of documents that a paragraph tells; none where its sentence names both kinds. */
const netChangesIn = perWording(({ mentions, line: { text } }: ReadLine): readonly NetChange[] =>
  mentions.flatMap((mention): NetChange[] => {
    const match = NET.exec(mention.lead)
    const words = text.slice(mention.sentence, mention.from)
    const named = KINDS.filter((one) => one.words.test(words))
    const [only] = named
    if (!match || !only || named.length > 1 || mention.about) return []
    return [{ mention, direction: match[1] === undefined ? -1 : 1, kind: only.kind }]
  }),
)

/**
 * X6: the net change of the documents, 净减2件, is table two's 制发 less 废止, or the difference of 现行有效 from last year's. Asked, for documents
 * may lapse without 废止.
 */
export const documentChanges = (report: Report): Generator<undefined, Finding[]> =>
  perStretch(report, (stretch) =>
    netChangesIn(stretch.read).flatMap(({ mention, direction, kind }): Finding[] => {
      const { made, repealed, valid } = rolesOf(report.template).disclosure?.documents?.[kind] ?? {}
      const before = lastYearOf(report)
      const [plus, minus, now] = [made, repealed, valid].map((cell) => amountIn(report, cell))
      const was = before ? amountIn(before, valid) : null
      const net =
        plus === null || minus === null || plus === undefined || minus === undefined ? null : plus - minus
      const since = now === null || now === undefined || was === null ? null : now - was
      const told = mention.value * direction
      if (net === null || told === net || told === since) return []
      return [
        textFinding(report, stretch, {
          rule: 'X6',
          severity: 'warning',
          sentence: `正文写净${direction > 0 ? '增' : '减'} ${mention.value} ${mention.unit}，表二制发 ${plus ?? 0} 件、废止 ${minus ?? 0} 件；请核实：`,
          mentions: [mention],
          figures: [made, repealed].flatMap((cell) => cell ?? []),
          numbers: [told, net],
        }),
      ]
    }),
  )
