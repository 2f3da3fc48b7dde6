import { backupFile } from '../../../export/backupFile'
import { collectBackup } from '../../../services/backup/collectBackup'
import { shelfSentenceOf } from '../../../services/base/sentences'
import { draftState } from '../../../services/list/draftState'
import type { useReportList } from '../../../stores/reportList'
import { noteBackedUp } from '../../backup/noteBackedUp'
import { offerFile } from '../../base/offerFile'
import { zipped } from '../../export/formats/deliver'
import { type MadeFile, madeFile } from '../../export/formats/formats'
import { isUnsettled } from './choice'

type Shelf = ReturnType<typeof useReportList>

/** Some reports as one backup file; a sentence says what became of it. */
export async function backUpSome(ids: ReadonlySet<string>): Promise<string> {
  try {
    const { reports } = await collectBackup()
    const some = reports.filter(({ report }) => ids.has(report.draft.id))
    const { name, text } = backupFile({ reports: some, unreadable: [] }, new Date(), '年报编辑器选中的报告')
    offerFile(name, new Blob([text], { type: 'application/json' }))
    for (const { report } of some) noteBackedUp(report.draft.id)
    const lacking = ids.size - some.length
    const without = lacking > 0 ? `有 ${lacking} 份读不出来，没有存进去。` : ''
    return `${some.length} 份报告已存成文件“${name}”，请妥善保管。${without}`
  } catch (cause) {
    return `没有备份成功。${shelfSentenceOf(cause)}`
  }
}

/** Numbers files of one name: in a zip file they would be one. */
function withDistinctNames(files: readonly MadeFile[]): MadeFile[] {
  const times = new Map<string, number>()
  return files.map((file) => {
    const nth = (times.get(file.name) ?? 0) + 1
    times.set(file.name, nth)
    return nth === 1 ? file : { ...file, name: file.name.replace(/(\.\w+)$/u, `（${nth}）$1`) }
  })
}

/** Some reports as Word files; what cannot be read is left out. One that is not settled is marked 草稿. */
export async function wordFiles(shelf: Pick<Shelf, 'reportOf'>, ids: readonly string[]): Promise<MadeFile[]> {
  const files: MadeFile[] = []
  for (const id of ids) {
    const report = await shelf.reportOf(id)
    if (report) files.push(await madeFile(report, 'Word 文件', isUnsettled(await draftState(id))))
  }
  return withDistinctNames(files)
}

/** Some reports as Word files in one zip file; a sentence says what became of it. */
export async function exportSome(shelf: Shelf, ids: readonly string[]): Promise<string> {
  const files = await wordFiles(shelf, ids)
  // reportOf sets it for each report; the sentence below is for all of them
  shelf.trouble = ''
  if (files.length === 0) return '没有可以导出的报告：选中的都读不出来。'
  const { name, content } = await zipped(`年报（${files.length} 份）.zip`, files)
  offerFile(name, content)
  const lacking = ids.length - files.length
  return `${files.length} 份 Word 文件已存成“${name}”，没有填完或有错误的，文件名里标了“草稿”。${lacking > 0 ? `有 ${lacking} 份读不出来。` : ''}`
}
