import { lastYearOf } from '../../report/lastYear'
import { bare, mostAlike } from '../../report/text/likeness'
import { plainLines, type ProseDoc } from '../../report/text/prose'
import { type Report, yearOf } from '../../report/report'
import { formTextOf } from '../../report/text/formText'
import { isSectionFor } from '../../report/template/sectionRole'
import type { Section } from '../../report/template/template'
import type { Finding } from '../findings/finding'

/** Likeness from which two paragraphs count as copies, digits left out (内容雷同, 国办公开办函〔2021〕30号). */
const ALIKE = 0.9
/** Least length in UTF-16 units: shorter paragraphs are headings and stock phrases, the same every year. */
const SHORT = 40

/** True for a short paragraph that says something; in the part on problems it is compared too, word for word. */
const tells = (line: string): boolean => line.length >= 10 && /[，。；]/u.test(line) && !line.endsWith('：')

const longParagraphs = (text: ProseDoc): string[] =>
  plainLines(text)
    .map(bare)
    .filter((line) => line.length >= SHORT)

interface Known {
  /** All paragraphs in bare form (`bare`). */
  all: ReadonlySet<string>
  /** Those of at least {@link SHORT} units. */
  others: ReadonlySet<string>
  /** Cache: greatest likeness of each paragraph that was compared with them. */
  most: Map<string, number>
}
const known = new WeakMap<ProseDoc, Known>()

/** Last year's paragraphs prepared for comparing, cached by text. */
function lastYears(text: ProseDoc): Known {
  let found = known.get(text)
  if (!found)
    known.set(
      text,
      (found = {
        all: new Set(plainLines(text).map(bare)),
        others: new Set(longParagraphs(text)),
        most: new Map(),
      }),
    )
  return found
}

function alikeTo(before: ProseDoc, paragraph: string): number {
  const { others, most } = lastYears(before)
  let found = most.get(paragraph)
  if (found === undefined) most.set(paragraph, (found = mostAlike(paragraph, others, ALIKE)))
  return found
}

const starters = new WeakMap<Section, ReadonlySet<string>>()

/** Paragraphs of the form's own text in bare form: they are meant to be the same each year. */
function formLines(section: Section): ReadonlySet<string> {
  let lines = starters.get(section)
  if (!lines) starters.set(section, (lines = new Set(plainLines(formTextOf(section)).map(bare))))
  return lines
}

/**
 * Compares a section with last year's and yields after each paragraph; {@link nearCopies} then finds the results in the
 * cache.
 */
export function* comparingSteps(report: Report, section: Section): Generator<undefined, void> {
  const text = report.draft.sections[section.place]?.text
  const old = lastYearOf(report)?.draft.sections[section.place]?.text
  if (section.level === 0 || !text || !old) return
  const form = formLines(section)
  for (const own of longParagraphs(text)) {
    if (!form.has(own)) alikeTo(old, own)
    yield
  }
}

/**
 * near-copy (C09): sections with paragraphs that are last year's but for numbers: at least nine characters in ten,
 * digits left out. The preamble and the form's own sentences are the same every year and pass; in the part on problems
 * short paragraphs count as well. One finding for a section.
 */
export function nearCopies(report: Report): Finding[] {
  const before = lastYearOf(report)
  if (!before) return []
  return report.template.sections.flatMap((section): Finding[] => {
    const { place, heading, level } = section
    const text = report.draft.sections[place]?.text
    const old = before.draft.sections[place]?.text
    if (level === 0 || !text || !old) return []
    const form = formLines(section)
    const copies = plainLines(text).flatMap((plain, line) => {
      const own = bare(plain)
      const copied =
        !form.has(own) &&
        (own.length >= SHORT
          ? alikeTo(old, own) >= ALIKE
          : isSectionFor(report.template, place, 'problems', 'improvements') &&
            tells(own) &&
            lastYears(old).all.has(own))
      return copied ? [{ line, from: 0, to: plain.length }] : []
    })
    const [first, ...also] = copies
    if (!first) return []
    const year = yearOf(before)
    return [
      {
        id: `near-copy:${place}`,
        severity: 'warning',
        sentence: `“${heading}”有 ${copies.length} 段与${year === null ? '上年' : ` ${year} 年`}报告雷同（去掉数字后九成以上的字相同），请核实是否写的是今年的工作。`,
        about: heading,
        target: { kind: 'text', section: place, ...first, also },
        figures: [],
        basis: String(copies.length),
      },
    ]
  })
}
