// first, before Dexie: what is not stored is written down when the page is left
import './storage/local/leaving'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './ui/app/App.vue'
import './ui/style/base.css'
import './ui/desk/section/prose.css'
import './ui/figures/figure.css'

createApp(App).use(createPinia()).mount('#app')
