// Drafts, one a person, conversation and kind, kept by the browser until they are sent.
import { signal } from "@preact/signals";
import { keep, recall } from "../keep.ts";
import { me } from "../session.ts";

export type Mode = "reply" | "note" | "said";
export const draftName = (conversation: string, mode: Mode): string =>
    `${mode === "reply" ? "draft" : mode}.${me.value}.${conversation}`;

/** Words that the composer of a conversation is to take in. */
export const incoming = signal<{ conversation: string; text: string; replace: boolean } | undefined>(undefined);

/** Puts a text back into the draft: in the open composer, else in what is kept. */
export function toDraft(conversation: string, text: string): void {
    const name = draftName(conversation, "reply");
    const now = recall(name);
    keep(name, now.trim() ? `${text}\n\n${now}` : text);
    incoming.value = { conversation, text: recall(name), replace: true };
}

/** Inserts a phrase where one writes. */
export function insert(conversation: string, text: string): void {
    incoming.value = { conversation, text, replace: false };
}
