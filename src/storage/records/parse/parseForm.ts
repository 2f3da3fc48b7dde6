import * as v from 'valibot'
import { faultOf } from '../../../report/template/faultOf'
import { MOST } from '../../../report/template/limits'
import type {
  DatedWords,
  Figure,
  Rule,
  Section,
  TableCell,
  TableForm,
} from '../../../report/template/template'
import { OWN_FORM, type Template, type UnitKind } from '../../../report/template/template'
import { StorageError } from '../storageError'
import { name, place, roles } from './formRoles'
import type { ParserOf, ParsersOf } from './parserOf'

/** The most characters of a paragraph of the form's text. */
const PARAGRAPH = 100_000

const title = v.pipe(name, v.minLength(1))
const paragraph = v.pipe(v.string(), v.maxLength(PARAGRAPH))
const number = v.pipe(v.number(), v.finite())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const span = {
  columns: v.optional(v.pipe(count, v.minValue(1))),
  rows: v.optional(v.pipe(count, v.minValue(1))),
}
const yes = v.optional(v.literal(true))
const places = v.pipe(v.array(place), v.minLength(1), v.maxLength(MOST.figures))
const names = v.pipe(v.array(name), v.maxLength(MOST.figures))

const cells = {
  label: v.object({
    kind: v.literal('label'),
    text: paragraph,
    heads: v.picklist(['columns', 'rows', 'nothing']),
    ...span,
  }),
  figure: v.object({ kind: v.literal('figure'), figure: place, ...span }),
} satisfies ParsersOf<TableCell>
const cell = v.variant('kind', Object.values(cells))
const rows = v.pipe(v.array(v.pipe(v.array(cell), v.maxLength(MOST.cells))), v.maxLength(MOST.cells))
const table = v.object({
  name: title,
  widths: v.pipe(v.array(v.pipe(number, v.gtValue(0))), v.minLength(1), v.maxLength(100)),
  head: rows,
  body: rows,
  orientation: v.optional(v.picklist(['portrait', 'landscape'])),
}) satisfies ParserOf<TableForm>

const block = v.union([
  paragraph,
  v.object({
    list: v.picklist(['1.', '一是']),
    items: v.pipe(
      v.array(v.pipe(v.array(paragraph), v.minLength(1))),
      v.minLength(1),
      v.maxLength(MOST.rules),
    ),
  }),
])
const dated = v.object({ words: name, within: paragraph }) satisfies ParserOf<DatedWords>
const section = v.object({
  place,
  heading: title,
  short: title,
  level: v.picklist([0, 1, 2, 3, 4]),
  fixed: v.optional(v.picklist(['heading', 'whole'])),
  runIn: yes,
  unheaded: yes,
  annex: yes,
  chapter: v.optional(title),
  chapterShort: v.optional(title),
  guidance: name,
  guidanceFor: v.optional(v.record(name, name)),
  role: v.optional(v.picklist(['preamble', 'overview', 'requests', 'problems', 'improvements', 'fees'])),
  starter: v.pipe(v.array(block), v.maxLength(MOST.rules)),
  dated: v.optional(v.array(dated)),
  table: v.optional(table),
}) satisfies ParserOf<Section>

const anyFigure = {
  place,
  section: place,
  label: title,
  unit: name,
  otherUnits: v.optional(names),
  initial: v.optional(name),
  hint: v.optional(name),
  cell: yes,
  optional: yes,
}
const usual = v.optional(v.strictTuple([number, number]))
const decimals = v.picklist([0, 1, 2])
const option = { id: name, label: name }
const figures = {
  count: v.object({ kind: v.literal('count'), ...anyFigure, usual }),
  money: v.object({ kind: v.literal('money'), ...anyFigure, usual }),
  measure: v.object({
    kind: v.literal('measure'),
    ...anyFigure,
    usual,
    decimals: v.optional(v.picklist([0, 1, 2, 3, 4])),
  }),
  rate: v.object({ kind: v.literal('rate'), ...anyFigure, decimals, over100: yes }),
  change: v.object({
    kind: v.literal('change'),
    ...anyFigure,
    unit: v.picklist(['%', '个百分点']),
    decimals,
  }),
  score: v.object({ kind: v.literal('score'), ...anyFigure, decimals }),
  year: v.object({ kind: v.literal('year'), ...anyFigure }),
  month: v.object({ kind: v.literal('month'), ...anyFigure }),
  monthDay: v.object({ kind: v.literal('monthDay'), ...anyFigure, style: v.picklist(['dotted', 'chinese']) }),
  date: v.object({ kind: v.literal('date'), ...anyFigure }),
  text: v.object({ kind: v.literal('text'), ...anyFigure, body: yes, decree: v.optional(name) }),
  choice: v.object({
    kind: v.literal('choice'),
    ...anyFigure,
    options: v.pipe(v.array(v.object(option)), v.maxLength(MOST.options)),
    ask: v.optional(name),
  }),
} satisfies ParsersOf<Figure>

const anyRule = { id: name, severity: v.picklist(['error', 'warning']) }
const rules = {
  sum: v.object({ kind: v.literal('sum'), ...anyRule, name, total: place, parts: places }),
  balance: v.object({
    kind: v.literal('balance'),
    ...anyRule,
    name,
    left: places,
    leftNames: names,
    right: places,
    rightNames: names,
  }),
  atMost: v.object({
    kind: v.literal('atMost'),
    ...anyRule,
    part: place,
    partName: name,
    whole: place,
    wholeName: name,
  }),
  percent: v.object({ kind: v.literal('percent'), ...anyRule, figures: places }),
  partsWithin: v.object({
    kind: v.literal('partsWithin'),
    ...anyRule,
    name,
    total: place,
    partsName: name,
    parts: places,
  }),
  fullRate: v.object({
    kind: v.literal('fullRate'),
    ...anyRule,
    rate: place,
    part: place,
    partName: name,
    whole: place,
    wholeName: name,
  }),
} satisfies ParsersOf<Rule>

const unitKind = v.object({
  ...option,
  due: count,
  government: v.boolean(),
  regulations: v.boolean(),
  decisions: v.boolean(),
}) satisfies ParserOf<UnitKind>

const form = v.object({
  id: v.literal(OWN_FORM),
  base: v.optional(name),
  given: v.optional(count),
  unitForm: v.optional(v.object({ id: v.pipe(name, v.minLength(1)), issue: v.pipe(count, v.minValue(1)) })),
  partOf: v.optional(v.object({ draft: name, mark: name, sections: places })),
  version: count,
  title,
  reportTitle: v.pipe(paragraph, v.minLength(1)),
  unit: place,
  year: place,
  closing: v.object({ signature: place, date: place }),
  unitKinds: v.optional(v.object({ figure: place, kinds: v.array(unitKind) })),
  carried: v.optional(v.array(v.object({ from: place, to: place, name }))),
  askedOfLastYear: v.optional(places),
  notice: v.optional(v.object({ number: name, from: count })),
  since: count,
  sections: v.pipe(v.array(section), v.minLength(1), v.maxLength(MOST.sections)),
  figures: v.pipe(v.array(v.variant('kind', Object.values(figures))), v.maxLength(MOST.figures)),
  rules: v.pipe(v.array(v.variant('kind', Object.values(rules))), v.maxLength(MOST.rules)),
  roles: v.optional(roles),
}) satisfies ParserOf<Omit<Template, 'id'> & { id: typeof OWN_FORM }>

/**
 * Parses a form that is stored with its draft. Throws a StorageError `broken` for one that is not consistent: a
 * reference to a figure that does not exist would make the editor fail later, at some other place.
 */
export function parseForm(stored: unknown): Template {
  const parsed = v.safeParse(form, stored)
  if (!parsed.success) throw new StorageError('broken', `form: ${v.summarize(parsed.issues)}`)
  const template = parsed.output as Template
  const fault = faultOf(template)
  if (fault !== null) throw new StorageError('broken', `form: ${fault}`)
  return template
}
