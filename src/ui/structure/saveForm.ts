import type { Report } from '../../report/report'
import { formOfReport } from '../../report/structure/issue/formOfReport'
import type { Template } from '../../report/template/template'
import { storeChoice } from '../../services/base/choices'
import { saveUnitForm } from '../../services/forms/unitForms'

/** Keeps a form as 本单位格式; resolves with whether that succeeded, and the sentence that says so. */
export async function saveForm(form: Template): Promise<{ saved: boolean; sentence: string; issue: number }> {
  const kept = await saveUnitForm(form).catch(() => null)
  return kept
    ? {
        saved: true,
        issue: kept.issue,
        sentence: `已存为本单位格式“${kept.name}”（第 ${kept.issue} 版），以后在“新建报告”里可以直接选用。`,
      }
    : { saved: false, issue: 0, sentence: '没有存成：浏览器的存储写不进去。' }
}

/** Keeps the form of a report with its present sentences; resolves with the sentence that says what became of it. */
export async function saveFormOf(report: Report): Promise<string> {
  const { saved, sentence, issue } = await saveForm(formOfReport(report))
  // the report that the issue was made from needs not be asked about it
  if (saved) storeChoice(`issue:${report.draft.id}`, String(issue))
  return sentence
}
