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

/** Without a key for so long (ms), the official is taken to be reading. */
const PATIENCE = 30_000

/** Resolves a moment after the page is drawn, in an idle period: for what nobody is waiting for. */
export async function late(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, pauses.afterStart))
  await idle()
}

let asked: Promise<void> | null = null

/**
 * Resolves after the first key, or after {@link PATIENCE} without one: for scripts that must not delay the first key.
 */
export function afterFirstKey(): Promise<void> {
  asked ??= new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE)
    window.addEventListener('keydown', () => resolve(), { once: true, capture: true })
  }).then(late)
  return asked
}

/**
 * A placeholder for a component whose script loads later. Until then it draws nothing; it passes on all attributes,
 * events and slots.
 * @param bring called with the attributes each time a placeholder is mounted
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

/** A component that is loaded after the first key, and left out where its script does not load. */
export function lateComponent<Shown extends Component>(load: () => Promise<{ default: Shown }>): Shown {
  const arrived = shallowRef<Component | null>(null)
  return drawn(arrived, () => {
    void afterFirstKey().then(
      async () => (arrived.value ??= (await load().catch(() => null))?.default ?? null),
    )
  }) as Shown
}

/**
 * A component whose script is loaded when it is first drawn. If that fails, a notice says so and the component is
 * closed, so that the next attempt asks the server again.
 * @param soon loads the script after the first key in any case, for what has to work without the server
 */
export const part = <Shown extends Component>(
  load: () => Promise<{ default: Shown }>,
  soon?: 'soon',
): Shown => onDemand(load, soon, false)

/** A {@link part} that takes the focus, such as a menu or dialog: until it is drawn, keys are discarded. */
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
  // a failure is reported when the component is drawn
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
