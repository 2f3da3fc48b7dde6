import { observable } from '../base/observable'
import { drafts } from '../repository/drafts'
import { otherWindows, type WindowNote } from '../tabs/windowNotes'
import { dayAndHour } from '../base/dayAndHour'

/** Why the drafts cannot be opened while other windows keep them, '' otherwise; it goes on by itself once they are closed. */
export const waitingForWindows = observable('')

const say = (): void => void (waitingForWindows.value = waitingSentence(otherWindows(Date.now())))

drafts.onWaiting((is) => {
  if (is) say()
  else waitingForWindows.value = ''
  if (typeof window === 'undefined') return
  // one that is closed is named no more
  if (is) window.addEventListener('storage', say)
  else window.removeEventListener('storage', say)
})

/** Names the windows that are known; those of an earlier program say nothing of themselves. */
export function waitingSentence(windows: readonly WindowNote[]): string {
  const named = windows.map(({ title, since }) => `“${title}”（${dayAndHour(since)} 打开）`)
  const known = named.length ? `，可能有：${named.join('、')}` : ''
  return `数据正被其他窗口占用。请关闭其他打开本编辑器的窗口或标签页${known}。关闭后这里会自动继续；已保存的内容不受影响。`
}
