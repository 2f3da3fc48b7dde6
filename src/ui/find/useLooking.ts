import { type Ref, shallowRef, watch } from 'vue'
import type { Finding } from '../../checks/findings/finding'
import type { Place } from '../../report/template/template'
import type { useEditor } from '../../stores/editor'
import { heldWhile } from '../base/focusReturn'
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
  let stepping: typeof import('../checks/stepToFinding') | null = null
  watch(
    () => desk.open.draft,
    () => notice.value === led && (notice.value = ''),
  )
  return {
    call,
    find(replace = false): void {
      const selected = getSelection()?.toString() ?? ''
      const from = document.activeElement
      call.value = { replace, selected: /^[^\n]{1,60}$/u.test(selected) ? selected : '', from }
    },
    async step(back: boolean): Promise<void> {
      const loaded =
        stepping ?? (await heldWhile(() => import('../checks/stepToFinding')).catch(() => undefined))
      if (loaded === null) return
      stepping = loaded ?? null
      led =
        loaded?.stepToFinding(desk.open, desk.findings, here.value, back, (finding) => void goTo(finding)) ??
        NOT_LOADED
      notice.value = led
    },
  }
}
