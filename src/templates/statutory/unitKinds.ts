import type { UnitKind } from '../../report/template/template'

/**
 * Kinds of units that file the report: 本级政府 until 31 March, departments until 31 January (条例第四十九条); 街道、乡镇 publish with
 * the departments, as is usual. A 街道办事处 is no government, so what 条例第五十条 asks of governments is not asked of this kind.
 */
export const unitKinds: readonly UnitKind[] = [
  {
    id: 'city',
    label: '省、设区的市政府',
    due: 3_31,
    government: true,
    regulations: true,
    decisions: true,
  },
  {
    id: 'county',
    label: '县（区）政府',
    due: 3_31,
    government: true,
    regulations: false,
    decisions: true,
  },
  {
    id: 'department',
    label: '部门',
    due: 1_31,
    government: false,
    regulations: false,
    decisions: true,
  },
  {
    id: 'street',
    label: '街道、乡镇',
    due: 1_31,
    government: false,
    regulations: false,
    decisions: false,
  },
]
