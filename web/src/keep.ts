// What this browser keeps: drafts and small habits. Works, for the life of the page, where storage is denied.
const memory = new Map<string, string>();
const prefix = "detente.";

export function recall(name: string): string {
    try {
        return localStorage.getItem(prefix + name) ?? memory.get(name) ?? "";
    } catch {
        return memory.get(name) ?? "";
    }
}

export function keep(name: string, value: string): void {
    if (value) memory.set(name, value);
    else memory.delete(name);
    try {
        if (value) localStorage.setItem(prefix + name, value);
        else localStorage.removeItem(prefix + name);
    } catch {
        // denied or full: memory has it
    }
}

export function names(start: string): string[] {
    const found = new Set([...memory.keys()]);
    try {
        for (let i = 0; i < localStorage.length; i++) {
            const key = localStorage.key(i)!;
            if (key.startsWith(prefix)) found.add(key.slice(prefix.length));
        }
    } catch {
        // denied
    }
    return [...found].filter((name) => name.startsWith(start));
}
