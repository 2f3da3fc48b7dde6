import { rolesOf } from '../../../report/template/figureRoles'
import type { Report } from '../../../report/report'
import { amountIn, sumIn, termsOf } from '../../findings/amounts'
import { exact } from '../../sentences/tokens/exact'
import { inUnitOf } from '../../sentences/tokens/inUnit'
import type { Finding } from '../../findings/finding'
import type { Quantity, Statement } from '../../sentences/tokens/quantity'
import { readSection } from '../../sentences/statements/readSection'
import type { ReadLine } from '../../sentences/statements/statements'
import { ruleOf } from '../../numbers/ruleOf'
import { partsOfTotal, sideSum, type TableSide, tableSides, toldSum } from '../../numbers/tableSides'
import { perReading } from '../../sentences/perReading'
import { fits, roomOf, toldBy } from './fits'
import { type Frame, framesIn } from '../frames/frames'
import { textFinding } from '../../findings/textFinding'
import { isAsked, isSlipOf, nearestTo, toCents, type ToldAmount, wholeOf } from '../../numbers/toldAmount'
import { yearSlip } from '../../years/yearSlip'

interface Difference {
  statement: Statement
  /** The amounts that the tables give for the same quantity, the likeliest first. */
  told: readonly ToldAmount[]
}
/**
 * X1 to X6, X10, X12 (C03): numbers in sentences that are not what the tables say. A figure in a sentence is compared
 * only when it stands for another cell than the words say. Nothing is reported while a cell that could settle it is
 * blank.
 */
export function textAgainstTables(report: Report): Finding[] {
  return report.template.sections.flatMap(({ place }) =>
    readSection(report, place).flatMap((stretch) =>
      differencesIn(report, stretch.read).map(({ statement, told }) => {
        const { read } = stretch
        const mention = read.mentions[statement.mention]
        const { value, unit, scale } = mention ?? { value: 0, unit: '', scale: '' as const }
        const [first] = told
        const shown = (amount: number): string =>
          statement.quantity.kind === 'charges'
            ? inUnitOf({ unit, scale }, amount)
            : `${exact(amount)} ${unit}`
        const others = told.slice(1).map(({ name, amount }) => `、${name} ${shown(amount)}`)
        const nearest = Math.min(...told.map(({ amount }) => Math.abs(amount - value)))
        const slip = mention && yearSlip(report, read, statement, mention)
        const isPart = frameOf(read, statement)?.part === 'perhaps'
        const asked = mention && (isPart || isAsked(read, statement, mention, first?.amount))
        // a number of applicants may be part of several totals; one far from the first candidate proves no particular
        // number right
        const isGuess = statement.quantity.kind === 'applicants' && !isSlipOf(value, first?.amount ?? 0)
        return textFinding(report, stretch, {
          rule: slip ? 'C07' : ruleOf(statement.quantity),
          severity: asked ? 'warning' : 'error',
          sentence:
            slip ??
            `正文写${statement.name} ${inUnitOf({ unit, scale }, value)}，${first?.name ?? ''} ${first ? shown(first.amount) + termsOf(report, first.cells) : ''}${others.join('')}，差 ${shown(nearest)}${asked ? '；请核实口径' : ''}：`,
          mentions: mention ? [mention] : [],
          figures: first?.cells ?? [],
          numbers: [value, ...told.map(({ amount }) => amount)],
          right: slip || asked || isGuess ? undefined : rightFor(statement.quantity, scale, told),
        })
      }),
    ),
  )
}

/** The right number, offered as a mend: only where the tables allow a single reading and the number is a count. */
function rightFor(
  { kind }: Quantity,
  scale: string,
  told: readonly ToldAmount[],
): { shown: string; cells: ToldAmount['cells'] } | undefined {
  const [first, ...others] = told
  if (!first || others.length > 0 || scale !== '' || kind === 'fee' || kind === 'charges') return undefined
  return { shown: String(first.amount), cells: first.cells }
}

const NONE: readonly Difference[] = []
const RULED = new Set<Quantity['kind']>(['decisions', 'charges'])

/** The statements of a paragraph that differ from the tables, with the amounts that these give. */
export const differencesIn = perReading((report, read): readonly Difference[] => {
  const conditional = read.conditional.filter(({ on }) =>
    on.every((one) => isSameInTables(report, read, one)),
  )
  const statements = [...read.statements, ...conditional.map(({ statement }) => statement)]
  if (statements.length === 0) return NONE
  const differences = statements.flatMap((statement): Difference[] => {
    const mention = read.mentions[statement.mention]
    if (!mention) return []
    const sides = sidesFor(report, read, statement)
    const told: ToldAmount[] = []
    for (const one of sides) {
      if (mention.place !== null && one.cells.length === 1 && one.cells[0] === mention.place) return []
      const amount = toldSum(report, statement.quantity, one)
      if (amount === null) return []
      const { name, cells } = one
      told.push({ name, cells, amount })
    }
    const { kind } = statement.quantity
    const value = kind === 'fee' || kind === 'charges' ? toCents(mention.value) : mention.value
    const room = kind === 'charges' ? roomOf(mention) : 0
    if (told.length === 0 || told.some(({ amount }) => Math.abs(amount - value) <= room)) return []
    // a number of decisions that is no likely slip of the table's number counts other decisions (X12)
    if (RULED.has(kind) && !told.some(({ amount }) => isSlipOf(value, amount))) return []
    if (sides.some((one) => sumOfParts(report, one) === value)) return []
    const different = told.filter(({ amount }, i) => told.findIndex((one) => one.amount === amount) === i)
    if (statement.quantity.kind !== 'applicants') return [{ statement, told: different }]
    return [{ statement, told: [wholeOf(report, read, statement, told) ?? nearestTo(value, told)] }]
  })
  return differences.filter(
    ({ statement }) => !isTwofold(report, read, statement) && !isMeantOtherwise(report, read, statement),
  )
})

const frameOf = (read: ReadLine, { mention }: Statement): Frame | undefined =>
  framesIn(read).find((one) => one.mention === mention)

/** True for a quantity of suits (行政诉讼) alone: behind a list of both kinds of suits, a result may be of both. */
const isOfSuits = (one: Quantity): boolean =>
  one.kind === 'disputes' && one.blocks.every((block) => block !== 'review')

/**
 * True for a number that counts only some of the requests (网上收到88件，其中自然人80件), and where another meaning of its words
 * agrees with the tables (信息不存在).
 */
function isMeantOtherwise(report: Report, read: ReadLine, statement: Statement): boolean {
  const frame = frameOf(read, statement)
  if (!frame || frame.part === 'yes') return frame !== undefined
  const { kind } = statement.quantity
  const quantities = isOfSuits(statement.quantity)
    ? frame.reading.quantities.filter(isOfSuits)
    : frame.reading.quantities
  const hasMeanings = kind === 'outcome' || kind === 'applicants' || isOfSuits(statement.quantity)
  const told = hasMeanings ? toldBy(report, { ...frame.reading, quantities }) : null
  const mention = read.mentions[statement.mention]
  return told !== null && mention !== undefined && fits(told, mention)
}

/** Below this a number may equal the table's by chance. */
const FEWEST_TOLD = 3

/** True when a statement's number equals the table's: then the sentence is about the cases that the table counts. */
function isSameInTables(report: Report, { mentions }: ReadLine, { quantity, mention }: Statement): boolean {
  const value = mentions[mention]?.value ?? 0
  return value >= FEWEST_TOLD && tableSides(report, quantity).some((one) => sideSum(report, one) === value)
}

/**
 * True where another verb of the sentence has the table's number, so that this one counts something else: 收到 50 件，受理 48
 * 件. 办理 does not explain a wrong 办结: it may count unfinished requests too.
 */
function isTwofold(
  report: Report,
  { statements, mentions }: ReadLine,
  { quantity, name }: Statement,
): boolean {
  if (quantity.kind !== 'received' && quantity.kind !== 'handled') return false
  // 受理126件，其中新收120件、上年结转6件: here 受理 and 新收 can only mean the table's numbers
  if (
    quantity.kind === 'received' &&
    (quantity.newOnly || statements.some((one) => one.quantity.kind === 'carriedIn'))
  )
    return false
  return statements.some((other) => {
    if (other.quantity.kind !== quantity.kind || other.name === name) return false
    if (isLoose(other.quantity) && !isLoose(quantity)) return false
    const value = mentions[other.mention]?.value
    return tableSides(report, other.quantity).some((one) => sideSum(report, one) === value)
  })
}

const isLoose = (quantity: Quantity): boolean => quantity.kind === 'handled' && quantity.loose

/**
 * The sides of a statement. None for a 办结 that is the table's total less 上年结转, where the sentence tells 新收 alone or
 * 上年结转 apart: it leaves out what was carried over.
 */
function sidesFor(
  report: Report,
  { statements, mentions }: ReadLine,
  { quantity }: Statement,
): readonly TableSide[] {
  const sides = tableSides(report, quantity)
  const { requests } = rolesOf(report.template)
  if (quantity.kind !== 'handled' || !requests) return sides
  const carried = amountIn(report, requests.carriedIn?.total)
  const total = amountIn(report, requests.handled?.total)
  const received = statements.find((one) => one.quantity.kind === 'received')
  const isNew = received && mentions[received.mention]?.value === amountIn(report, requests.received?.total)
  const value = statements.find((one) => one.quantity.kind === 'handled')
  // told apart from 办结, and not included in it: 受理30件、已办结30件，上年结转1件; 上年结转1件已办结；新收30件，办结30件
  const tellsCarried = statements.find((one) => one.quantity.kind === 'carriedIn')
  const apart = tellsCarried && value && isApart(mentions, tellsCarried.mention, value.mention)
  if (!carried || total === null || (!apart && (!isNew || tellsCarried))) return sides
  return value && mentions[value.mention]?.value === total - carried ? [] : sides
}

/** True when a number stands behind the other, or before it in another segment (； or 。). */
const isApart = (mentions: ReadLine['mentions'], one: number, from: number): boolean =>
  one > from || mentions[one]?.segment !== mentions[from]?.segment

/** Sum of a side with each total replaced by its parts: a total that does not add up is another finding (H1 to H4). */
function sumOfParts(report: Report, { cells }: TableSide): number | null {
  return sumIn(
    report,
    cells.flatMap((cell) => {
      const parts = partsOfTotal(report.template, cell)
      return parts.length > 0 ? parts : [cell]
    }),
  )
}
