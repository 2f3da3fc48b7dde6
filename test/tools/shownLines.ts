import type { PdfDesk } from './pdfDesk'

/** A line of running text as a browser shows it; lengths in millimetres from the sheet's left edge. */
export interface ShownLine {
  /** Key of its paragraph or heading. */
  block: string
  text: string
  left: number
  right: number
}

/** The rows of all paragraphs and headings on the sheets, read from the boxes of their characters and not from elements. */
export const shownLines = (desk: PdfDesk): Promise<ShownLine[]> =>
  desk.page.locator('.sheet').evaluateAll((sheets) => {
    const lines: ShownLine[] = []
    const range = document.createRange()
    for (const sheet of sheets) {
      const page = sheet.getBoundingClientRect()
      const mm = page.width / 210
      for (const block of sheet.querySelectorAll<HTMLElement>(
        '.sheet-text > :is(p, h2, h3, h4, h5):not(.closing)',
      )) {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
        let middle = Number.NaN
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!(node instanceof Text)) continue
          const { data } = node
          let at = 0
          for (const char of data) {
            range.setStart(node, at)
            at += char.length
            range.setEnd(node, at)
            const box = range.getBoundingClientRect()
            const last = lines[lines.length - 1]
            const own = (box.top + box.bottom) / 2
            const [left, right] = [(box.left - page.left) / mm, (box.right - page.left) / mm]
            if (last && Math.abs(own - middle) < 4 * mm) {
              last.text += char
              last.right = Math.max(last.right, right)
            } else lines.push({ block: block.dataset.block ?? '', text: char, left, right })
            middle = own
          }
        }
      }
    }
    return lines
  })
