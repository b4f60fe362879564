// What the customer's page remembers while its tab lives: sessionStorage where the browser allows
// it, memory where not.

export interface Kept {
    token?: string;
    name?: string;
    draft?: string;
    /** Messages that the server has not taken yet, oldest first. */
    outbox?: Unsent[];
}

export interface Unsent {
    /** Sent twice, it counts once. */
    id: string;
    text: string;
    at: string;
    /** Why the server would not take it. */
    refused?: string;
}

export interface Keep {
    kept: Kept;
    save(): void;
    /** False where the browser keeps nothing: a reload forgets. */
    lasting: boolean;
}

export function openKeep(tenant: string): Keep {
    const key = `detente.chat.${tenant}`;
    const keep: Keep = {
        kept: {},
        lasting: true,
        save() {
            try {
                sessionStorage.setItem(key, JSON.stringify(keep.kept));
            } catch {
                keep.lasting = false;
            }
        },
    };
    try {
        const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "{}");
        if (kept && typeof kept === "object") keep.kept = kept as Kept;
    } catch {
        // Denied, or written by something else: begin anew.
    }
    if (!Array.isArray(keep.kept.outbox)) keep.kept.outbox = [];
    keep.save();
    return keep;
}
