import type { Finding } from '../checks/findings/finding'
import type { Place } from '../report/template/template'

/** The mark of a figure that findings are about; an error outweighs a question. */
export type Mark = 'wrong' | 'ask'

/** The marks of all figures that findings are about. A missing figure has no mark: its blank field is seen anyway. */
export function figureMarks(findings: readonly Finding[]): ReadonlyMap<Place, Mark> {
  const marks = new Map<Place, Mark>()
  for (const { severity, figures } of findings) {
    if (severity === 'missing') continue
    for (const figure of figures)
      if (marks.get(figure) !== 'wrong') marks.set(figure, severity === 'error' ? 'wrong' : 'ask')
  }
  return marks
}
