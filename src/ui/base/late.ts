import {
  type Component,
  defineComponent,
  h,
  nextTick,
  type SetupContext,
  type ShallowRef,
  shallowRef,
} from 'vue'
import { idle } from '../../services/base/idle'
import { tell } from '../../services/base/notices'
import { pauses } from '../../timing/pauses'
import { holdKeys } from './focusReturn'
import { NOT_LOADED } from './useOverlay'

/** Who writes nothing for so long (ms) reads. */
const PATIENCE = 30_000

/** Resolves a moment after the page is there: nobody waits for what comes then. */
export async function late(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, pauses.afterStart))
  await idle()
}

let asked: Promise<void> | null = null

/** Resolves after the first key, or when none comes: what nobody needs for that does not arrive before it. */
export function afterFirstKey(): Promise<void> {
  asked ??= new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE)
    window.addEventListener('keydown', () => resolve(), { once: true, capture: true })
  }).then(late)
  return asked
}

/**
 * Draws a component that arrives later, and until then nothing in its place. It takes and emits what that component takes
 * and emits.
 * @param bring called each time one is to be drawn
 */
const drawn = (
  arrived: Readonly<ShallowRef<Component | null>>,
  bring: (attrs: SetupContext['attrs']) => void,
): Component =>
  defineComponent({
    inheritAttrs: false,
    setup(_, { attrs, slots }) {
      bring(attrs)
      return () => arrived.value && h(arrived.value, attrs, slots)
    },
  })

/** A component that comes after the first key, and not at all where its part does not arrive. */
export function lateComponent<Shown extends Component>(load: () => Promise<{ default: Shown }>): Shown {
  const arrived = shallowRef<Component | null>(null)
  return drawn(arrived, () => {
    void afterFirstKey().then(
      async () => (arrived.value ??= (await load().catch(() => null))?.default ?? null),
    )
  }) as Shown
}

/**
 * A component of which the script arrives when it is drawn first. If the script does not arrive a notice says so, and what
 * is drawn is closed: whoever asks for it again asks the server again.
 * @param soon brings it after the first key in any case: it has to be there when the server is not
 */
export const part = <Shown extends Component>(
  load: () => Promise<{ default: Shown }>,
  soon?: 'soon',
): Shown => onDemand(load, soon, false)

/** A {@link part} that takes the focus, a menu or dialog: until it is there no key goes anywhere else. */
export const called = <Shown extends Component>(
  load: () => Promise<{ default: Shown }>,
  soon?: 'soon',
): Shown => onDemand(load, soon, true)

function onDemand<Shown extends Component>(
  load: () => Promise<{ default: Shown }>,
  soon: 'soon' | undefined,
  focused: boolean,
): Shown {
  const arrived = shallowRef<Component | null>(null)
  const bring = async (): Promise<void> => {
    arrived.value ??= (await load()).default
  }
  // who asks for it later says whether it is missing
  if (soon) void afterFirstKey().then(() => bring().catch(() => {}))
  return drawn(arrived, (attrs) => {
    const close = (): void => {
      if (typeof attrs['onClose'] === 'function') attrs['onClose']()
    }
    const release = focused && !arrived.value ? holdKeys(close) : null
    bring()
      .then(() => nextTick())
      .catch(() => {
        tell(NOT_LOADED)
        close()
      })
      .finally(() => release && void nextTick(release))
  }) as Shown
}
