// first, before Dexie: what is not stored is written down when the page is left
import './storage/local/leaving'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { displayNote } from './services/base/displayNote'
import App from './ui/app/App.vue'
import './ui/style/base.css'
import './ui/desk/section/prose.css'
import './ui/figures/figure.css'

// themes, sizes, small and large screens: for whoever has one
const adapted = matchMedia(
  '(max-width: 760px), (min-width: 1700px), (prefers-color-scheme: dark), (forced-colors: active)',
)
const adapt = (): void => void import('./ui/style/display').catch(() => null)
if (adapted.matches || displayNote()) adapt()
else adapted.addEventListener('change', adapt, { once: true })

createApp(App).use(createPinia()).mount('#app')
