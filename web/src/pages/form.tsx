// What every form here shares: one attempt at a time, its trouble in words beside the field or above all.
import { type Signal, useSignal } from "@preact/signals";
import type { ComponentChildren, VNode } from "preact";
import { Trouble, wordsOf } from "../api.ts";
import { words } from "../words.ts";

export interface Attempt {
    busy: Signal<boolean>;
    trouble: Signal<unknown>;
    /** Gives undefined where it failed: the trouble is then told by <Fault>. */
    run<T>(work: () => Promise<T>): Promise<T | undefined>;
    /** The words for one field of the body. */
    field(name: string): string | undefined;
}

/** What the server says of a field, as a sentence. */
const sentence = (text: string | undefined): string | undefined =>
    text && `${text[0]!.toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;

export function useAttempt(): Attempt {
    const busy = useSignal(false);
    const trouble = useSignal<unknown>(undefined);
    return {
        busy,
        trouble,
        field: (name) => (trouble.value instanceof Trouble ? sentence(trouble.value.field(name)) : undefined),
        async run(work) {
            if (busy.value) return undefined;
            busy.value = true;
            trouble.value = undefined;
            try {
                return await work();
            } catch (error) {
                trouble.value = error;
                return undefined;
            } finally {
                busy.value = false;
            }
        },
    };
}

/** What went wrong, unless every part of it stands beside a field already (`fields`). */
export function Fault({
    of,
    fields = [],
    say,
}: {
    of: Attempt;
    fields?: string[];
    say?: string | undefined;
}): VNode | null {
    const error = of.trouble.value;
    if (!error) return null;
    const beside =
        error instanceof Trouble &&
        error.errors.length > 0 &&
        error.errors.every((one) => fields.some((name) => `/${name}` === one.field));
    if (beside && !say) return null;
    const more = error instanceof Trouble && !beside ? error.errors : [];
    return (
        <div class="fault-note" role="alert">
            <p>{say ?? wordsOf(error)}</p>
            {!say && more.length > 0 && (
                <ul>
                    {more.map((one) => (
                        <li key={one.field}>{`${one.field.replace(/^\//, "")} ${one.detail}`}</li>
                    ))}
                </ul>
            )}
        </div>
    );
}

export function Submit({
    of,
    children,
    disabled,
}: {
    of: Attempt;
    children: ComponentChildren;
    disabled?: boolean;
}): VNode {
    return (
        <button class="button primary" type="submit" disabled={disabled} aria-disabled={of.busy.value}>
            {children}
        </button>
    );
}

export const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement).value;
export const onSubmit = (work: () => void) => (event: Event) => {
    event.preventDefault();
    work();
};

/** A switch with its words; the whole line can be clicked. */
export function Switch({
    text,
    help,
    on,
    change,
    disabled,
}: {
    text: string;
    help?: string;
    on: boolean;
    change(on: boolean): void;
    disabled?: boolean;
}): VNode {
    return (
        <label class="switch">
            <input
                type="checkbox"
                checked={on}
                disabled={disabled}
                onChange={(event) => change(event.currentTarget.checked)}
            />
            <span>
                {text}
                {help && <small>{help}</small>}
            </span>
        </label>
    );
}

/** Something that is shown once: in full, to be copied. */
export function Once({ text, label }: { text: string; label: string }): VNode {
    const copied = useSignal(false);
    return (
        <div class="once">
            <output aria-label={label} tabIndex={0}>
                {text}
            </output>
            <button type="button" class="button small" onClick={() => copy(text).then((done) => (copied.value = done))}>
                {copied.value ? words.parts.copied : words.parts.copy}
            </button>
        </div>
    );
}

/** The clipboard may be denied (no TLS, no leave): then the text can still be marked by hand. */
export async function copy(text: string): Promise<boolean> {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return false;
    }
}
