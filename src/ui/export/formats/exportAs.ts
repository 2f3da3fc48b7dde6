import type { Report } from '../../../report/report'
import { offerFile } from '../../base/offerFile'
import { NOT_LOADED } from '../../base/useOverlay'
import { type Format, madeFile } from './formats'

/**
 * Hands a file of the report to the official, and says so.
 * @param open findings that are not dealt with: the file's name says 草稿 then
 */
export async function exportAs(report: Report, format: Format, open: number): Promise<string> {
  try {
    const { name, content } = await madeFile(report, format, open > 0)
    offerFile(name, content)
    const state = open > 0 ? `报告还有 ${open} 处没有处理，文件名里标了“草稿”。` : ''
    return `已导出“${name}”，在下载文件夹里。${state}`
  } catch {
    return NOT_LOADED
  }
}

/**
 * Puts the report into the clipboard as a web page's content and as text, for the editor of a website. By the event of
 * copying, since the newer way needs https.
 */
export async function copyContent(report: Report): Promise<string> {
  try {
    const [{ webContent }, { plainText }] = await Promise.all([
      import('../../../office/web/webPage'),
      import('../../../office/web/plainText'),
    ])
    const [html, text] = [webContent(report), plainText(report)]
    const put = (event: ClipboardEvent): void => {
      event.preventDefault()
      event.stopImmediatePropagation()
      event.clipboardData?.setData('text/html', html)
      event.clipboardData?.setData('text/plain', text)
    }
    document.addEventListener('copy', put, { capture: true })
    const copied = document.execCommand('copy')
    document.removeEventListener('copy', put, { capture: true })
    return copied
      ? '已复制全文，可以粘贴到网站后台的编辑框里，标题和表格都在。'
      : '浏览器不让复制。请改用“网页”导出文件，打开后全选、复制。'
  } catch {
    return NOT_LOADED
  }
}
