import { withText, withValue } from '../../../src/report/draft/draft'
import { lastYearOf, nextYearDraft } from '../../../src/report/lastYear'
import type { ProseDoc } from '../../../src/report/text/prose'
import type { Report } from '../../../src/report/report'
import { createDraftStore } from '../../../src/storage/store/draftStore'
import { createVersionStore } from '../../../src/storage/store/versions'
import { longReport } from '../../fixtures/longReport'
import { huaianReport } from '../../fixtures/huaianReport'
import { seeded } from '../hostile/mutations'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Working hours of a day. */
const HOURS = 8

/** What a year of work leaves behind. */
export interface YearOfWork {
  /** Versions that were kept, and that are left. */
  added: number
  left: number
  /** Bytes of all that is left, and the most that there ever was. */
  bytes: number
  most: number
}

const paragraph = (text: string): ProseDoc['content'][number] => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
})

/** The report by law at its longest: 200 numbers, 50 000 characters, and last year's report with it. */
export function longOne(): Report {
  const before = huaianReport()
  const { template } = before
  const words = longReport(80).flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs.map((run) => ('text' in run ? run.text : '')).join('')] : [],
  )
  const texts = template.sections.filter(({ place }) => before.draft.sections[place]?.text)
  let draft = before.draft
  for (const [i, { place }] of texts.entries())
    draft = withText(draft, place, {
      type: 'doc',
      content: words.filter((_, n) => n % texts.length === i).map(paragraph),
    })
  return { template, draft: nextYearDraft({ template, draft }, 'one') }
}

/**
 * A year of work on one report, every working day, a version every `minutes` minutes, each different from the last: a
 * number, and a sentence of a text. Versions are thinned out each morning as on opening, on `store`'s disk.
 */
export async function yearOfWork(minutes: number, factory: IDBFactory, seed = 1): Promise<YearOfWork> {
  const drafts = createDraftStore('year', undefined, factory)
  const snapshots = createVersionStore(drafts)
  const random = seeded(seed)
  let report = longOne()
  if (!lastYearOf(report)) throw new RangeError('last year belongs to the weight of it')
  const numbers = report.template.figures.filter(({ kind }) => kind === 'count')
  const texts = report.template.sections.filter(({ place }) => report.draft.sections[place]?.text)
  const result: YearOfWork = { added: 0, left: 0, bytes: 0, most: 0 }
  const start = Date.UTC(2026, 0, 5, 1)
  for (let day = 0; day < 365; day += 1) {
    if (day % 7 > 4) continue
    for (let minute = 0; minute < HOURS * 60; minute += minutes) {
      const figure = numbers[Math.floor(random() * numbers.length)]
      const section = texts[Math.floor(random() * texts.length)]
      if (!figure || !section) continue
      let draft = withValue(
        report.draft,
        figure.section,
        figure.place,
        String(Math.floor(random() * 100_000)),
      )
      const content = [...(draft.sections[section.place]?.text?.content ?? [])]
      content[Math.floor(random() * content.length)] = paragraph(
        `第 ${day} 天改写：${Math.floor(random() * 1e9)}。`.repeat(4),
      )
      draft = withText(draft, section.place, { type: 'doc', content })
      report = { template: report.template, draft }
      const number = await snapshots.add(
        {
          draft,
          summary: { title: '报告', unit: '', year: 2026, due: null, filled: 0, stated: 0 },
          cause: 'work',
          name: null,
          now: start + day * DAY + minute * MINUTE,
        },
        () => Promise.resolve(),
      )
      if (number !== null) result.added += 1
    }
    await snapshots.thin('one', start + day * DAY + HOURS * 60 * MINUTE)
    const versions = await snapshots.list('one')
    result.left = versions.length
    result.bytes = versions.reduce((sum, { bytes }) => sum + bytes, 0)
    result.most = Math.max(result.most, result.bytes)
  }
  return result
}
