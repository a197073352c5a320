// reported by: architecture/markup
export function canary(element: HTMLElement): void {
  element.innerHTML = 'canary';
}
