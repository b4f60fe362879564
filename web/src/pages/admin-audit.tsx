// What administrators did, and signed checkpoints of the record.
import type { VNode } from "preact";
import { call } from "../api.ts";
import { When } from "../parts/when.tsx";
import { audit, checkpoint, type AuditItem } from "../types.ts";
import { adminWords } from "../words/admin.ts";
import { Listing } from "./admin-parts.tsx";
import { Fault, useAttempt } from "./form.tsx";
import { useList } from "./lists.ts";

const w = adminWords.audit;

/** Gives a text to the browser to keep as a file. */
function download(name: string, text: string): void {
    const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
}

export function Audit(): VNode {
    const list = useList((cursor) => call(audit, { query: { limit: 100, ...(cursor && { cursor }) } }));
    const attempt = useAttempt();
    const take = () =>
        attempt.run(async () => {
            const text = await call(checkpoint);
            download(`checkpoint-${new Date().toISOString().slice(0, 10)}.txt`, text);
        });
    return (
        <section class="stack">
            <p class="soft">{w.help}</p>
            <div class="row">
                <button type="button" class="button" onClick={take}>
                    {w.checkpoint}
                </button>
                <span class="soft small">{w.checkpointHelp}</span>
            </div>
            <Fault of={attempt} />
            <Listing
                list={list}
                title={w.empty}
                text={w.emptyHelp}
                label={w.title}
                heads={[w.entry, w.when, w.who, w.what, w.of]}
            >
                {(item: AuditItem) => (
                    <tr key={item.entry}>
                        <td>{item.entry}</td>
                        <td>
                            <When at={item.at} as="short" />
                        </td>
                        <td class="mono">{item.by}</td>
                        <td class="mono">{item.what}</td>
                        <td class="mono">{item.of ?? ""}</td>
                    </tr>
                )}
            </Listing>
        </section>
    );
}
