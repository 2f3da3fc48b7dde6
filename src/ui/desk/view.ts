import type { View } from '../../report/draft/view'

const panelsOn = (desk: HTMLElement): HTMLElement[] => [
  ...desk.querySelectorAll<HTMLElement>('[data-section]'),
]

/** The panel at the top of the desk. */
export function viewOf(desk: HTMLElement): View | null {
  const top = desk.getBoundingClientRect().top + 60
  const all = panelsOn(desk)
  const panel = all.findLast((one) => one.getBoundingClientRect().top <= top) ?? all[0]
  if (!panel?.dataset.section) return null
  return { section: panel.dataset.section, offset: Math.round(desk.scrollTop - panel.offsetTop) }
}

/** Scrolls back to where one read. */
export function scrollTo(desk: HTMLElement, view: View): void {
  const panel = panelsOn(desk).find((one) => one.dataset.section === view.section)
  if (panel) desk.scrollTop = panel.offsetTop + view.offset
}
