import type { Place } from '../../report/template/template'
import type { useEditor } from '../../stores/editor'

/** Changes of the open report's form from its outline. What makes them is loaded when one is first asked for. */
export function structureActs(desk: ReturnType<typeof useEditor>, tell: (sentence: string) => void) {
  const structure = () => import('../../report/structure/sections')
  return {
    async place(section: Place, before: Place | null): Promise<void> {
      const { placedSection } = await structure()
      desk.restructure(placedSection(desk.open, section, before))
    },
    async move(section: Place, to: 'up' | 'down'): Promise<void> {
      const { movedSection } = await structure()
      desk.restructure(movedSection(desk.open, section, to))
    },
    async saveForm(): Promise<void> {
      const { saveFormOf } = await import('../structure/saveForm')
      tell(await saveFormOf(desk.open))
    },
  }
}
