import { type Block, textOf } from '../../src/pages/blocks/block'
import { formFrom } from '../../src/recognise/form/formFrom'
import { recognise } from '../../src/recognise/recognise'
import { newDraft } from '../../src/report/draft/draft'
import type { Report } from '../../src/report/report'
import type { Section, StarterBlock, Template } from '../../src/report/template/template'
import { annotatedDocuments } from '../fixtures/documents/annotated'
import { completeReport } from '../fixtures/completeReport'
import { huaianReport } from '../fixtures/huaianReport'
import { longReport } from '../fixtures/longReport'
import { village } from '../fixtures/village/village'
import { SHAPES } from './shapes'

/** Blocks of text as a form of their own, whose sentences are theirs. */
function reportOf(blocks: readonly Block[]): Report {
  const sections: { section: Section; starter: StarterBlock[] }[] = []
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const name = { heading: block.text, short: block.text, guidance: '' }
      const section = { place: `s${sections.length + 1}`, level: block.level, starter: [], ...name }
      sections.push({ section, starter: [] })
    } else if (block.kind === 'paragraph') sections.at(-1)?.starter.push(textOf(block))
  }
  const template: Template = {
    ...village,
    sections: [
      ...village.sections.slice(0, 1),
      ...sections.map(({ section, starter }) => Object.assign(section, { starter })),
    ],
    rules: [],
  }
  const values = { v_name: '和平区', v_when: '2025', v_by: '和平区人民政府', v_day: '2026年1月20日' }
  return { template, draft: newDraft(template, 'long', values) }
}

/** A document's form with a number in each blank: strokes are of other widths in every typeface. */
function recognised(text: string): Report {
  const { form, values } = formFrom(text, recognise(text))
  const numbers = form.figures.flatMap(({ place, kind }, i): [string, string][] => {
    if (kind === 'count') return [[place, String(7 + ((i * 37) % 990))]]
    if (kind === 'money' || kind === 'measure' || kind === 'score')
      return [[place, `${12 + ((i * 53) % 940)}.5`]]
    return kind === 'rate' || kind === 'change' ? [[place, `${80 + (i % 19)}.5`]] : []
  })
  return { template: form, draft: newDraft(form, 'own', { ...Object.fromEntries(numbers), ...values }) }
}

/** A report, by the name that it has in the print. */
interface Measured {
  name: string
  report: Report
}

/**
 * Share of the lines that end alike. What does not: a spanning cell's words, which the page shows again on the next one; marks
 * in a row within a cell, whose lines Chromium breaks; an address whose letters are narrower than those of the office.
 */
export const BAR = 0.96

/** Reports of every form, and of every shape. */
export const REPORTS: readonly Measured[] = [
  { name: 'summary', report: completeReport() },
  { name: 'statutory', report: huaianReport() },
  { name: 'long', report: reportOf(longReport(30)) },
  ...annotatedDocuments.map(({ name, text }) => ({
    name: `own-${name.replace('.txt', '')}`,
    report: recognised(text),
  })),
  ...Object.entries(SHAPES).map(([name, report]) => ({ name, report })),
]
