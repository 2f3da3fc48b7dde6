import { type Component, shallowRef } from 'vue'

/** The table on the desk, null until it has arrived: only reports with tables need it. */
export const tableField = shallowRef<Component | null>(null)

/** Last year's numbers, which only forms with tables ask for; arrives with the table. */
export const lastYearNumbers = shallowRef<Component | null>(null)

/** Brings the table before the desk is shown, so that nothing moves when it comes. Rejects when it does not arrive. */
export async function loadTableField(): Promise<void> {
  const [table, numbers] = await Promise.all([
    import('../../tables/TableField.vue'),
    import('../../lastYear/LastYearNumbers.vue'),
  ])
  lastYearNumbers.value ??= numbers.default
  tableField.value ??= table.default
}
