// "/" where a word begins opens the playbook's phrases: type to narrow, arrows to choose, Enter to insert.
import { signal, useComputed, useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { call } from "../api.ts";
import { session } from "../session.ts";
import { phrases as phrasesRoute } from "../types.ts";
import type { Conversation, Phrase } from "../types.ts";
import { desk } from "../words/desk.ts";

const w = desk.write;
const most = 8;
const all = signal<Phrase[] | undefined>(undefined);

/** Takes a key while the list is open; answers whether it did. */
export const openPhrases = signal<((event: KeyboardEvent) => boolean) | undefined>(undefined);

/** Where the "/" stands that the caret is behind of; undefined if there is none. */
export function slashAt(area: HTMLTextAreaElement): number | undefined {
    const before = area.value.slice(0, area.selectionStart);
    const found = /(?:^|\s)\/([\p{L}\p{N}_-]*)$/u.exec(before);
    return found ? before.length - found[1]!.length - 1 : undefined;
}

/** Fills in what is known; what is not stays, and the review finds it. */
export function filled(text: string, convo: Conversation | undefined): string {
    const known: Record<string, string | undefined> = {
        name: convo?.name,
        agent: session.value?.user.name,
        company: session.value?.tenant.name,
    };
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole);
}

export interface PhrasesProps {
    area: HTMLTextAreaElement;
    from: number;
    convo: Conversation | undefined;
    pick(text: string): void;
    shut(): void;
}

export function Phrases({ area, from, convo, pick, shut }: PhrasesProps): VNode {
    const at = useSignal(0);
    const list = useRef<HTMLUListElement>(null);
    const needle = area.value.slice(from + 1, area.selectionStart).toLowerCase();
    const shown = useComputed(() => all.value ?? []);
    useEffect(() => {
        if (!all.value)
            call(phrasesRoute).then(
                (answer) => (all.value = answer.items),
                () => (all.value = []),
            );
    }, []);
    const stage = convo?.stage;
    const open = (text: string) => /\{\w+\}/.test(filled(text, convo)); // something in it is not known
    const fits = shown.value
        .filter((phrase) => `${phrase.name} ${phrase.text}`.toLowerCase().includes(needle))
        .sort(
            (a, b) =>
                Number(open(a.text)) - Number(open(b.text)) ||
                Number(b.name.toLowerCase().startsWith(needle)) - Number(a.name.toLowerCase().startsWith(needle)) ||
                Number(b.stage === stage) - Number(a.stage === stage),
        )
        .slice(0, most);
    const now = Math.min(at.value, Math.max(0, fits.length - 1));
    openPhrases.value = (event) => {
        if (event.key === "ArrowDown") at.value = (now + 1) % Math.max(1, fits.length);
        else if (event.key === "ArrowUp") at.value = (now - 1 + fits.length) % Math.max(1, fits.length);
        else if ((event.key === "Enter" || event.key === "Tab") && fits[now] && !event.ctrlKey) pick(fits[now]!.text);
        else if (event.key === "Escape") shut();
        else return false;
        event.preventDefault();
        return true;
    };
    useEffect(() => {
        area.setAttribute("aria-activedescendant", `phrase-${now}`);
        list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
    });
    useEffect(() => {
        area.setAttribute("aria-controls", "phrases");
        return () => {
            openPhrases.value = undefined;
            area.removeAttribute("aria-activedescendant");
            area.removeAttribute("aria-controls");
        };
    }, []);
    return (
        <ul class="phrases" id="phrases" role="listbox" tabIndex={0} aria-label={w.phrases} ref={list}>
            {fits.map((phrase, i) => (
                <li
                    key={phrase.name + i}
                    id={`phrase-${i}`}
                    role="option"
                    aria-selected={i === now}
                    onPointerDown={(event) => {
                        event.preventDefault();
                        pick(phrase.text);
                    }}
                >
                    <b>/{phrase.name}</b>
                    {phrase.stage && <span class="tag">{desk.step.stages[phrase.stage]?.[0] ?? phrase.stage}</span>}
                    <span class="soft">{filled(phrase.text, convo)}</span>
                </li>
            ))}
            {all.value && !fits.length && (
                <li class="soft" role="option" aria-selected="false">
                    {w.noPhrases}
                </li>
            )}
        </ul>
    );
}
