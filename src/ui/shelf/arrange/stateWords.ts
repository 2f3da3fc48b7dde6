import type { DraftState } from '../../../services/list/draftState'

/** What is open in a draft: 未填 3 · 待核实 2, or that it can be handed in. */
export function stateWords({ error, missing, warning, unread }: DraftState): string {
  const said = [
    ...(error ? [`错误 ${error}`] : []),
    ...(missing ? [`未填 ${missing}`] : []),
    ...(warning ? [`待核实 ${warning}`] : []),
    ...(unread ? [`待通读 ${unread}`] : []),
  ]
  return said.join(' · ') || '可以报送'
}
