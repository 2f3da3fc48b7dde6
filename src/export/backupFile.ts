import { BACKUP_VERSION } from '../report/draft/backupVersion'
import { contentOf, markOf } from '../report/draft/draftContent'
import { DRAFT_SCHEMA } from '../report/draft/draftSchema'
import { progressOf, type Report, titleOf } from '../report/report'
import type { Template } from '../report/template/template'
import type { TextFile } from './draftFile'
import { fileNameOf } from './fileName'

/** A report as it goes into a backup. Times in ms since 1970. */
export interface BackedReport {
  report: Report
  updated: number
  /** The marks of its versions, newest first. */
  marks?: ReadonlySet<string>
  /** Versions that the official gave a name. */
  versions: readonly { name: string; at: number; report: Report }[]
  /** Named versions that only the previous backup file has, copied from it unchanged. */
  earlierVersions?: readonly object[]
}

/** Everything that a backup file holds. */
export interface BackupContents {
  reports: readonly BackedReport[]
  /** Stored rows of drafts that this version cannot read, as they are. */
  unreadable: readonly { title: string; rows: unknown }[]
  /** Reports that only the previous backup file has, carried forward from it unchanged. */
  further?: readonly { title: string; row: object }[]
}

const ABOUT =
  '年报编辑器的备份。在报告列表点“从文件恢复”选择本文件即可取回。reports 里每份报告的 title 是标题，draft.sections 里 values 是所填的数、text 是正文；forms 列出各栏目的名称。'

/**
 * A backup: one file that any later version reads back and that explains itself without this program. Plain JSON, one
 * report a line, with the headings and labels of all places. Rules in `src/storage/SPEC.md`.
 * @param now dates the file and its name
 * @param called begins the file's name
 */
export function backupFile(
  { reports, unreadable, further = [] }: BackupContents,
  now: Date,
  called = '年报编辑器全部报告',
): TextFile {
  // a report on a form of its own has that form in its row
  const builtIn = reports.flatMap(({ report }) => (report.draft.form ? [] : [report.template]))
  const templates = new Map(builtIn.map((template) => [template.id, template]))
  const head = {
    format: 'nianbao-backup',
    version: BACKUP_VERSION,
    writtenBy: '年报编辑器',
    about: ABOUT,
    saved: now.toISOString(),
    titles: [...reports.map(({ report }) => titleOf(report)), ...further.map(({ title }) => title)],
    forms: Object.fromEntries([...templates].map(([id, template]) => [id, namesOf(template)])),
  }
  const lines = (rows: readonly unknown[]): string =>
    rows.length === 0 ? '[]' : `[\n${rows.map((one) => JSON.stringify(one)).join(',\n')}\n]`
  const all = [...reports.map(written), ...further.map(({ row }) => row)]
  const start = JSON.stringify(head, null, 1).slice(0, -2)
  const text = `${start},\n "reports": ${lines(all)},\n "unreadable": ${lines(unreadable.map(({ title, rows }) => ({ title, rows })))}\n}\n`
  return { name: fileNameOf(`${called}（${all.length} 份）`, '备份', now), text }
}

/** Most marks of versions that are written into a file. */
const MOST_KNOWN = 100

function written({
  report,
  updated,
  marks = new Set(),
  versions,
  earlierVersions = [],
}: BackedReport): object {
  const { filled, stated } = progressOf(report)
  return {
    title: titleOf(report),
    id: report.draft.id,
    updated: new Date(updated).toISOString(),
    filled,
    stated,
    version: DRAFT_SCHEMA,
    mark: markOf(report.draft),
    ...(marks.size > 0 && { known: [...marks].slice(0, MOST_KNOWN) }),
    draft: contentOf(report.draft),
    versions: [
      ...versions.map(({ name, at, report: { draft } }) => ({
        name,
        saved: new Date(at).toISOString(),
        version: DRAFT_SCHEMA,
        mark: markOf(draft),
        draft: contentOf(draft),
      })),
      ...earlierVersions,
    ],
  }
}

/** Headings and labels by place, for whoever reads the file without the program. */
function namesOf({ title, sections, figures }: Template): object {
  return {
    title,
    sections: Object.fromEntries(sections.map(({ place, heading }) => [place, heading])),
    figures: Object.fromEntries(figures.map(({ place, label }) => [place, label])),
  }
}
