import { observable } from '../base/observable'
import { drafts } from '../repository/drafts'
import { otherWindows, type WindowNote } from '../tabs/windowNotes'
import { dayAndHour } from '../base/dayAndHour'

/**
 * The sentence to show while other windows keep the database from being opened, '' otherwise. Opening continues by itself
 * once they are closed.
 */
export const waitingForWindows = observable('')

const say = (): void => void (waitingForWindows.value = waitingSentence(otherWindows(Date.now())))

drafts.onWaiting((is) => {
  if (is) say()
  else waitingForWindows.value = ''
  if (typeof window === 'undefined') return
  // a window that is closed removes its note: the sentence is built again without it
  if (is) window.addEventListener('storage', say)
  else window.removeEventListener('storage', say)
})

/** Names the windows that have a note; those of earlier versions of the program have none. */
export function waitingSentence(windows: readonly WindowNote[]): string {
  const named = windows.map(({ title, since }) => `“${title}”（${dayAndHour(since)} 打开）`)
  const known = named.length ? `，可能有：${named.join('、')}` : ''
  return `数据正被其他窗口占用。请关闭其他打开本编辑器的窗口或标签页${known}。关闭后这里会自动继续；已保存的内容不受影响。`
}
