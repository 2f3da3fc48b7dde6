import {
  type Block,
  type ClosingLine,
  type Run,
  type TableBlock,
  type TableBlockRow,
} from '../../pages/blocks/block'
import { headingOnly } from '../../pages/blocks/leads'
import { closingWidth } from '../../pages/closing'
import { outline } from '../../pages/outline'
import { figureAt, type Report, titleOf } from '../../report/report'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (char) => ESCAPES[char] ?? char)

/** The look of the page where it is opened by itself; a content management system brings its own. */
const STYLE = `body{max-width:42em;margin:2em auto;padding:0 1em;font:16px/1.9 "FangSong","STFangsong","SimSun",serif}
h1{text-align:center;font-size:1.6em;line-height:1.5}h2,h3,h4,h5{font-size:1.1em}p{text-indent:2em;margin:.3em 0}
table{width:100%;border-collapse:collapse;margin:.8em 0;font-size:.9em;line-height:1.5}
th,td{border:1px solid #333;padding:.3em .4em;text-align:center;font-weight:400}p.closing{text-align:right;text-indent:0}`

/** A run of text; the value of a figure is marked with the figure's name, which a program can read. */
function runHtml(report: Report, { text, bold, heading, figure, blank }: Run, isHeading: boolean): string {
  const words =
    bold || (heading !== undefined && !isHeading) ? `<strong>${escaped(text)}</strong>` : escaped(text)
  return figure === undefined || blank
    ? words
    : `<span data-figure="${escaped(figureAt(report.template, figure).label)}">${words}</span>`
}

function rowHtml(report: Report, row: TableBlockRow): string {
  const cells = row.map(({ text, heads, columns, rows, figure }) => {
    const span = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`
    const scope =
      heads === null
        ? ''
        : ` scope="${heads === 'columns' ? (columns > 1 ? 'colgroup' : 'col') : rows > 1 ? 'rowgroup' : 'row'}"`
    const named =
      figure === undefined ? '' : ` data-figure="${escaped(figureAt(report.template, figure).label)}"`
    const tag = heads === null ? 'td' : 'th'
    return `<${tag}${scope}${span}${named}>${escaped(text)}</${tag}>`
  })
  return `<tr>${cells.join('')}</tr>`
}

function tableHtml(report: Report, { name, head, body }: TableBlock): string {
  const rows = (part: readonly TableBlockRow[]): string => part.map((row) => rowHtml(report, row)).join('\n')
  const top = head.length > 0 ? `<thead>\n${rows(head)}\n</thead>\n` : ''
  return `<table aria-label="${escaped(name)}">\n${top}<tbody>\n${rows(body)}\n</tbody>\n</table>`
}

/** A line of 署名 or 成文日期, as far from the margin as on paper: with a style of its own, since only the content may be copied. */
function closingHtml({ parts }: ClosingLine): string {
  return parts
    .map(({ text, inset }, i) => {
      const next = parts[i + 1]
      const free = next ? inset - next.inset - closingWidth(next.text) : inset
      return free > 0 ? `<span style="margin-right:${free}em">${escaped(text)}</span>` : escaped(text)
    })
    .join(' ')
}

function blockHtml(report: Report, block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${block.lines.map(escaped).join('<br>')}</h1>`
    case 'heading':
      return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`
    case 'paragraph': {
      const level = headingOnly(block)
      const tag = level === null ? 'p' : `h${level + 1}`
      return `<${tag}>${block.runs.map((run) => runHtml(report, run, level !== null)).join('')}</${tag}>`
    }
    case 'annexName': {
      const left = `margin:0;padding-left:${block.column}em;text-indent:${block.indent - block.column}em`
      return `<p class="annex" style="${left}">${escaped(block.prefix + block.text)}</p>`
    }
    case 'annex':
      return `<p class="annex" style="text-indent:0"><strong>${escaped(block.mark)}</strong></p>\n<h1>${block.lines.map(escaped).join('<br>')}</h1>`
    case 'closing':
      return `<p class="closing" style="text-align:right">${block.lines.map(closingHtml).join('<br>')}</p>`
    case 'table':
      return tableHtml(report, block)
  }
}

/** A report as the content of a web page: headings, paragraphs and tables, no script and no style sheet. */
export const webContent = (report: Report): string =>
  outline(report)
    .map((block) => blockHtml(report, block))
    .join('\n')

/** A report as a web page that stands by itself. */
export const webPage = (report: Report): string => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(titleOf(report))}</title>
<style>${STYLE}</style>
</head>
<body>
<article>
${webContent(report)}
</article>
</body>
</html>
`
