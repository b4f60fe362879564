// Where we are: the address bar as signals. Links are ordinary <a href="/...">; clicks on them are taken here.
import { computed, signal } from "@preact/signals";

const place = signal(location.pathname + location.search + location.hash);
const parsed = computed(() => new URL(place.value, location.origin));

export const path = computed(() => parsed.value.pathname);
export const query = computed(() => parsed.value.searchParams);
export const hash = computed(() => parsed.value.hash.slice(1));

export function go(to: string, replace = false): void {
    if (to === place.value) return;
    history[replace ? "replaceState" : "pushState"](null, "", to);
    place.value = to;
}

/** "/c/{id}" against the path: its parameters, or undefined. */
export function match(pattern: string, at: string): Record<string, string> | undefined {
    const want = pattern.split("/");
    const have = at.split("/");
    if (want.length !== have.length) return undefined;
    const params: Record<string, string> = {};
    for (const [i, part] of want.entries()) {
        const given = have[i]!;
        if (part.startsWith("{")) {
            if (given === "") return undefined;
            try {
                params[part.slice(1, -1)] = decodeURIComponent(given);
            } catch {
                return undefined;
            }
        } else if (part !== given) return undefined;
    }
    return params;
}

addEventListener("popstate", () => {
    place.value = location.pathname + location.search + location.hash;
});
document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
        return;
    const link = (event.target as Element).closest?.("a[href]") as HTMLAnchorElement | null;
    if (!link || link.origin !== location.origin || link.target || link.hasAttribute("download")) return;
    if (link.hash && link.pathname === location.pathname && link.getAttribute("href")!.startsWith("#")) return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
});
