import type { Stage } from './stage'

/**
 * Distance from the top of a character's box to its baseline, in CSS px of the page. Measured, because each browser
 * rounds a face's metrics in its own way.
 */
export function baselineOf(stage: Stage, fontFamily: string, fontSize: string): number {
  const probe = document.createElement('div')
  Object.assign(probe.style, {
    position: 'absolute',
    whiteSpace: 'nowrap',
    lineHeight: 'normal',
    fontFamily,
    fontSize,
    fontWeight: '400',
  })
  const foot = document.createElement('span')
  Object.assign(foot.style, { display: 'inline-block', width: '0', height: '0' })
  probe.append('国', foot)
  stage.element.append(probe)
  const range = document.createRange()
  range.setStart(probe, 0)
  range.setEnd(probe, 1)
  const baseline = foot.getBoundingClientRect().bottom - range.getBoundingClientRect().top
  probe.remove()
  return stage.length(baseline)
}
