/** Sets a length of an element in CSS pixels where it differs. Reads nothing that makes the browser lay out the page. */
export function setLength(element: HTMLElement, property: string, pixels: number): void {
    const rounded = Math.round(pixels * 100) / 100;
    const value = rounded === 0 ? '' : `${rounded}px`;
    if (element.style.getPropertyValue(property) !== value) {
        element.style.setProperty(property, value);
    }
}
