import { figuresOf, type Report, yearOf } from '../../report/report'
import type { Place } from '../../report/template/template'
import type { Finding } from '../findings/finding'
import { textFinding } from '../findings/textFinding'
import { sameKind } from '../sentences/lexicon/sameKind'
import { type ReadStretch, readSection } from '../sentences/statements/readSection'
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
  /^(?:我|本|全|[市区县镇乡局]|各级|区级|县级|市级|通过|依托|共|累计|全年|年度|已|设置|设有|开设|建有|现有|共有|有|举办|组织|开展|召开|受理|收到|接收|主动|公开|发布|公布|的|各类|一?共计?)*$/u
/** Words of a plan, whose number is no one's yet. */
const PLANNED = /计划|力争|目标|拟|将|下一步/u

/**
 * X14: a number typed into the text is called as a figure of the form is, by its label or by the words before the figure,
 * and has another value. Only numbers whose sentence tells of the whole and of the report's year.
 */
export function restatedFigures(report: Report): Finding[] {
  const stretches = report.template.sections.flatMap(({ place }) => readSection(report, place))
  const named = figuresByName(report, stretches)
  if (named.size === 0) return []
  return stretches.flatMap((stretch) =>
    stretch.read.mentions.flatMap((mention) => {
      const stated = isOfWhole(report, stretch, mention) ? statedAs(mention, named) : null
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

/** The figures in the text by what they are called; a name of two figures is left out. */
function figuresByName(report: Report, stretches: readonly ReadStretch[]): ReadonlyMap<string, Stated> {
  const named = new Map<string, Stated | null>()
  const name = (words: string, stated: Stated): void => {
    if (words.length < LEAST || words.length > LONGEST || isGeneral(words)) return
    const before = named.get(words)
    if (before?.place !== stated.place) named.set(words, before === undefined ? stated : null)
  }
  for (const { read } of stretches)
    for (const mention of read.mentions) {
      const { place } = mention
      const figure = place === null ? null : figuresOf(report.template).get(place)
      if (place === null || !figure || figure.cell) continue
      name(figure.label.replace(/(?:件数|条数|次数|人数|总数|数量?)$/u, ''), { place, mention })
      name(phraseName(mention.lead), { place, mention })
    }
  return new Map([...named].flatMap(([words, stated]) => (stated ? [[words, stated]] : [])))
}

/** True for a number typed into the text that may state a figure. */
function isOfWhole(report: Report, { read }: ReadStretch, mention: NumberMention): boolean {
  if (mention.place !== null || mention.depth > 0 || isVague(mention)) return false
  const words = read.line.text.slice(mention.sentence, mention.from)
  if (isOfPart(words) || PLANNED.test(words)) return false
  const year = yearOf(report)
  return [...words.matchAll(/(\d{4})年/gu)].every(([, said]) => year === null || Number(said) === year)
}

/** The figure that a number states by the words before it, null for none. */
function statedAs(mention: NumberMention, named: ReadonlyMap<string, Stated>): Stated | null {
  const words = phraseName(mention.lead.slice(-LONGEST))
  for (let at = 0; at + LEAST <= words.length; at += 1) {
    const stated = named.get(words.slice(at))
    if (stated && NEUTRAL.test(words.slice(0, at)))
      return sameKind(stated.mention.unit, mention.unit) ? stated : null
  }
  return null
}
