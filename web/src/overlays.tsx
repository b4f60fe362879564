// What may lie over any page: the palette, the list of keys, signing in again in place.
import type { VNode } from "preact";

const parts: (() => VNode | null)[] = [];
/** Adds one, for good; called when a module is loaded. */
export function overlay(part: () => VNode | null): void {
    parts.push(part);
}
export const overlays = (): VNode => (
    <>
        {parts.map((Part, i) => (
            <Part key={i} />
        ))}
    </>
);
