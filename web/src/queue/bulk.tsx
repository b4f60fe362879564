// Several conversations at once: who answers for them, and closing.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { call } from "../api.ts";
import { Menu } from "../parts/menu.tsx";
import { toast } from "../parts/toast.tsx";
import { users } from "../people.ts";
import { may } from "../session.ts";
import { assign, close_conversation } from "../types.ts";
import type { Assignment } from "../types.ts";
import { desk } from "../words/desk.ts";
import { CloseDialog } from "./dialogs.tsx";
import { selected, view } from "./store.ts";

const w = desk.queue;

export function Bulk(): VNode | null {
    const ids = [...selected.value];
    const closing = useSignal(false);
    if (!ids.length) return null;
    const each = async (change: (id: string) => Promise<unknown>) => {
        const done = await Promise.allSettled(ids.map(change));
        const failed = done.filter((one) => one.status === "rejected").length;
        toast(failed ? w.failed(failed) : w.done(ids.length), { kind: failed ? "trouble" : "info" });
        selected.value = new Set(ids.filter((_, i) => done[i]!.status === "rejected"));
    };
    const assignTo = (body: Assignment) => each((conversation) => call(assign, { params: { conversation }, body }));
    return (
        <div class="bulk" role="toolbar" aria-label={w.selected(ids.length)}>
            <span class="small">{w.selected(ids.length)}</span>
            <button class="button small primary" onClick={() => void assignTo({ user: "me" })}>
                {w.assignMe}
            </button>
            <Menu
                label={w.assignTo}
                items={[...users.value.values()]
                    .filter((user) => user.state === "active")
                    .map((user) => ({ text: user.name, run: () => void assignTo({ user: user.id }) }))}
            >
                {w.assignTo}
            </Menu>
            {may("conversations.write") && view.value !== "closed" && (
                <button class="button small" onClick={() => (closing.value = true)}>
                    {w.close}
                </button>
            )}
            <button class="button small quiet" onClick={() => (selected.value = new Set())}>
                {w.none}
            </button>
            {closing.value && (
                <CloseDialog
                    open={0}
                    close={() => (closing.value = false)}
                    run={(body) => each((conversation) => call(close_conversation, { params: { conversation }, body }))}
                />
            )}
        </div>
    );
}
