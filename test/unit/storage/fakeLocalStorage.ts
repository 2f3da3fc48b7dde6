/** A localStorage of its own, which takes `room` characters and then says so as a browser does. */
export function fakeLocalStorage(room = Infinity): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string): string | null {
      return Object.hasOwn(this, key) ? (this[key] ?? null) : null
    },
    setItem(this: Record<string, string>, key: string, text: string): void {
      const others = Object.entries(this).filter(([name]) => name !== key)
      const used = others.reduce((sum, [name, value]) => sum + name.length + value.length, 0)
      if (used + key.length + text.length > room) throw new DOMException('no room', 'QuotaExceededError')
      this[key] = text
    },
    removeItem(this: Record<string, string>, key: string): void {
      delete this[key]
    },
  }
  return Object.create(methods) as Storage
}
