import { runToEnd } from '../../report/runToEnd'
import { type Figure, OWN_FORM, type Place, type Template } from '../../report/template/template'
import type { Recognised } from '../recognised'
import { figureOf, type Filled } from './figureOf'
import type { TableAt } from '../tables/tablesIn'
import { THIS_YEAR } from '../years'
import { boundsOf, rulesOf } from './rulesOf'
import { pendingBounds } from '../corrections/bounds'
import { type ClosingLines, withoutClosing } from './closingLines'
import { BASICS, homesOf, sectionSteps } from './sections'
import {
  HAS_MARK,
  isGeneric,
  SIGNATURE,
  SIGNED_ON,
  type Spot,
  type Stated,
  statedIn,
  UNIT,
  unitOf,
  YEAR,
} from './spots'
import { nameOf, titleOf } from './title'

/** A form with the numbers of the document that it was made from, as they stand there, by place; blanks have none. */
export interface FormFrom {
  form: Template
  values: Readonly<Record<Place, string>>
}

/** Most figures of a form, by what storage accepts; further numbers stay text. */
const MOST_FIGURES = 11_900
/** Early enough for any report: no law dates this form. */
const SINCE = 2000

/**
 * Makes a form of a document. Headings and sentences are the document's, with `{place}` where figures stand; unit and
 * year are figures of 基本信息. The place of a figure is the id of its group. Braces in the text become full-width, and
 * invisible characters are removed. Each table becomes a section. Never throws, and `faultOf` accepts the result. Steps
 * take a few milliseconds each.
 */
export function* formSteps(
  raw: string,
  whole: Recognised,
  tables: readonly TableAt[] = [],
): Generator<undefined, FormFrom> {
  const { found, closing } = withoutClosing(raw, whole)
  const inTables = tables.reduce((sum, { read }) => sum + read.figures.length, 0)
  const stated = statedIn(raw, found).slice(0, MOST_FIGURES - inTables)
  const spots = stated.flatMap((one) => one.spots).sort((a, b) => a.from - b.from || a.to - b.to)
  yield
  const sections = yield* sectionSteps(raw, found, spots, tables)
  const homes = homesOf(sections)
  yield
  const reportTitle = titleOf(raw, found, spots, homes)
  const ofTables = new Set(tables.flatMap(({ read }) => read.figures.map(({ place }) => place)))
  const own = stated.filter(({ place }) => !ofTables.has(place))
  const filled = yield* figureSteps(raw, own, spots, homes, reportTitle)
  const isUnitStated = reportTitle.includes(`{${UNIT}}`) || homes.has(UNIT)
  const { before, behind } = basicsOf(found, isUnitStated, closing)
  const all = uniquelyNamed([...before, ...filled, ...tables.flatMap(cellsOf), ...behind])
  yield
  const figures = all.map(({ figure }) => figure)
  const placeAt = new Map(
    stated.flatMap(({ place, members }) => members.map(({ offset }) => [offset, place] as const)),
  )
  const named = new Map(figures.map((figure) => [figure.place, figure]))
  const sums = rulesOf(found.rules, placeAt, named)
  const form: Template = {
    id: OWN_FORM,
    version: 1,
    title: nameOf(reportTitle),
    reportTitle,
    unit: UNIT,
    year: YEAR,
    since: SINCE,
    closing: { signature: SIGNATURE, date: SIGNED_ON },
    sections,
    figures,
    rules: [
      ...sums,
      ...boundsOf(pendingBounds(found), sums, placeAt, named),
      ...tables.flatMap(({ read }) => read.rules.map(({ rule }) => rule)),
    ],
  }
  const values = all.flatMap(({ figure, value }) => (value === '' ? [] : [[figure.place, value] as const]))
  return { form, values: Object.fromEntries(values) }
}

/** What {@link formSteps} makes, at once. */
export const formFrom = (raw: string, found: Recognised, tables: readonly TableAt[] = []): FormFrom =>
  runToEnd(formSteps(raw, found, tables))

const cellsOf = ({ read }: TableAt): Filled[] =>
  read.figures.map((figure) => ({ figure, value: read.values.get(figure.place) ?? '' }))

/** The figures of title and text but unit and year, in the order in which they stand. */
function* figureSteps(
  raw: string,
  stated: readonly Stated[],
  spots: readonly Spot[],
  homes: ReadonlyMap<Place, Place>,
  title: string,
): Generator<undefined, Filled[]> {
  const ofPlace = new Map(stated.map((one) => [one.place, one]))
  const places = new Set(spots.map(({ place }) => place))
  const filled: Filled[] = []
  for (const place of places) {
    yield
    const one = ofPlace.get(place)
    const home = homes.get(place) ?? (title.includes(`{${place}}`) ? BASICS : null)
    if (one && home !== null && place !== UNIT && place !== YEAR) filled.push(figureOf(raw, one, home))
  }
  return filled
}

/** The figures that every form has: before those of the text, and under it. */
function basicsOf(
  found: Recognised,
  isUnitStated: boolean,
  closing: ClosingLines,
): { before: Filled[]; behind: Filled[] } {
  const unit = unitOf(found)
  const one = { section: BASICS, unit: '' }
  const name: Figure = {
    ...one,
    place: UNIT,
    label: '单位名称',
    kind: 'text',
    body: true,
    hint: '用在标题和正文',
    ...(!isUnitStated && { optional: true }),
  }
  const its: Figure = {
    ...one,
    place: YEAR,
    label: THIS_YEAR,
    kind: 'year',
    unit: '年',
    hint: '报告所写的年度，不是填报的年度',
  }
  const signature: Figure = {
    ...one,
    place: SIGNATURE,
    label: '署名单位',
    kind: 'text',
    body: true,
    hint: '可不填；印在文末，几个单位用“、”隔开',
    optional: true,
  }
  const date: Figure = {
    ...one,
    place: SIGNED_ON,
    label: '成文日期',
    kind: 'date',
    hint: '可不填；例如 2026年1月20日',
    optional: true,
  }
  return {
    before: [
      { figure: its, value: /^20\d\d$/u.test(found.year) ? found.year : '' },
      { figure: name, value: HAS_MARK.test(unit) || isGeneric(unit) ? '' : unit },
    ],
    behind: [
      { figure: signature, value: closing.signature },
      { figure: date, value: closing.date },
    ],
  }
}

/** Most characters of a name, with room for a number after it. */
const LONGEST_LABEL = 480

/** Makes labels unique: later figures with the same label get a number. */
function uniquelyNamed(all: readonly Filled[]): Filled[] {
  const used = new Set<string>()
  const times = new Map<string, number>()
  return all.map(({ figure, value }) => {
    const own = figure.label.slice(0, LONGEST_LABEL)
    let label = own
    while (used.has(label)) {
      const nth = (times.get(own) ?? 1) + 1
      times.set(own, nth)
      label = `${own}（${nth}）`
    }
    used.add(label)
    const { unit } = figure
    return { figure: { ...figure, label, ...(unit.length > LONGEST_LABEL && { unit: '' }) } as Figure, value }
  })
}
