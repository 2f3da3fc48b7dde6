import { figuresOf, type Report } from '../../report/report'
import type { Place } from '../../report/template/template'
import type { Finding } from '../findings/finding'
import { perStretch } from '../findings/perStretch'
import { textFinding } from '../findings/textFinding'
import { sameKind } from '../sentences/lexicon/sameKind'
import { perWording } from '../sentences/perReading'
import { type ReadStretch, readSection } from '../sentences/statements/readSection'
import type { ReadLine } from '../sentences/statements/statements'
import { exact } from '../sentences/tokens/exact'
import { inUnitOf } from '../sentences/tokens/inUnit'
import { isVague, type NumberMention } from '../sentences/tokens/numberMention'
import { isGeneral, isOfPart, phraseName } from './phraseName'

/** A figure as it stands in the text. */
interface Stated {
  place: Place
  mention: NumberMention
}

/** Of a name: shorter ones are words of many figures. */
const LEAST = 4
const LONGEST = 40
/** What may stand before a figure's name without making it another one. */
const NEUTRAL =
  /^(?:我|本|全|[市区县镇乡局]|各级|区级|县级|市级|通过|依托|累计|全年|年度|已|设置|设有|开设|建有|现有|共有|有|举办|组织|开展|召开|受理|收到|接收|主动|公开|发布|公布|的|各类|一?共计?)*$/u
/** Words of a plan, whose number is no one's yet. */
const PLANNED = /计划|力争|目标|拟|将|下一步/u

/**
 * X14: a number typed into the text is called as a figure of the form is, by its label or by the words before the figure,
 * and has another value. Only numbers whose sentence tells of the whole and of the report's year.
 */
export function* restatedFigures(report: Report): Generator<undefined, Finding[]> {
  const named = figuresByName(report)
  if (named.size === 0) return []
  return yield* perStretch(report, (stretch) =>
    typedIn(stretch.read).flatMap(({ mention, words }) => {
      const stated = statedAs(mention, words, named)
      const difference = stated ? exact(Math.abs(stated.mention.value - mention.value)) : 0
      return stated && difference > mention.rounding
        ? [differing(report, stretch, { mention, stated, difference })]
        : []
    }),
  )
}

interface Differing {
  mention: NumberMention
  stated: Stated
  difference: number
}

function differing(
  report: Report,
  stretch: ReadStretch,
  { mention, stated, difference }: Differing,
): Finding {
  const { place, mention: right } = stated
  const label = figuresOf(report.template).get(place)?.label ?? ''
  return textFinding(report, stretch, {
    rule: 'X14',
    severity: 'warning',
    sentence: `“${label}”填的是 ${inUnitOf(right, right.value)}，这里写 ${inUnitOf(mention, mention.value)}，差 ${inUnitOf(mention, difference)}；请核实：`,
    mentions: [mention],
    figures: [place],
    numbers: [mention.value, right.value],
    right: mention.scale + right.scale === '' ? { shown: String(right.value), cells: [place] } : undefined,
  })
}

/** The figures of a paragraph, with what the words before each call it. */
const statedIn = perWording(({ mentions }): readonly (Stated & { words: string })[] =>
  mentions.flatMap((mention) => {
    const { place } = mention
    return place === null ? [] : [{ place, mention, words: phraseName(mention.lead) }]
  }),
)

/** The figures in the text by what they are called; a name of two figures is left out. */
function figuresByName(report: Report): ReadonlyMap<string, Stated> {
  const named = new Map<string, Stated | null>()
  const name = (words: string, stated: Stated): void => {
    if (words.length < LEAST || words.length > LONGEST || isGeneral(words)) return
    const before = named.get(words)
    if (before?.place !== stated.place) named.set(words, before === undefined ? stated : null)
  }
  const figures = figuresOf(report.template)
  for (const { place: section } of report.template.sections)
    for (const { read } of readSection(report, section))
      for (const { words, ...stated } of statedIn(read)) {
        const figure = figures.get(stated.place)
        if (!figure || figure.cell) continue
        name(figure.label.replace(/(?:件数|条数|次数|人数|总数|数量?)$/u, ''), stated)
        name(words, stated)
      }
  return new Map([...named].flatMap(([words, stated]) => (stated ? [[words, stated]] : [])))
}

/** The typed numbers of a paragraph that may state a figure, with what the words before each call it. */
const typedIn = perWording((read): readonly { mention: NumberMention; words: string }[] =>
  read.mentions.flatMap((mention) => {
    const words = phraseName(mention.lead.slice(-LONGEST))
    return words.length >= LEAST && isOfWhole(read, mention) ? [{ mention, words }] : []
  }),
)

/** True for a number typed into the text whose sentence tells of the whole and of the report's year. */
function isOfWhole({ line: { text }, frame: { year } }: ReadLine, mention: NumberMention): boolean {
  if (mention.place !== null || mention.depth > 0 || isVague(mention)) return false
  const words = text.slice(mention.sentence, mention.from)
  if (isOfPart(words) || PLANNED.test(words)) return false
  return [...words.matchAll(/(\d{4})年/gu)].every(([, said]) => year === null || Number(said) === year)
}

/** The figure that a number states by the words before it, null for none. */
function statedAs({ unit }: NumberMention, words: string, named: ReadonlyMap<string, Stated>): Stated | null {
  for (let at = 0; at + LEAST <= words.length; at += 1) {
    const stated = named.get(words.slice(at))
    if (stated && NEUTRAL.test(words.slice(0, at))) return sameKind(stated.mention.unit, unit) ? stated : null
  }
  return null
}
