import { draftFile } from '../../export/draftFile'
import type { Report } from '../../report/report'
import { noteBackedUp } from './noteBackedUp'
import { offerFile } from '../base/offerFile'

/** Hands the draft to the official as a file; the sentence says where it went and what it is good for. */
export function offerDraft(report: Report): string {
  const { name, text } = draftFile(report, new Date())
  offerFile(name, new Blob([text], { type: 'application/json' }))
  noteBackedUp(report.draft.id)
  return `草稿已存成文件“${name}”，在报告列表点“从文件恢复”可以取回。`
}
