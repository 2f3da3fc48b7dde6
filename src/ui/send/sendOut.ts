import type { Finding } from '../../checks/findings/finding'
import { withStandingConfirmations } from '../../checks/standingConfirmations'
import { draftFile } from '../../export/draftFile'
import { titleInName } from '../../export/titleInName'
import { isBasics } from '../../report/structure/moved'
import { partReport } from '../../report/structure/part/partReport'
import { type Report, titleOf } from '../../report/report'
import type { Place, Section } from '../../report/template/template'
import { sentenceOf } from '../../services/base/sentences'
import { keepSent } from '../../services/versions/sentVersion'
import { offerFile } from '../base/offerFile'
import { NOT_LOADED } from '../base/useOverlay'
import { type Format, type MadeFile, madeFile } from '../export/formats/formats'

/** What a colleague fills it in with, in the order of the choice. */
export const PROGRAMS = ['年报编辑器', 'Excel 或 WPS 表格', 'Word 或 WPS 文字'] as const
export type Program = (typeof PROGRAMS)[number]

/** What is said under the choice. */
export const PROGRAM_WORDS: Readonly<Record<Program, string>> = {
  年报编辑器: '同事用“从文件恢复”打开，填好后点“备份”发回来。文字、表格都能填，边填边核对。',
  'Excel 或 WPS 表格': '只有表格和数据项，同事填“数值”一列和表里的格，存好发回来。',
  'Word 或 WPS 文字': '有文字和表格，同事直接改写，可以开修订，存好发回来。',
}

/** What goes to the colleague with the file: what to do, and how it comes back. */
const NOTES: Readonly<Record<Program, string>> = {
  年报编辑器:
    '打开年报编辑器，点“从文件恢复”选附上的文件。填完后点上方的“填好了，存成文件发回”（整份报告点“备份”），把得到的文件发给我。',
  'Excel 或 WPS 表格':
    '用 Excel 或 WPS 打开附上的表格，只填“数值”一列和各张表里的空格，不要改行和列，没有发生的填 0。存好后把这个文件发给我。',
  'Word 或 WPS 文字':
    '用 Word 或 WPS 打开附上的文件，直接改写，可以打开修订。存成 .docx（不要另存为 .doc），把这个文件发给我。',
}
/** @param part the names of the sections, '' for the whole report */
const noteOf = (report: Report, part: string, program: Program, file: string): string =>
  `请帮忙填《${titleOf(report)}》${part}，文件是“${file}”。${NOTES[program]}`

const FORMATS: Readonly<Record<Exclude<Program, '年报编辑器'>, Format>> = {
  'Excel 或 WPS 表格': 'Excel 表格',
  'Word 或 WPS 文字': 'Word 文件',
}

/** The sections that can be sent by themselves. */
export const sendable = ({ template }: Report): readonly Section[] =>
  template.sections.filter((section) => !isBasics(section))

/** Characters of a file's name that the names of its sections take. */
const LONGEST = 24

/** `标题-请填写-（二）改进情况等 2 节.xlsx` */
function nameOf(report: Report, sections: readonly Section[] | null, ending: string): string {
  const [first] = sections ?? []
  const count = sections?.length ?? 0
  const short = titleInName(first?.short ?? '').slice(0, LONGEST)
  const part = first ? `-${short}${count > 1 ? `等 ${count} 节` : ''}` : ''
  return `${titleInName(titleOf(report)).slice(0, 2 * LONGEST)}-请填写${part}.${ending}`
}

async function fileOf(report: Report, program: Program, name: (ending: string) => string): Promise<MadeFile> {
  if (program === '年报编辑器') {
    const { text } = draftFile(report, new Date())
    return { name: name('json'), content: new Blob([text], { type: 'application/json' }) }
  }
  const { content } = await madeFile(report, FORMATS[program], false)
  return { name: name(program === 'Word 或 WPS 文字' ? 'docx' : 'xlsx'), content }
}

/** What came of sending; `note`: the words for the colleague, '' when nothing was sent. */
interface Sent {
  sent: boolean
  sentence: string
  note: string
}
const refused = (sentence: string): Sent => ({ sent: false, sentence, note: '' })

/**
 * Hands over the report, or some sections of it, for a colleague to fill in, and keeps what was sent, by which what comes back
 * is compared. Resolves with a sentence that says so, or why it was not done.
 * @param places the sections; null for the whole report
 * @param confirmed the findings that stand confirmed
 */
export async function sendOut(
  whole: Report,
  places: ReadonlySet<Place> | null,
  program: Program,
  confirmed: readonly Finding[],
): Promise<Sent> {
  // also what is kept: what comes back names its mark
  const report = { ...whole, draft: withStandingConfirmations(whole.draft, confirmed) }
  const part = places ? partReport(report, places) : report
  const sections = places && report.template.sections.filter(({ place }) => places.has(place))
  let file: MadeFile
  try {
    if (program === 'Excel 或 WPS 表格') {
      const { workbookPlan } = await import('../../office/excel/plan/workbookPlan')
      if (workbookPlan(part).length === 0)
        return refused('选的章节里没有表格和数据项，请改用 Word 或年报编辑器。')
    }
    file = await fileOf(part, program, (ending) => nameOf(report, sections, ending))
  } catch {
    return refused(NOT_LOADED)
  }
  try {
    await keepSent(report, new Date())
  } catch (cause) {
    return refused(`没有发出：要先存一个版本，好在收回时比较。${sentenceOf(cause)}`)
  }
  offerFile(file.name, file.content)
  return {
    sent: true,
    sentence: `已导出“${file.name}”，在下载文件夹里。同事填好发回来，在这里点“收回修改”选那个文件，只收${places ? '这几节里' : ''}改过的地方。`,
    note: noteOf(
      report,
      sections ? `里的${sections.map(({ heading }) => `“${heading}”`).join('、')}` : '',
      program,
      file.name,
    ),
  }
}
