import { type Report, titleOf } from '../../../report/report'
import { partFor } from '../../../report/structure/part/partReport'
import { draftChanges } from '../../../returned/draft/draftChanges'
import { copyOf } from '../../../services/backup/reportIn'
import { sentenceOf } from '../../../services/base/sentences'
import { allGone } from './excelSentence'
import { otherReport, type ReadFile, refused } from './readFile'

/** Takes a draft back that somebody else went on with, or a part of it: a backup, or a PDF with its data. */
export async function readDraft(name: string, file: File, report: Report): Promise<ReadFile> {
  try {
    const { report: theirs, key, known } = await copyOf(file, report)
    const { partOf } = theirs.template
    const about = partFor(report, partOf?.sections ?? null)
    const isOwn = [key, partOf?.draft].includes(report.draft.id)
    // a backup that was restored elsewhere has another id
    if (!isOwn && titleOf(about?.part ?? report) !== titleOf(theirs))
      return otherReport(name, titleOf(theirs))
    if (!about) return refused(allGone(name))
    return {
      kind: 'read',
      changes: draftChanges(about.part, theirs),
      mark: partOf?.mark ?? null,
      draft: partOf ? null : { theirs, known },
      gone: [],
    }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) {
      if (cause.code === 'fileForeign')
        return refused(
          `“${name}”不是能收回的文件。请选导出的 Word 或 Excel 文件，或者同事发回的备份、PDF。报告没有改动。`,
        )
      if (cause.code === 'fileMany')
        return refused(`“${name}”里有多份报告，没有一份是“${titleOf(report)}”，没有收，报告没有改动。`)
    }
    return refused(`“${name}”：${sentenceOf(cause)}`)
  }
}
