// Signing in: a page of its own, and the same form in place when a session ended in the middle of a sentence.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { call, signedOut, Trouble } from "../api.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Field } from "../parts/field.tsx";
import { Brand } from "./brand.tsx";
import { go, path } from "../router.ts";
import { enter, session } from "../session.ts";
import { sign_in, type Session } from "../types.ts";
import { signInWords as w } from "../words/account.ts";
import { Fault, onSubmit, Submit, useAttempt, valueOf } from "./form.tsx";

function faultOf(error: unknown, withCode: boolean): string | undefined {
    if (!(error instanceof Trouble)) return undefined;
    if (error.type === "code-needed") return "";
    if (error.status === 429) return w.waitFor(error.retryS || 60);
    if (error.status === 401 || error.status === 403) return withCode ? w.codeRefused : w.refused;
    return undefined;
}

export function SignInForm({ email: known = "", done }: { email?: string; done(value: Session): void }): VNode {
    const attempt = useAttempt();
    const email = useSignal(known);
    const password = useSignal("");
    const code = useSignal("");
    const tenant = useSignal("");
    const needsCode = useSignal(false);
    const codeBox = useRef<HTMLInputElement>(null);

    useEffect(() => {
        if (needsCode.value) codeBox.current?.focus();
    }, [needsCode.value]);

    const send = async () => {
        const made = await attempt.run(() =>
            call(sign_in, {
                body: {
                    email: email.value.trim(),
                    password: password.value,
                    ...(code.value.trim() && { code: code.value.trim() }),
                    ...(tenant.value.trim() && { tenant: tenant.value.trim() }),
                },
            }),
        );
        if (made) return done(made);
        const error = attempt.trouble.value;
        if (error instanceof Trouble && error.type === "code-needed") needsCode.value = true;
    };
    const say = faultOf(attempt.trouble.value, !!code.value);
    return (
        <form class="stack" onSubmit={onSubmit(send)}>
            <Field label={w.email} fault={attempt.field("email")}>
                <input
                    type="email"
                    autocomplete="username"
                    required
                    autofocus={!known}
                    value={email.value}
                    onInput={(event: Event) => (email.value = valueOf(event))}
                />
            </Field>
            <Field label={w.password} fault={attempt.field("password")}>
                <input
                    type="password"
                    autocomplete="current-password"
                    required
                    autofocus={!!known}
                    value={password.value}
                    onInput={(event: Event) => (password.value = valueOf(event))}
                />
            </Field>
            {needsCode.value && (
                <Field label={w.code} help={w.codeHelp} fault={attempt.field("code")}>
                    <input
                        ref={codeBox}
                        inputMode="numeric"
                        autocomplete="one-time-code"
                        required
                        minLength={6}
                        maxLength={24}
                        value={code.value}
                        onInput={(event: Event) => (code.value = valueOf(event))}
                    />
                </Field>
            )}
            <details>
                <summary class="small soft">{w.tenantMore}</summary>
                <Field label={w.tenant} help={w.tenantHelp} fault={attempt.field("tenant")}>
                    <input
                        autocomplete="organization"
                        value={tenant.value}
                        onInput={(event: Event) => (tenant.value = valueOf(event))}
                    />
                </Field>
            </details>
            {say !== "" && <Fault of={attempt} fields={["email", "password", "code", "tenant"]} say={say} />}
            <Submit of={attempt}>{attempt.busy.value ? w.going : w.go}</Submit>
        </form>
    );
}

export default function SignInPage(): VNode {
    const done = (value: Session) => {
        enter(value);
        if (path.value === "/sign-in") go("/", true);
    };
    useEffect(() => {
        if (session.value && path.value === "/sign-in") go("/", true);
    }, [session.value]);
    return (
        <div class="door panel">
            <Brand />
            <h1>{w.title}</h1>
            <p class="soft">{w.lead}</p>
            <SignInForm done={done} />
            <p class="small soft">{w.help}</p>
        </div>
    );
}

// When a key was last pressed: a form that takes the focus in the middle of a word would swallow its end.
let pressedAt = 0;
addEventListener("keydown", () => (pressedAt = Date.now()), true);
const restMs = 1200;

/** Over the page that one was on: nothing there is touched, so a draft survives. */
export function SignInAgain(): VNode | null {
    const was = session.value;
    const wanted = signedOut.value && !!was;
    const rested = useSignal(false);
    useEffect(() => {
        rested.value = false;
        if (!wanted) return;
        const timer = setInterval(() => (rested.value ||= Date.now() - pressedAt > restMs), 100);
        return () => clearInterval(timer);
    }, [wanted]);
    if (!wanted || !rested.value) return null;
    const done = (value: Session) => {
        // Somebody else's page must not stay open under a new name.
        if (value.user.id !== was.user.id) location.assign("/");
        else enter(value);
    };
    return (
        <Dialog title={w.again} close={() => undefined}>
            <p>{w.againHelp}</p>
            <SignInForm email={was.user.email ?? ""} done={done} />
        </Dialog>
    );
}
