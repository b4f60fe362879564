// The company's settings: its name, how long closed conversations are kept, the chat and its notice.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { call } from "../api.ts";
import { Field } from "../parts/field.tsx";
import { toast } from "../parts/toast.tsx";
import { may, session } from "../session.ts";
import { change_tenant, tenant as getTenant, type Tenant } from "../types.ts";
import { words } from "../words.ts";
import { adminWords } from "../words/admin.ts";
import { Fault, Once, onSubmit, Submit, Switch, useAttempt, valueOf } from "./form.tsx";

const w = adminWords.company;

export function Company(): VNode {
    const attempt = useAttempt();
    const tenant = useSignal<Tenant | undefined>(undefined);
    useEffect(() => void attempt.run(async () => (tenant.value = await call(getTenant))), []);
    if (!tenant.value) {
        return attempt.trouble.value ? (
            <Fault of={attempt} />
        ) : (
            <p class="waiting" role="status">
                {words.shell.loading}
            </p>
        );
    }
    return <Settings was={tenant.value} />;
}

function Settings({ was }: { was: Tenant }): VNode {
    const attempt = useAttempt();
    const name = useSignal(was.name);
    const erase = useSignal(was.keep_days !== undefined);
    const days = useSignal(String(was.keep_days ?? 365));
    const chat = useSignal(was.chat);
    const notice = useSignal(was.notice ?? "");
    const fixed = !may("tenant.write");
    const address = `${location.origin}/chat/${encodeURIComponent(was.id)}`;

    const send = async () => {
        const body = {
            name: name.value.trim(),
            keep_days: erase.value ? Number(days.value) : 0,
            chat: chat.value,
            notice: notice.value.trim(),
        };
        const now = await attempt.run(() => call(change_tenant, { body }));
        if (!now) return;
        toast(adminWords.saved);
        if (session.value) session.value = { ...session.value, tenant: { id: now.id, name: now.name } };
    };
    return (
        <section class="stack">
            <form class="panel stack" onSubmit={onSubmit(send)}>
                <Field label={w.name} help={w.nameHelp} fault={attempt.field("name")}>
                    <input
                        required
                        maxLength={200}
                        disabled={fixed}
                        value={name.value}
                        onInput={(event: Event) => (name.value = valueOf(event))}
                    />
                </Field>
                <fieldset class="choose">
                    <legend class="label">{w.keep}</legend>
                    <label class="switch">
                        <input
                            type="radio"
                            name="keep"
                            disabled={fixed}
                            checked={!erase.value}
                            onChange={() => (erase.value = false)}
                        />
                        <span>{w.keepForever}</span>
                    </label>
                    <div class="row">
                        <label class="switch">
                            <input
                                type="radio"
                                name="keep"
                                disabled={fixed}
                                checked={erase.value}
                                onChange={() => (erase.value = true)}
                            />
                            <span>{w.keepFor}</span>
                        </label>
                        <input
                            class="input days"
                            type="number"
                            min={1}
                            max={36500}
                            aria-label={w.daysLabel}
                            disabled={fixed || !erase.value}
                            aria-invalid={attempt.field("keep_days") ? "true" : undefined}
                            required={erase.value}
                            value={days.value}
                            onInput={(event: Event) => (days.value = valueOf(event))}
                        />
                        <span>{w.days}</span>
                    </div>
                    {attempt.field("keep_days") && (
                        <p class="fault" role="alert">
                            {w.keepFault}
                        </p>
                    )}
                    <p class="soft small">{w.keepHelp}</p>
                </fieldset>
                <Switch text={w.chat} on={chat.value} disabled={fixed} change={(on) => (chat.value = on)} />
                <Field label={w.notice} help={w.noticeHelp} fault={attempt.field("notice")}>
                    <textarea
                        rows={3}
                        maxLength={1000}
                        disabled={fixed}
                        value={notice.value}
                        onInput={(event: Event) => (notice.value = valueOf(event))}
                    />
                </Field>
                <Fault of={attempt} fields={["name", "keep_days", "notice"]} />
                {!fixed && (
                    <div>
                        <Submit of={attempt}>{adminWords.save}</Submit>
                    </div>
                )}
            </form>
            {was.chat && (
                <div class="panel stack">
                    <h2>{w.widget}</h2>
                    <p>{w.widgetHelp}</p>
                    <Once
                        label={w.widget}
                        text={`<script src="${location.origin}/widget.js" data-tenant="${was.id}" async></script>`}
                    />
                    <p>
                        <a href={address} target="_blank" rel="noreferrer">
                            {w.try}
                        </a>
                    </p>
                </div>
            )}
        </section>
    );
}
