import { figuresOf } from '../../report/report'
import type { Place, Template } from '../../report/template/template'
import { element, val } from '../xml/markup'

/** What every tag of a figure begins with; Word allows 64 characters, and a place has at most 60. */
const TAG = 'nb:'
/** Most characters of the name that Word shows at a control. */
const NAME = 64

/** The tag of the control that holds a figure. */
export const tagOf = (place: Place): string => `${TAG}${place}`

/** The place that a tag names; null for a control that is not of this program. */
export const placeOfTag = (tag: string): Place | null =>
  tag.startsWith(TAG) && tag.length > TAG.length ? tag.slice(TAG.length) : null

/** Holds a figure's runs together so that it is found again; in the text nothing of it is seen. */
export type Hold = (place: Place, runs: string, isBlank: boolean) => string

/** Content controls for the figures of a document, each with a number of its own. */
export function figureControls(template: Template): Hold {
  const figures = figuresOf(template)
  let count = 0
  return (place, runs, isBlank) => {
    count += 1
    const label = Array.from(figures.get(place)?.label ?? '')
      .slice(0, NAME / 2)
      .join('')
    return element(
      'w:sdt',
      {},
      element(
        'w:sdtPr',
        {},
        label === '' ? '' : val('w:alias', label),
        val('w:tag', tagOf(place)),
        val('w:id', count),
        // what is typed there takes the blank's place
        isBlank ? element('w:showingPlcHdr') : '',
      ),
      element('w:sdtContent', {}, runs),
    )
  }
}
