import type { Mend } from '../../report/mend/mend'
import { plainLines } from '../../report/text/prose'
import { starterProse } from '../../report/text/starter'
import { type Report, typedAt, yearOf } from '../../report/report'
import type { Section } from '../../report/template/template'
import { excerpt } from '../findings/excerpt'
import type { Finding } from '../findings/finding'
import { wordsMend } from '../findings/mends'
import { perLine } from '../sentences/perLine'
import { isSwitchedOff } from '../../report/draft/switches'
import type { Context, Hit, WordingRule } from './rule'
import { wordingRules } from './rules'

interface Told {
  rule: WordingRule
  hit: Hit
}
interface Placed extends Told {
  line: number
}

const readAs = (context: Context): ((line: string) => readonly Told[]) =>
  perLine((line) =>
    wordingRules.flatMap((rule) => rule.find(line, context).map((hit): Told => ({ rule, hit }))),
  )
/** Caches of what the rules find in a line, by unit and year: a key changes one line. */
const readers = new Map<string, (line: string) => readonly Told[]>()
/** Units and years for which lines are kept: this year's report and a few others. */
const MOST_READERS = 4

function readerFor(context: Context): (line: string) => readonly Told[] {
  const key = `${context.year}|${context.unit}`
  const known = readers.get(key)
  if (known) return known
  if (readers.size >= MOST_READERS) readers.clear()
  const fresh = readAs(context)
  readers.set(key, fresh)
  return fresh
}

/**
 * Findings of the rules of wording, a section at a time. Rules that are switched off for the report are left out; words
 * of the form that hold for one year (`Section.dated`) are left to `form-words`.
 */
export function* wordingFindings(report: Report): Generator<undefined, Finding[]> {
  const context: Context = { year: yearOf(report), unit: typedAt(report, report.template.unit).trim() }
  const read = readerFor(context)
  const found: Finding[] = []
  for (const section of report.template.sections) {
    const text = report.draft.sections[section.place]?.text
    if (!text) continue
    const placed: Placed[] = []
    for (const [line, plain] of plainLines(text).entries())
      for (const { rule, hit } of read(plain))
        if (!isSwitchedOff(report.draft, rule.id) && !isOfForm(report, section, plain, hit))
          placed.push({ rule, hit, line })
    found.push(...findingsOf(report, section, placed))
    yield
  }
  return found
}

const starters = new WeakMap<Section, ReadonlySet<string>>()

/** The form's own sentences of a section. */
function starterLines(section: Section): ReadonlySet<string> {
  let lines = starters.get(section)
  if (!lines) starters.set(section, (lines = new Set(plainLines(starterProse(section.starter)))))
  return lines
}

/** True for words that a built-in form brings: a sentence of its own, or words that `form-words` asks about. */
const isOfForm = ({ draft }: Report, section: Section, plain: string, { from, to }: Hit): boolean =>
  draft.form === undefined &&
  (starterLines(section).has(plain) ||
    (section.dated ?? []).some(
      ({ words, within }) => words === plain.slice(from, to) && plain.includes(within),
    ))

function findingsOf(report: Report, section: Section, placed: readonly Placed[]): Finding[] {
  const groups = new Map<string, Placed[]>()
  for (const one of placed) {
    const key = one.rule.gathered ? one.rule.id : `${groups.size}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()].flatMap((group) => findingOf(report, section, group) ?? [])
}

function findingOf(report: Report, { place, heading }: Section, group: readonly Placed[]): Finding | null {
  const [first, ...others] = group
  if (!first) return null
  const { rule, hit, line } = first
  const text = report.draft.sections[place]?.text
  const lines = text ? plainLines(text) : []
  const wordsOf = (one: Placed): string => (lines[one.line] ?? '').slice(one.hit.from, one.hit.to)
  const more = others.length > 0 ? `（本节共 ${group.length} 处）` : ''
  const mend = mendOf(report, place, group)
  return {
    id: rule.gathered ? `${rule.id}:${place}` : `${rule.id}:${place}:${wordsOf(first)}`,
    severity: hit.severity ?? rule.severity,
    read: true,
    sentence: `${hit.sentence}${more}：${excerpt(report, place, line, hit.from, hit.to)}`,
    about: heading,
    target: {
      kind: 'text',
      section: place,
      line,
      from: hit.from,
      to: hit.to,
      ...(others.length > 0 && {
        also: others.map((one) => ({ line: one.line, from: one.hit.from, to: one.hit.to })),
      }),
    },
    figures: [],
    basis: [...new Set(group.map(wordsOf))].join(' '),
    ...(mend && { mends: [mend] }),
  }
}

function mendOf(report: Report, section: string, group: readonly Placed[]): Mend | null {
  const [first] = group
  const known = group.flatMap(({ line, hit: { from, to, put } }) =>
    put === undefined ? [] : [{ line, from, to, put }],
  )
  if (!first || known.length === 0) return null
  const { rule } = first
  const puts = new Set(known.map(({ put }) => put))
  const [put = ''] = puts
  const label = puts.size > 1 ? '全部改正' : put === '' ? '删去' : `改为 ${put}`
  const named = group.length > 1 && puts.size === 1 ? `${label}（${known.length} 处）` : label
  return wordsMend(report, section, known, { label: named, ...(rule.certain && { together: rule.id }) })
}
