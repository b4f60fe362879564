// The list of conversations: what needs a person first, with the reason in words.
import { useSignal, type Signal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { keys } from "../keys.ts";
import { Empty } from "../parts/empty.tsx";
import { Icon } from "../parts/icon.tsx";
import { bandOf, Tension } from "../parts/tension.tsx";
import { When } from "../parts/when.tsx";
import { initials, loadPeople, nameOf, teams } from "../people.ts";
import { go } from "../router.ts";
import { may, me, session, settings } from "../session.ts";
import type { Conversation, Found } from "../types.ts";
import { desk } from "../words/desk.ts";
import { Bulk } from "./bulk.tsx";
import { OpenDialog } from "./dialogs.tsx";
import {
    arrange,
    found,
    hold,
    holding,
    loading,
    needle,
    order,
    rows,
    search,
    selected,
    setView,
    stale,
    team,
    toggle,
    total,
    trouble,
    view,
    views,
} from "./store.ts";

const w = desk.queue;
const cursor = { id: "" };

export function Queue({ open }: { open: string | undefined }): VNode {
    const box = useRef<HTMLElement>(null);
    const opening = useSignal(false);
    useEffect(() => {
        loadPeople();
        return keys(queueKeys(box.current!));
    }, []);
    const searched = found.value;
    const user = session.value?.user;
    // Of other teams only auditors see anything.
    const choice = [...teams.value.values()].filter(
        ({ id }) => user?.teams.includes(id) || user?.roles.includes("auditor"),
    );
    return (
        <section class="queue" aria-label={w.title} ref={box}>
            <header class="queue-head">
                <div class="row spread">
                    <h1>{w.title}</h1>
                    <span class="soft small" role="status" aria-live="off">
                        {searched ? w.results(searched.length) : loading.value ? "" : w.total(total.value)}
                    </span>
                    {may("conversations.open") && (
                        <button
                            class="icon-button"
                            aria-label={w.open}
                            title={w.open}
                            onClick={() => (opening.value = true)}
                        >
                            <Icon name="plus" />
                        </button>
                    )}
                </div>
                <SearchBox />
                {!searched && (
                    <div class="pills" role="group" aria-label={w.viewsLabel}>
                        {views.map((name) => (
                            <button key={name} aria-pressed={view.value === name} onClick={() => setView(name)}>
                                {w.views[name]}
                            </button>
                        ))}
                        {choice.length > 0 && (
                            <select
                                aria-label={w.team}
                                value={team.value}
                                onChange={(event) => setView(view.value, event.currentTarget.value)}
                            >
                                <option value="">{w.anyTeam}</option>
                                {choice.map(({ id, name }) => (
                                    <option key={id} value={id}>
                                        {name}
                                    </option>
                                ))}
                            </select>
                        )}
                    </div>
                )}
            </header>
            {trouble.value && (
                <p class="trouble" role="alert">
                    {trouble.value}
                </p>
            )}
            {searched ? <Results items={searched} open={open} /> : <List open={open} />}
            <Bulk />
            {opening.value && <OpenDialog close={() => (opening.value = false)} />}
        </section>
    );
}

function SearchBox(): VNode {
    const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
    return (
        <div class="search" role="search">
            <Icon name="search" size={18} />
            <input
                type="search"
                aria-label={w.search}
                placeholder={w.search}
                value={needle.value}
                maxLength={200}
                data-queue-search
                onInput={(event) => {
                    const text = event.currentTarget.value;
                    clearTimeout(timer.current);
                    timer.current = setTimeout(() => void search(text), text ? 180 : 0);
                }}
                onKeyDown={(event) => {
                    if (event.key !== "Escape") return;
                    event.currentTarget.value = "";
                    void search("");
                    event.currentTarget.blur();
                }}
            />
        </div>
    );
}

function List({ open }: { open: string | undefined }): VNode {
    const ids = order.value;
    const list = useRef<HTMLUListElement>(null);
    const release = (event: Event) => {
        const to = (event as FocusEvent).relatedTarget as Node | null;
        if (event.type === "focusout" && list.current?.contains(to)) return;
        if (event.type === "pointerleave" && list.current?.contains(document.activeElement)) return;
        hold(false);
    };
    if (!ids.length && !loading.value) {
        const [title, text] = w.empty[team.value ? "team" : view.value]!;
        return (
            <Empty title={title!} text={text!}>
                {view.value === "all" && session.value?.demonstration && may("demonstrate") && (
                    <a class="button primary" href="/demo">
                        {w.tryIt}
                    </a>
                )}
            </Empty>
        );
    }
    if (!ids.includes(cursor.id)) cursor.id = ids[0] ?? "";
    return (
        <div class="queue-body">
            {stale.value && (
                <p class="held small">
                    {w.held}{" "}
                    <button class="link" onClick={() => arrange(undefined, true)}>
                        {w.sort}
                    </button>
                </p>
            )}
            <ul
                class={`rows ${settings.value.dense ? "dense" : ""}`}
                aria-label={w.list}
                ref={list}
                onPointerEnter={(event) => event.pointerType === "mouse" && hold(true)}
                onPointerLeave={release}
                onFocusIn={() => hold(true)}
                onFocusOut={release}
                data-held={holding.value ? "" : undefined}
            >
                {ids.map((id) => {
                    const row = rows.get(id);
                    return row && <Row key={id} row={row} open={id === open} first={id === cursor.id} />;
                })}
            </ul>
        </div>
    );
}

const linkOf = (id: string) => `/c/${encodeURIComponent(id)}`;

function Row({ row, open, first }: { row: Signal<Conversation>; open: boolean; first: boolean }): VNode {
    const c = row.value;
    const name = c.name ?? w.customer;
    const picked = selected.value.has(c.id);
    return (
        <li
            class="row-item"
            data-band={bandOf(c.tension)}
            data-picked={picked ? "" : undefined}
            data-open={open ? "" : undefined}
            data-id={c.id}
        >
            {may("conversations.assign") && (
                <input
                    type="checkbox"
                    class="row-pick"
                    tabIndex={first ? 0 : -1}
                    aria-label={w.select(name)}
                    checked={picked}
                    onChange={() => toggle(c.id)}
                />
            )}
            <a
                class="row-link"
                href={linkOf(c.id)}
                tabIndex={first || open ? 0 : -1}
                aria-current={open ? "true" : undefined}
                onFocus={() => (cursor.id = c.id)}
            >
                <RowBody c={c} name={name} />
            </a>
        </li>
    );
}

function RowBody({ c, name }: { c: Conversation; name: string }): VNode {
    const others = (c.present ?? []).filter((who) => who.user !== me.value);
    return (
        <>
            <span class="row-top">
                <span class="row-name" dir="auto">
                    {name}
                </span>
                {c.last_at && (
                    <span class="row-time">
                        <When at={c.last_at} />
                    </span>
                )}
            </span>
            {c.subject && (
                <span class="row-subject" dir="auto">
                    {c.subject}
                </span>
            )}
            {c.last_text && (
                <span class="row-text" dir="auto">
                    {c.last_role === "agent"
                        ? `${desk.talk.you === nameOf(c.assigned) ? desk.talk.you : desk.talk.agent}: `
                        : ""}
                    {c.last_text}
                </span>
            )}
            <span class="row-foot">
                <Tension tension={c.tension} trend={c.trend} />
                <Reasons c={c} />
                <span class="row-who">
                    {others.map((who) => (
                        <span
                            key={who.user}
                            class="here"
                            data-doing={who.doing}
                            title={who.doing === "replying" ? w.replying(who.name) : w.viewing(who.name)}
                        >
                            <Icon name={who.doing === "replying" ? "note" : "eye"} size={14} />
                            <span aria-hidden="true">{initials(who.name)}</span>
                            <span class="sr">
                                {who.doing === "replying" ? w.replying(who.name) : w.viewing(who.name)}
                            </span>
                        </span>
                    ))}
                    <span class="assigned" data-me={c.assigned === me.value ? "" : undefined}>
                        {c.assigned ? nameOf(c.assigned) : ""}
                    </span>
                </span>
            </span>
        </>
    );
}

// The tension is said beside; of the other reasons, the two that weigh most.
function Reasons({ c }: { c: Conversation }): VNode | null {
    if (c.state === "closed") return <span class="reason">{c.outcome ? w.closedAs[c.outcome] : ""}</span>;
    if (c.unscored && !c.need?.why.length) return <span class="reason">{w.unread}</span>;
    const why = (c.need?.why ?? []).filter((part) => part.reason !== "tension" && part.reason !== "rising").slice(0, 2);
    return (
        <span class="reason">
            {why.map((part) => (
                <span key={part.reason} data-reason={part.reason}>
                    {part.reason === "alert" && c.alert ? w.alerts[c.alert.level] : part.text}
                </span>
            ))}
        </span>
    );
}

function Results({ items, open }: { items: Found[]; open: string | undefined }): VNode {
    if (!items.length) return <Empty title={w.empty["search"]![0]!} text={w.empty["search"]![1]!} />;
    return (
        <div class="queue-body">
            <ul class="rows" aria-label={w.results(items.length)}>
                {items.map(({ conversation: c, excerpt, turn }) => (
                    <li
                        class="row-item"
                        key={c.id}
                        data-band={bandOf(c.tension)}
                        data-open={c.id === open ? "" : undefined}
                    >
                        <a class="row-link" href={`${linkOf(c.id)}${turn ? `#turn-${turn}` : ""}`}>
                            <RowBody
                                c={excerpt ? { ...c, last_text: excerpt, last_role: "customer" } : c}
                                name={c.name ?? w.customer}
                            />
                        </a>
                    </li>
                ))}
            </ul>
        </div>
    );
}

// ---- keys

function queueKeys(box: HTMLElement) {
    const links = () => [...box.querySelectorAll<HTMLAnchorElement>(".row-link")];
    const step = (by: number) => {
        const all = links();
        const at = all.findIndex(
            (link) =>
                link === document.activeElement ||
                (!box.contains(document.activeElement) && link.getAttribute("aria-current")),
        );
        const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + by))];
        next?.focus();
        next?.scrollIntoView({ block: "nearest" });
    };
    const here = () => document.activeElement?.closest<HTMLElement>(".row-item")?.dataset["id"];
    return [
        {
            key: "c",
            text: w.open,
            group: w.keys,
            when: () => may("conversations.open"),
            run: () => box.querySelector<HTMLElement>(".queue-head .icon-button")?.click(),
        },
        { key: "j", text: w.keyNext, group: w.keys, run: () => step(1) },
        { key: "k", text: w.keyPrevious, group: w.keys, run: () => step(-1) },
        { key: "ArrowDown", text: w.keyNext, group: w.keys, when: () => !!here(), run: () => step(1) },
        { key: "ArrowUp", text: w.keyPrevious, group: w.keys, when: () => !!here(), run: () => step(-1) },
        { key: "x", text: w.keySelect, group: w.keys, when: () => !!here(), run: () => toggle(here()!) },
        { key: "o", text: w.keyOpen, group: w.keys, when: () => !!here(), run: () => go(linkOf(here()!)) },
        {
            key: "/",
            text: w.keySearch,
            group: w.keys,
            run: () => box.querySelector<HTMLInputElement>("[data-queue-search]")?.focus(),
        },
        { key: "u", text: w.keyBack, group: w.keys, run: () => go("/") },
    ];
}
