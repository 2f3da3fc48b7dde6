import { fingerprint } from '../../report/draft/fingerprint'
import type { Place, Template } from '../../report/template/template'

/** What every name of a value's cell begins with; with it no place looks like the address of a cell. */
const BEGINS = 'nb_'

/** A name of its own for a place that another place differs from in case only: names of Excel have no case. */
const apart = (place: Place): string => `${BEGINS}${place}.${fingerprint(place)}`

/** The places of a form by their names in a workbook, in lower case. A place has both names, or its own only. */
export function placesByName(template: Template): ReadonlyMap<string, Place> {
  const names = namesOfPlaces(template)
  return new Map(
    template.figures.flatMap(({ place }) => [
      [apart(place).toLowerCase(), place] as const,
      [(names.get(place) ?? '').toLowerCase(), place] as const,
    ]),
  )
}

/** The names that the cells of values have in a workbook, by their places. */
export function namesOfPlaces({ figures }: Template): ReadonlyMap<Place, string> {
  const times = new Map<string, number>()
  for (const { place } of figures) {
    const key = place.toLowerCase()
    times.set(key, (times.get(key) ?? 0) + 1)
  }
  return new Map(
    figures.map(({ place }) => [
      place,
      (times.get(place.toLowerCase()) ?? 0) > 1 ? apart(place) : `${BEGINS}${place}`,
    ]),
  )
}

/** True for a name that stands for a place of some form. */
export const isPlaceName = (name: string): boolean => name.toLowerCase().startsWith(BEGINS)
