// Offsets. The server counts Unicode code points, the browser UTF-16 units; texts with emoji differ.
export interface Span {
    start: number;
    end: number;
}

/** Code point offset -> UTF-16 offset, for many offsets of one text. */
export function unitsOf(text: string): (codePoint: number) => number {
    if (!/[\ud800-\udbff]/.test(text)) return (at) => Math.min(at, text.length);
    const units: number[] = [];
    let unit = 0;
    for (const point of text) {
        units.push(unit);
        unit += point.length;
    }
    units.push(unit);
    return (at) => units[Math.min(at, units.length - 1)]!;
}

export interface Piece<S> {
    text: string;
    at: number; // UTF-16
    spans: S[];
}

/** Cuts a text at the edges of spans given in code points. The pieces put together are the text. */
export function pieces<S extends Span>(text: string, spans: readonly S[]): Piece<S>[] {
    const unit = unitsOf(text);
    return cut(
        text,
        spans.map((span) => ({ span, start: unit(span.start), end: unit(span.end) })),
    );
}

/** The same for spans in UTF-16 units. */
export function cut<S>(text: string, spans: readonly { span: S; start: number; end: number }[]): Piece<S>[] {
    const edges = new Set([0, text.length]);
    const real = spans.filter(({ start, end }) => start < end && end <= text.length);
    for (const { start, end } of real) edges.add(start).add(end);
    const sorted = [...edges].sort((a, b) => a - b);
    const out: Piece<S>[] = [];
    for (let i = 0; i + 1 < sorted.length; i++) {
        const [from, to] = [sorted[i]!, sorted[i + 1]!];
        out.push({
            text: text.slice(from, to),
            at: from,
            spans: real.filter(({ start, end }) => start <= from && end >= to).map(({ span }) => span),
        });
    }
    return out;
}

/** What changed between two texts: everything from `start` on, `removed` units, became `added` units. */
export function difference(before: string, after: string): { start: number; removed: number; added: number } {
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && before[start] === after[start]) start++;
    let tail = 0;
    while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
    return { start, removed: before.length - start - tail, added: after.length - start - tail };
}

/** Where a span stands after that change; undefined if the change touched it. */
export function moved(span: Span, change: { start: number; removed: number; added: number }): Span | undefined {
    const end = change.start + change.removed;
    if (span.end <= change.start) return span;
    if (span.start >= end)
        return { start: span.start + change.added - change.removed, end: span.end + change.added - change.removed };
    return undefined;
}
