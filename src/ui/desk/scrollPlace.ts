import type { Place } from '../../report/template'

/** Where one reads: `offset` px below the top of a section's panel. Survives another window width better than a number. */
export interface ScrollPlace {
  section: Place
  offset: number
}

const panelsOn = (desk: HTMLElement): HTMLElement[] => [
  ...desk.querySelectorAll<HTMLElement>('[data-section]'),
]

/** The panel at the top of the desk. */
export function scrollPlaceOf(desk: HTMLElement): ScrollPlace | null {
  const top = desk.getBoundingClientRect().top + 60
  const all = panelsOn(desk)
  const panel = all.findLast((one) => one.getBoundingClientRect().top <= top) ?? all[0]
  if (!panel?.dataset.section) return null
  return { section: panel.dataset.section, offset: Math.round(desk.scrollTop - panel.offsetTop) }
}

/** Scrolls back to where one read. */
export function scrollTo(desk: HTMLElement, place: ScrollPlace): void {
  const panel = panelsOn(desk).find((one) => one.dataset.section === place.section)
  if (panel) desk.scrollTop = panel.offsetTop + place.offset
}
