// English, in one catalogue: this file has what all pages share, words/*.ts what single ones say. Each goes
// through catalogue(), so that the pseudo-locale (?pseudo=1) shows what was forgotten: it lengthens and accents
// every word of the catalogue.
type Words = { [key: string]: string | Words | readonly string[] | ((...args: never[]) => string) };

export const pseudo: boolean = new URLSearchParams(location.search).has("pseudo");

const accents: Record<string, string> = {
    a: "á",
    e: "é",
    i: "í",
    o: "ó",
    u: "ú",
    A: "Á",
    E: "É",
    I: "Í",
    O: "Ó",
    U: "Ú",
    n: "ñ",
    c: "ç",
    y: "ý",
};
export function pseudoOf(text: string): string {
    const marked = text.replace(/[aeiouAEIOUncy]/g, (letter) => accents[letter]!);
    return `⟦${marked}${"·".repeat(Math.ceil(text.length / 3))}⟧`;
}

export function mapped(value: Words[string]): Words[string] {
    if (typeof value === "string") return pseudoOf(value);
    if (typeof value === "function") return (...args: never[]) => pseudoOf(value(...args));
    if (Array.isArray(value)) return value.map(pseudoOf);
    return Object.fromEntries(Object.entries(value as Words).map(([key, part]) => [key, mapped(part)]));
}

export function catalogue<T>(table: T): T {
    return pseudo ? (mapped(table as Words) as T) : table;
}

/** "1 turn", "3 turns" */
export const count = (n: number, one: string, many = `${one}s`): string =>
    `${n.toLocaleString()} ${n === 1 ? one : many}`;

export const words = /* @__PURE__ */ catalogue({
    product: "detente",
    api: {
        offline: "The server cannot be reached just now. What you typed is kept.",
        status: {
            400: "The server did not understand that.",
            401: "You are signed out. Sign in again to go on.",
            403: "Your role does not allow that.",
            404: "There is nothing here, or it is not yours to see.",
            409: "Somebody changed this while you were at it.",
            412: "Somebody changed this while you were at it.",
            413: "That is too long.",
            422: "Some of what you entered cannot be taken.",
            429: "Too many tries. Wait a moment.",
            500: "Something went wrong in the server. It has been noted there.",
            503: "The server cannot take this just now. Try again in a moment.",
        } as Record<number, string>,
    },
    line: {
        lost: "Connection lost. Trying again; what you type is kept.",
        back: "Connected again.",
        outdated: "The server was updated. Load the pages anew when it suits you; drafts are kept.",
        reload: "Load anew",
        out: "You are signed out. What you typed is kept.",
        signIn: "Sign in",
    },
    shell: {
        skip: "Skip to the content",
        main: "Main",
        queue: "Queue",
        conversation: "Conversation",
        signIn: "Sign in",
        welcome: "Welcome",
        search: "Search",
        playbook: "Playbook",
        admin: "Administration",
        account: "Your account",
        demo: "Try it",
        signOut: "Sign out",
        loading: "Loading …",
        missing: "There is no such page.",
        missingHelp: "The address may be mistyped, or the page has moved.",
        toQueue: "To the queue",
        broken: "This part of the page did not load.",
        again: "Try again",
    },
    parts: {
        close: "Close",
        cancel: "Cancel",
        more: "More",
        undo: "Undo",
        now: "now",
        ago: (span: string) => `${span} ago`,
        ahead: (span: string) => `in ${span}`,
        minutes: (n: number) => `${n} min`,
        hours: (n: number) => `${n} h`,
        days: (n: number) => count(n, "day"),
        copied: "Copied",
        copy: "Copy",
    },
    bands: { calm: "calm", uneasy: "uneasy", upset: "upset", angry: "angry", hostile: "hostile" } as Record<
        string,
        string
    >,
    trends: { steady: "steady", rising: "rising", falling: "falling" } as Record<string, string>,
    tension: (n: number, band: string) => `tension ${n}, ${band}`,
});
