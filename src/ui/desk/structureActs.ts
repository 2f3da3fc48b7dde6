import { movedSection, placedSection } from '../../report/structure/sections'
import type { Place } from '../../report/template/template'
import type { useEditor } from '../../stores/editor'
import { saveFormOf } from '../structure/saveForm'

type Desk = ReturnType<typeof useEditor>

/** Changes of the open report's form from its outline; loaded when one is first asked for. */
export const place = (desk: Desk, section: Place, before: Place | null): void =>
  desk.restructure(placedSection(desk.open, section, before))

export const move = (desk: Desk, section: Place, to: 'up' | 'down'): void =>
  desk.restructure(movedSection(desk.open, section, to))

/** Keeps the report's form for others; resolves with the sentence that says so. */
export const saveForm = (desk: Desk): Promise<string> => saveFormOf(desk.open)
