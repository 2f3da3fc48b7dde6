import { type Ref, shallowRef, watch } from 'vue'
import type { Finding } from '../../checks/findings/finding'
import type { Place } from '../../report/template/template'
import type { useEditor } from '../../stores/editor'
import { focusReturn } from '../base/focusReturn'
import { NOT_LOADED } from '../base/useOverlay'

/** What 查找替换 was called for; a new object with each call. */
export interface FindCall {
  replace: boolean
  /** The words that were selected, '' for none. */
  selected: string
  /** What had the focus. */
  from: Element | null
}

/** 查找替换, and the way from finding to finding: what each needs comes when it is called. */
export function useLooking(
  desk: ReturnType<typeof useEditor>,
  here: Ref<Place>,
  goTo: (finding: Finding) => Promise<void>,
  notice: Ref<string>,
) {
  const call = shallowRef<FindCall | null>(null)
  /** Where the last step led. It holds for the report as it stood then. */
  let led = ''
  watch(
    () => desk.open.draft,
    () => notice.value === led && (notice.value = ''),
  )
  // the bar did not come: who called it writes on
  watch(call, (now, before) => {
    if (!now && before && document.activeElement === document.body) focusReturn(before.from)()
  })
  return {
    call,
    find(replace = false): void {
      const selected = getSelection()?.toString() ?? ''
      const from = document.activeElement
      call.value = { replace, selected: /^[^\n]{1,60}$/u.test(selected) ? selected : '', from }
      // until the bar is there letters go nowhere: in the report they would take the place of what is selected
      if (from instanceof HTMLElement) from.blur()
      getSelection()?.removeAllRanges()
    },
    async step(back: boolean): Promise<void> {
      const part = await import('../checks/stepToFinding').catch(() => null)
      led =
        part?.stepToFinding(desk.open, desk.findings, here.value, back, (finding) => void goTo(finding)) ??
        NOT_LOADED
      notice.value = led
    },
  }
}
