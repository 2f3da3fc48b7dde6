import { computed, type ComputedRef, type Ref, shallowRef, watch } from 'vue'
import type { Finding } from '../checks/findings/finding'
import { FIGURE_CHAR, figuresIn, plainLines } from '../report/text/prose'
import type { Report } from '../report/report'
import type { Place } from '../report/template/template'

/** A paragraph in which the cursor stands. */
export interface Caret {
  section: Place
  /** Index in `plainLines`. */
  line: number
}

/** Where the official is typing: a figure, or a paragraph. */
type Typed = { kind: 'figure'; figure: Place } | ({ kind: 'text' } & Caret)

interface Writing {
  typed: Typed
  /** Ids of the findings that were shown before typing began there. */
  known: ReadonlySet<string>
}

interface QuietFindings {
  /** The findings to show: all but the new ones about the place of typing. */
  spoken: ComputedRef<readonly Finding[]>
  /** The paragraph with the cursor. To be set by the screen; null when no text has the cursor. */
  caret: Ref<Caret | null>
  /** To be called before a figure changes by a key. */
  typesFigure(figure: Place): void
  /** To be called before a section's text changes by a key. */
  typesText(section: Place): void
}

/** True when a figure stands in the given line of a section's text. */
function standsIn(report: Report, { section, line }: Caret, figure: Place): boolean {
  const text = report.draft.sections[section]?.text
  if (!text) return false
  const before = plainLines(text)
    .slice(0, line)
    .reduce((count, plain) => count + plain.split(FIGURE_CHAR).length - 1, 0)
  const own = (plainLines(text)[line] ?? '').split(FIGURE_CHAR).length - 1
  return figuresIn(text)
    .slice(before, before + own)
    .includes(figure)
}

function concerns(report: Report, { figures, target }: Finding, typed: Typed): boolean {
  if (typed.kind === 'figure')
    return (
      figures.includes(typed.figure) ||
      (target.kind === 'figure' && target.figure === typed.figure) ||
      (target.kind === 'text' && standsIn(report, target, typed.figure))
    )
  return target.kind === 'text' && target.section === typed.section && target.line === typed.line
}

/**
 * Leaves out new findings about a figure or paragraph while the official types there, for half a number is always
 * wrong; they are shown once the cursor leaves. A finding that was shown before stays, so that it does not vanish while
 * it is being corrected. This is for display only: export, 送审稿 and the outline use all findings.
 */
export function quietFindings(
  report: Readonly<Ref<Report | null>>,
  all: Readonly<Ref<readonly Finding[]>>,
  focused: Readonly<Ref<{ figure: Place } | null>>,
): QuietFindings {
  const caret = shallowRef<Caret | null>(null)
  const writing = shallowRef<Writing | null>(null)

  function begin(typed: Typed): void {
    const now = writing.value?.typed
    if (now && JSON.stringify(now) === JSON.stringify(typed)) return
    writing.value = { typed, known: new Set(all.value.map(({ id }) => id)) }
  }
  // sync: the findings about the place that is left are shown within the same event
  watch(
    [() => focused.value?.figure ?? null, caret, () => report.value?.draft.id ?? null],
    ([figure, at]) => {
      const typed = writing.value?.typed
      const stays =
        typed?.kind === 'figure'
          ? figure === typed.figure
          : typed && at?.section === typed.section && at.line === typed.line
      if (!stays) writing.value = null
    },
    { flush: 'sync' },
  )
  const spoken = computed((before?: readonly Finding[]): readonly Finding[] => {
    const { value: now } = writing
    const { value: open } = report
    if (!now || !open) return all.value
    const kept = all.value.filter(
      (finding) => now.known.has(finding.id) || !concerns(open, finding, now.typed),
    )
    return kept.length === before?.length && kept.every((one, i) => one === before[i]) ? before : kept
  })
  return {
    spoken,
    caret,
    typesFigure(figure) {
      if (focused.value?.figure === figure) begin({ kind: 'figure', figure })
    },
    typesText(section) {
      if (caret.value?.section === section) begin({ kind: 'text', ...caret.value })
    },
  }
}
