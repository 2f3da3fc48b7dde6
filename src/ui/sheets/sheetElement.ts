import { isLandscape, type Page } from '../../pages/paginate'
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
  // a browser's translation would put other words on the page
  sheet.translate = false
  sheet.setAttribute('role', 'group')
  sheet.setAttribute('aria-label', `第 ${number} 页`)
  const layout = document.createElement('div')
  layout.className = 'sheet-layout'
  layout.lang = 'zh-CN'
  if (draftMark) {
    const mark = document.createElement('div')
    mark.className = 'sheet-mark'
    mark.setAttribute('aria-hidden', 'true')
    mark.textContent = '草稿'
    layout.append(mark)
  }
  const text = document.createElement('div')
  text.className = isLandscape(page) ? 'sheet-text landscape' : 'sheet-text'
  text.append(...page.map(pieceElement))
  const foot = document.createElement('div')
  foot.className = number % 2 === 0 ? 'sheet-number even' : 'sheet-number'
  foot.textContent = `— ${number} —`
  layout.append(text, foot)
  sheet.append(layout)
  return sheet
}
