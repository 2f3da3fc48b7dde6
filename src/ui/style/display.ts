import { displayNote, noteDisplay } from '../../services/base/displayNote'
import './dark/tokens.css'
import './sizes.css'
import './small.css'
import './narrow.css'
import './wide.css'

/** How the screen looks: 显示设置. */
export interface Display {
  size: 'normal' | 'large' | 'larger'
  /** `system`: as the desktop is. */
  theme: 'system' | 'light' | 'dark'
}

const SIZES: readonly Display['size'][] = ['normal', 'large', 'larger']
const THEMES: readonly Display['theme'][] = ['system', 'light', 'dark']
const dark = matchMedia('(prefers-color-scheme: dark)')

function noted(): Display {
  const [size, theme] = (displayNote() ?? '').split(' ')
  return {
    size: SIZES.find((one) => one === size) ?? 'normal',
    theme: THEMES.find((one) => one === theme) ?? 'system',
  }
}

/** Held here too: a browser that keeps nothing still shows what was chosen, until the window is closed. */
let chosen = noted()

/** How the screen looks now. */
export const display = (): Display => ({ ...chosen })

function show(): void {
  const { size, theme } = chosen
  const root = document.documentElement
  root.dataset.size = size
  root.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
}

/** Chooses how the screen looks; kept in this browser where it keeps anything. */
export function setDisplay({ size, theme }: Display): void {
  chosen = { size, theme }
  noteDisplay(`${size} ${theme}`)
  show()
}

show()
dark.addEventListener('change', show)
