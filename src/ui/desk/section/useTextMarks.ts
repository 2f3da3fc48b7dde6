import { computed, type ComputedRef } from 'vue'
import type { Finding } from '../../../checks/findings/finding'
import type { TextMark } from '../../../prose/marks'

/**
 * The ranges of a section's text that its findings speak of. Stays the very same list while nothing in it changes:
 * redrawing marks under somebody's hands is not free.
 */
export function useTextMarks(findings: () => readonly Finding[]): ComputedRef<readonly TextMark[]> {
  let shown: readonly TextMark[] = []
  return computed(() => {
    const next = findings().flatMap(({ target, severity, sentence }): TextMark[] =>
      target.kind === 'text' && (severity === 'error' || severity === 'warning')
        ? [target, ...(target.also ?? [])].map(({ line, from, to }) => ({
            line,
            from,
            to,
            severity,
            sentence,
          }))
        : [],
    )
    if (JSON.stringify(next) !== JSON.stringify(shown)) shown = next
    return shown
  })
}
