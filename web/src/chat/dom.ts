// Elements without a framework: the widget must stay small. Text goes in as text, never as markup.

type Child = Node | string;

export function make<K extends keyof HTMLElementTagNameMap>(
    tag: K,
    attributes: Record<string, string> = {},
    ...children: Child[]
): HTMLElementTagNameMap[K] {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]!);
    element.append(...children);
    return element;
}

/** A drawing of one path on a 24 by 24 grid. */
export function drawing(path: string): SVGSVGElement {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    const line = document.createElementNS(space, "path");
    line.setAttribute("d", path);
    svg.append(line);
    return svg;
}

/** Changes text only where it differs: a screen reader hears of real changes alone. */
export function setText(element: Element, text: string): void {
    if (element.textContent !== text) element.textContent = text;
}
