import type { Page } from '../../pages/paginate'
import { pieceElement } from './pieceElement'
import './sheet.css'

/**
 * One A4 page as an element that needs nothing from where it stands.
 * @param number from 1: odd pages carry it on the right, even ones on the left
 */
export function sheetElement(page: Page, number: number, draftMark: boolean): HTMLElement {
  const sheet = document.createElement('div')
  sheet.className = 'sheet'
  sheet.lang = 'zh-CN'
  sheet.setAttribute('role', 'group')
  sheet.setAttribute('aria-label', `第 ${number} 页`)
  if (draftMark) {
    const mark = document.createElement('div')
    mark.className = 'sheet-mark'
    mark.setAttribute('aria-hidden', 'true')
    mark.textContent = '草稿'
    sheet.append(mark)
  }
  const text = document.createElement('div')
  text.className = 'sheet-text'
  text.append(...page.map(pieceElement))
  const foot = document.createElement('div')
  foot.className = number % 2 === 0 ? 'sheet-number even' : 'sheet-number'
  foot.textContent = `— ${number} —`
  sheet.append(text, foot)
  return sheet
}
