/**
 * Sets an input's value. In the focused input the caret goes after what changed; the browser would put it at the end.
 */
export function showValue(input: HTMLInputElement, value: string): void {
  const before = input.value
  if (before === value) return
  input.value = value
  if (input !== document.activeElement) return
  const most = Math.min(before.length, value.length)
  let start = 0
  while (start < most && before[start] === value[start]) start += 1
  let same = 0
  while (same < most - start && before.at(-1 - same) === value.at(-1 - same)) same += 1
  input.setSelectionRange(value.length - same, value.length - same)
}
