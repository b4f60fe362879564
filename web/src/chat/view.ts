// The customer's side as one sees it: messages, a place to write, and the notice at the foot. The
// page and the widget show the same. Nothing in it tells what is read from the words.
import { chatWords as words } from "../words/chat.ts";
import { drawing, make, setText } from "./dom.ts";
import { type ChatTurn, LONGEST, type Line, type Talk } from "./talk.ts";

export interface View {
    element: HTMLElement;
    input: HTMLTextAreaElement;
    /** Shows the newest message. */
    toEnd(): void;
    update(talk: Talk, spoken?: ChatTurn): void;
}

const PLANE = "M3.4 20.4 21 12 3.4 3.6v6.5L15 12 3.4 13.9z";
const lineWords = (): Partial<Record<Line, string>> => ({
    offline: words.offline,
    connecting: words.connecting,
    absent: words.absent,
    unreachable: words.unreachable,
    busy: words.busy,
});

const clock = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });
const dayAndClock = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

function timeOf(at: string): HTMLTimeElement {
    const date = new Date(at);
    const recent = Math.abs(Date.now() - date.getTime()) < 43_200_000;
    const text = Number.isNaN(date.getTime()) ? "" : (recent ? clock : dayAndClock).format(date);
    return make("time", { datetime: at }, text);
}

const codePoints = (text: string): number => [...text].length;

export function openView(talk: Talk): View {
    const list = make("ol", { class: "said" });
    const greeting = make(
        "div",
        { class: "greeting" },
        make("p", { class: "big" }, words.greeting),
        make("p", {}, words.greetingMore),
    );
    const replying = make(
        "p",
        { class: "replying" },
        make("i"),
        make("i"),
        make("i"),
        make("span", {}, words.replying),
    );
    const log = make(
        "div",
        { class: "log", role: "region", tabindex: "0", "aria-label": words.messages },
        greeting,
        list,
        replying,
    );
    const news = make("div", { class: "unseen", role: "log", "aria-live": "polite", "aria-label": words.messages });
    const line = make("p", { class: "line", role: "status" });
    const name = make("input", { id: "detente-name", maxlength: "100", autocomplete: "name" });
    const nameRow = make("label", { class: "name" }, make("span", {}, words.name), name);
    const input = make("textarea", {
        rows: "1",
        "aria-label": words.message,
        placeholder: words.message,
        enterkeyhint: "send",
    });
    const send = make(
        "button",
        { class: "send", type: "submit", "aria-label": words.send, title: words.send },
        drawing(PLANE),
    );
    const over = make("p", { class: "over", role: "status" });
    const form = make("form", {}, nameRow, make("div", { class: "write" }, input, send), over);
    const notice = make("p", { class: "notice" });
    const element = make("div", { class: "panel" }, log, news, line, form, notice);
    const rows = new Map<string, HTMLElement>();
    let length = 0;

    function grow(): void {
        input.style.height = "auto";
        input.style.height = `${Math.min(input.scrollHeight + 2, 160)}px`;
        length = codePoints(input.value);
        setText(over, length > LONGEST ? words.long(length - LONGEST) : "");
        send.disabled = !input.value.trim() || length > LONGEST || talk.line === "absent";
    }

    input.addEventListener("input", () => {
        talk.kept.draft = input.value;
        talk.save();
        grow();
    });
    input.addEventListener("keydown", (event) => {
        // A finger's keyboard has no Shift: there Enter is a new line, and the button sends.
        if (event.key !== "Enter" || event.shiftKey || event.isComposing || matchMedia("(pointer: coarse)").matches)
            return;
        event.preventDefault();
        form.requestSubmit();
    });
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        if (send.disabled) return;
        const text = input.value.trim();
        talk.kept.name = name.value.trim() || talk.kept.name;
        talk.kept.draft = input.value = "";
        grow();
        talk.say(text);
        input.focus();
        toEnd();
    });
    input.value = talk.kept.draft ?? "";
    name.value = talk.kept.name ?? "";

    function turnRow(turn: ChatTurn): HTMLElement {
        const mine = turn.role === "customer";
        const who = mine ? words.you : turn.name || words.agent;
        return make(
            "li",
            { class: mine ? "mine" : "theirs" },
            make("p", { class: "who" }, make("b", {}, who), " ", timeOf(turn.at)),
            make("p", { class: "text", dir: "auto" }, turn.text),
        );
    }

    function unsentRow(id: string, text: string, refused?: string): HTMLElement {
        const row = make(
            "li",
            { class: refused ? "mine refused" : "mine waiting" },
            make("p", { class: "text", dir: "auto" }, text),
            make("p", { class: "who" }, refused ? `${words.refused}. ${refused}` : words.waiting),
        );
        if (refused) {
            const back = make("button", { type: "button", class: "back" }, words.edit);
            back.addEventListener("click", () => {
                const taken = talk.takeBack(id);
                input.value = input.value ? `${taken}\n${input.value}` : taken;
                grow();
                input.focus();
            });
            row.append(back);
        }
        return row;
    }

    /** Keeps the rows that still stand, so that selecting and reading aloud are not disturbed. */
    function updateRows(): void {
        const wanted: [string, () => HTMLElement][] = [
            ...talk.turns.map((turn): [string, () => HTMLElement] => [`t${turn.turn}`, () => turnRow(turn)]),
            ...talk.unsent.map((one): [string, () => HTMLElement] => [
                `${one.id}${one.refused ?? ""}`,
                () => unsentRow(one.id, one.text, one.refused),
            ]),
        ];
        const keys = new Set(wanted.map(([key]) => key));
        for (const [key, row] of rows) {
            if (keys.has(key)) continue;
            row.remove();
            rows.delete(key);
        }
        let before: HTMLElement | null = null;
        for (const [key, build] of wanted) {
            let row = rows.get(key);
            if (!row) rows.set(key, (row = build()));
            const place: ChildNode | null = before ? before.nextSibling : list.firstChild;
            if (place !== row) list.insertBefore(row, place);
            before = row;
        }
    }

    function toEnd(): void {
        log.scrollTop = log.scrollHeight;
    }

    function update(_: Talk, spoken?: ChatTurn): void {
        const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
        updateRows();
        greeting.hidden = rows.size > 0;
        nameRow.hidden = rows.size > 0;
        replying.hidden = !talk.replying;
        setText(
            line,
            lineWords()[talk.line] ??
                (talk.ended ? words.ended : talk.closed ? words.closed : talk.lasting ? "" : words.forgetful),
        );
        setText(notice, talk.notice);
        if (spoken?.role === "agent") {
            news.append(make("p", {}, words.said(spoken.name || words.agent, spoken.text)));
            if (news.childNodes.length > 5) news.firstChild!.remove();
        }
        grow();
        if (atEnd) toEnd();
    }

    return { element, input, update, toEnd };
}
