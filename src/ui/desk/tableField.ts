import { type Component, shallowRef } from 'vue'

/** The table on the desk, null until it has arrived: only reports with tables need it. */
export const tableField = shallowRef<Component | null>(null)

/** Brings the table before the desk is shown, so that nothing moves when it comes. Rejects when it does not arrive. */
export async function loadTableField(): Promise<void> {
  tableField.value ??= (await import('../tables/TableField.vue')).default
}
