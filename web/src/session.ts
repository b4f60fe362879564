// Who is signed in, and how they want their pages.
import { computed, signal } from "@preact/signals";
import { call, setCsrf, signedOut, Trouble } from "./api.ts";
import { change_settings, session as getSession, settings as getSettings, sign_out } from "./types.ts";
import type { Session, Settings } from "./types.ts";

/** undefined: not known yet; null: nobody. */
export const session = signal<Session | null | undefined>(undefined);
export const settings = signal<Settings>({});
export const me = computed(() => session.value?.user.id ?? "");

/** Whether one may do what the access table calls `action`, such as "conversations.write". */
export const may = (action: string): boolean => session.value?.actions.includes(action) ?? false;

export function enter(value: Session): void {
    setCsrf(value.csrf);
    session.value = value;
    signedOut.value = false;
    call(getSettings).then(
        (answer) => (settings.value = answer),
        () => undefined,
    );
}

export async function start(): Promise<void> {
    try {
        enter(await call(getSession));
    } catch (error) {
        if (error instanceof Trouble && error.status !== 401) throw error;
        session.value = null;
    }
}

export async function leave(): Promise<void> {
    await call(sign_out).catch(() => undefined);
    setCsrf("");
    session.value = null;
}

/** Changes take effect at once, here; the server keeps them for the other places one is signed in. */
export function setSettings(change: Partial<Settings>): void {
    settings.value = { ...settings.value, ...change };
    call(change_settings, { body: settings.value }).catch(() => undefined);
}
