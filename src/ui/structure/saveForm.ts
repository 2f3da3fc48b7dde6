import type { Report } from '../../report/report'
import { formOfReport } from '../../report/structure/issue/formOfReport'
import type { Template } from '../../report/template/template'
import { saveUnitForm } from '../../services/forms/unitForms'

/** Keeps a form as 本单位格式; resolves with whether that succeeded, and the sentence that says so. */
export async function saveForm(form: Template): Promise<{ saved: boolean; sentence: string }> {
  const kept = await saveUnitForm(form).catch(() => null)
  return kept
    ? {
        saved: true,
        sentence: `已存为本单位格式“${kept.name}”（第 ${kept.issue} 版），以后在“新建报告”里可以直接选用。`,
      }
    : { saved: false, sentence: '没有存成：浏览器的存储写不进去。' }
}

/** Keeps the form of a report with its present sentences; resolves with the sentence that says what became of it. */
export const saveFormOf = async (report: Report): Promise<string> =>
  (await saveForm(formOfReport(report))).sentence
