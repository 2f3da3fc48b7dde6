/** Names one thing in a template: a section or a figure. Unique within its template, safe in a URL. */
export type Place = string
