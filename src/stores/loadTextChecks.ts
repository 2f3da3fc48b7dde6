import { shallowRef } from 'vue'
import type { Finding } from '../checks/findings/finding'
import { isUntouched } from '../report/draft/untouched'
import type { Report } from '../report/report'
import { pauses } from '../timing/pauses'
import { tell } from '../services/base/notices'
import { withinPause } from '../services/base/timers'

/**
 * The checks that read sentences and last year's report, as steps; null until they are loaded. They are large, and a
 * new report needs none of them.
 */
export const textReading = shallowRef<((report: Report) => Iterator<undefined, Finding[]>) | null>(null)

let coming: Promise<void> | null = null

let waiting = false

/** Loads the checks a moment after the first change. */
export function readSoon(): void {
  if (waiting || textReading.value) return
  waiting = true
  setTimeout(() => {
    waiting = false
    void bringTextReading()
  }, pauses.firstReading)
}

/**
 * Loads the checks; the open report is then checked again. If they do not load, shows a notice, and the next call tries
 * again. Never rejects.
 */
export function bringTextReading(): Promise<void> {
  coming ??= import('../checks/textChecks').then(
    ({ textSteps }) => {
      textReading.value = textSteps
    },
    () => {
      coming = null
      tell(
        '正文数字和与上年的核对没有载入，可能是网络断开或服务器上的文件已更新；其他检查照常。刷新页面可再试。',
      )
    },
  )
  return coming
}

/**
 * For a report that is being opened: loads the checks first where it has text of its own, so that it is shown together
 * with its findings. A new report has only the form's sentences, which need none. Resolves after `checksOnOpening` at
 * the latest.
 */
export async function readOnOpening({ template, draft }: Report): Promise<void> {
  if (template.sections.some(({ table }) => table) || !isUntouched(template, draft))
    await withinPause(bringTextReading(), pauses.checksOnOpening)
}
