import { onBeforeUnmount, onMounted, type Ref, ref } from 'vue'
import { dayOf } from './dayOf'

const MINUTE = 60_000

/** Today, year × 10000 + month × 100 + day, also for a window that stays open over midnight. */
export function useToday(): Readonly<Ref<number>> {
  const today = ref(dayOf(new Date()))
  let ticking = 0
  onMounted(() => (ticking = window.setInterval(() => (today.value = dayOf(new Date())), MINUTE)))
  onBeforeUnmount(() => clearInterval(ticking))
  return today
}
