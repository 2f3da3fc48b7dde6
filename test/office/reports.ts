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
      ...sections.map(({ section, starter }) => ({ ...section, starter })),
    ],
    rules: [],
  }
  const values = { v_name: '和平区', v_when: '2025', v_by: '和平区人民政府', v_day: '2026年1月20日' }
  return { template, draft: newDraft(template, 'long', values) }
}

function recognised(text: string): Report {
  const { form, values } = formFrom(text, recognise(text))
  return { template: form, draft: newDraft(form, 'own', values) }
}

/** Reports of every form: the name says what is laid. */
export const REPORTS: readonly { name: string; report: Report }[] = [
  { name: 'summary', report: completeReport() },
  { name: 'statutory', report: huaianReport() },
  { name: 'long', report: reportOf(longReport(30)) },
  ...annotatedDocuments.map(({ name, text }) => ({
    name: `own-${name.replace('.txt', '')}`,
    report: recognised(text),
  })),
]
