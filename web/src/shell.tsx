// The frame of every page of the desk: navigation, what must be said whatever the page (the line is lost, one is
// signed out), and the page itself, whose code is loaded when it is first wanted.
import { effect, signal, useSignal } from "@preact/signals";
import type { ComponentType, VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { signedOut } from "./api.ts";
import { line, outdated } from "./live.ts";
import { match, path } from "./router.ts";
import { pages, type PageProps, type PageRow } from "./pages.ts";
import { may, session } from "./session.ts";
import { Icon, type IconName } from "./parts/icon.tsx";
import { Toasts } from "./parts/toast.tsx";
import { Empty } from "./parts/empty.tsx";
import { words } from "./words.ts";
import { overlays } from "./overlays.tsx";

const w = words.shell;

/** Pages without the frame: signing in, a welcome. */
const bare = (row: PageRow | undefined) => row?.needs === null;

const found = (at: string): { row: PageRow; params: Record<string, string> } | undefined => {
    for (const row of pages) {
        const params = match(row.path, at);
        if (params) return { row, params };
    }
    return undefined;
};

export function App(): VNode {
    const at = found(path.value);
    const who = session.value;
    if (who === undefined)
        return (
            <p class="waiting" role="status">
                {w.loading}
            </p>
        );
    if (bare(at?.row))
        return (
            <>
                <main id="content" class="bare">
                    <Page row={at!.row} params={at!.params} />
                </main>
                <Toasts />
            </>
        );
    if (who === null) return <SignInFirst />;
    return (
        <div class="shell">
            <a class="skip" href="#content">
                {w.skip}
            </a>
            <Nav />
            <Notices />
            <main id="content" tabIndex={-1}>
                {at && (!at.row.needs || may(at.row.needs)) ? (
                    <Page row={at.row} params={at.params} />
                ) : at ? (
                    <FirstAllowed row={at.row} />
                ) : (
                    <Empty title={w.missing} text={w.missingHelp}>
                        <a class="button" href="/">
                            {w.toQueue}
                        </a>
                    </Empty>
                )}
            </main>
            {overlays()}
            <Toasts />
        </div>
    );
}

// Whoever may not see conversations (an administrator, a trainer) begins where they may.
function FirstAllowed({ row }: { row: PageRow }): VNode {
    const other = pages.find((page) => page.needs && !page.path.includes("{") && may(page.needs));
    if (row.path === "/" && other) return <Page row={other} params={{}} />;
    return (
        <Empty title={words.api.status[403]!} text="">
            <a class="button" href="/">
                {w.toQueue}
            </a>
        </Empty>
    );
}

function SignInFirst(): VNode {
    const row = pages.find((page) => page.path === "/sign-in");
    return (
        <>
            <main id="content" class="bare">
                {row ? <Page row={row} params={{}} /> : <p>{words.api.status[401]}</p>}
            </main>
            <Toasts />
        </>
    );
}

const loaded = new Map<PageRow, ComponentType<PageProps>>();

export function Page({ row, params }: { row: PageRow; params: Record<string, string> }): VNode {
    const tick = useSignal(0);
    const failed = useSignal(false);
    const Body = loaded.get(row) ?? [...loaded].find(([other]) => other.load === row.load)?.[1];
    void tick.value;
    useEffect(() => {
        document.title = `${row.title} · ${words.product}`;
        if (loaded.has(row)) return;
        failed.value = false;
        row.load().then(
            (module) => {
                loaded.set(row, module.default);
                tick.value++;
            },
            () => (failed.value = true),
        );
    }, [row]);
    if (failed.value)
        return (
            <Empty title={w.broken} text={words.api.offline}>
                <button class="button" onClick={() => location.reload()}>
                    {w.again}
                </button>
            </Empty>
        );
    return Body ? (
        <Body params={params} />
    ) : (
        <p class="waiting" role="status">
            {w.loading}
        </p>
    );
}

interface NavRow {
    href: string;
    icon: IconName;
    text: string;
    /** any of these actions, with |; "": everybody */
    needs: string;
    under: RegExp;
}
const nav: NavRow[] = [
    { href: "/", icon: "queue", text: w.queue, needs: "conversations.read", under: /^\/($|c\/|queue)/ },
    { href: "/playbook", icon: "book", text: w.playbook, needs: "playbooks.read", under: /^\/playbook/ },
    { href: "/admin", icon: "people", text: w.admin, needs: "tenant.read|house", under: /^\/admin/ },
    { href: "/demo", icon: "spark", text: w.demo, needs: "demonstrate", under: /^\/demo/ },
    { href: "/account", icon: "person", text: w.account, needs: "", under: /^\/account/ },
];

function Nav(): VNode {
    const rows = nav.filter(
        (row) =>
            (!row.needs || row.needs.split("|").some(may)) && (row.href !== "/demo" || session.value?.demonstration),
    );
    return (
        <nav class="nav" aria-label={w.main}>
            <a class="brand" href="/" aria-label={words.product}>
                <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
                    <path
                        d="M3 9c4 0 4 7 8 7s4-4 7-4 3.5 6 11 6"
                        fill="none"
                        stroke="currentColor"
                        stroke-width="2.6"
                        stroke-linecap="round"
                    />
                    <path class="brand-ground" d="M3 24h26" stroke-width="2.6" stroke-linecap="round" />
                </svg>
                <span>{words.product}</span>
            </a>
            <ul>
                {rows.map((row) => (
                    <li key={row.href}>
                        <a href={row.href} aria-current={row.under.test(path.value) ? "page" : undefined}>
                            <Icon name={row.icon} />
                            <span>{row.text}</span>
                        </a>
                    </li>
                ))}
            </ul>
        </nav>
    );
}

// "Connected again" stays for a moment, so that it is seen.
const back = signal(false);
let was = line.value;
effect(() => {
    const is = line.value;
    if (was === "off" && is === "on") {
        back.value = true;
        setTimeout(() => (back.value = false), 4000);
    }
    was = is;
});

// A blip of a second is no news.
const lost = signal(false);
effect(() => {
    if (line.value === "on") {
        lost.value = false;
        return;
    }
    const timer = setTimeout(() => (lost.value = true), 1500);
    return () => clearTimeout(timer);
});

function Notices(): VNode {
    const box = useRef<HTMLDivElement>(null);
    const say = signedOut.value
        ? words.line.out
        : outdated.value
          ? words.line.outdated
          : lost.value
            ? words.line.lost
            : back.value
              ? words.line.back
              : "";
    return (
        <div
            class="notices"
            role="status"
            ref={box}
            data-kind={signedOut.value || lost.value ? "warn" : "info"}
            hidden={!say}
        >
            <span>{say}</span>
            {outdated.value && !signedOut.value && (
                <button class="link" onClick={() => location.reload()}>
                    {words.line.reload}
                </button>
            )}
        </div>
    );
}
