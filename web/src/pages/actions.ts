// Every action that has a name in the palette: pages and keys bring theirs, and others can be added while they
// make sense. `useEffect(() => actions([...]), [])`.
import { signal } from "@preact/signals";

export interface Action {
    text: string;
    group: string;
    /** as it is pressed, if it has a key */
    key?: string | undefined;
    run(): void;
}

const added = signal<readonly Action[]>([]);

export function actions(list: Action[]): () => void {
    added.value = [...added.value, ...list];
    return () => (added.value = added.value.filter((one) => !list.includes(one)));
}
export const addedActions = (): readonly Action[] => added.value;

/** The letters of `typed` in this order, the nearer together and to the beginnings of words the better; 0: not there. */
export function fit(text: string, typed: string): number {
    const have = text.toLowerCase();
    const want = typed.toLowerCase().trim();
    if (!want) return 1;
    const whole = have.indexOf(want);
    if (whole >= 0) return 100 - Math.min(whole, 50) + (whole === 0 || have[whole - 1] === " " ? 50 : 0);
    let at = -1;
    let points = 0;
    for (const letter of want.replace(/\s+/g, "")) {
        const next = have.indexOf(letter, at + 1);
        if (next < 0) return 0;
        points += next === at + 1 ? 3 : have[next - 1] === " " ? 2 : 0;
        at = next;
    }
    return 1 + points;
}
