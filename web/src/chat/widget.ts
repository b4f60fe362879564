// The chat on any site:
//
//     <script src="https://desk.example/widget.js" data-tenant="acme" async></script>
//
// A closed shadow root keeps the site's styles and scripts out. It needs no cookie, sets none, and
// asks nobody but the desk that it came from. The site may call detenteChat.open() and .close().
//
// With data-page it fills the desk's own page /chat/TENANT.
import { chatWords as words } from "../words/chat.ts";
import { mapped, pseudo } from "../words.ts";
import chatCss from "./chat.css";
import pageCss from "./page.css";
import widgetCss from "./widget.css";
import { drawing, make, setText } from "./dom.ts";
import { openTalk, type ChatTurn } from "./talk.ts";
import { openView } from "./view.ts";

const BUBBLE =
    "M4 4h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-7l-5.3 4.2c-.7.5-1.7 0-1.7-.8V18H4a2 2 0 0 1-2-2V6c0-1.1.9-2 2-2z";
const CROSS = "M18.3 4.3 12 10.6 5.7 4.3 4.3 5.7l6.3 6.3-6.3 6.3 1.4 1.4 6.3-6.3 6.3 6.3 1.4-1.4-6.3-6.3 6.3-6.3z";

function sheetOf(css: string): CSSStyleSheet {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
}

function corner(base: string, tenant: string): void {
    const host = make("div", { id: "detente-chat" });
    const root = host.attachShadow({ mode: "closed" });
    root.adoptedStyleSheets = [sheetOf(chatCss + widgetCss)];

    const count = make("span", { class: "count", "aria-hidden": "true" });
    const launch = make(
        "button",
        { class: "launch", type: "button", "aria-haspopup": "dialog" },
        drawing(BUBBLE),
        count,
    );
    const title = make("h2", { id: "title" });
    const close = make(
        "button",
        { class: "close", type: "button", "aria-label": words.close, title: words.close },
        drawing(CROSS),
    );
    const panel = make(
        "div",
        { class: "window", role: "dialog", "aria-labelledby": "title" },
        make("header", {}, make("div", {}, title, make("p", {}, words.people)), close),
    );
    panel.hidden = launch.hidden = true;
    root.append(make("div", { class: "chat" }, launch, panel));

    let unread = 0;
    const talk = openTalk(base, tenant, (_, spoken?: ChatTurn) => {
        if (spoken?.role === "agent" && panel.hidden) unread++;
        launch.hidden = !talk.company;
        setText(title, words.open(talk.company));
        show();
        view.update(talk, spoken);
    });
    const view = openView(talk);
    panel.append(view.element);

    function show(): void {
        launch.setAttribute("aria-expanded", String(!panel.hidden));
        launch.setAttribute("aria-label", unread ? words.openUnread(talk.company, unread) : words.open(talk.company));
        setText(count, unread ? String(unread) : "");
        count.hidden = !unread;
    }

    function open(): void {
        panel.hidden = false;
        unread = 0;
        show();
        view.update(talk);
        view.toEnd();
        view.input.focus();
    }

    function shut(): void {
        if (panel.hidden) return;
        panel.hidden = true;
        show();
        launch.focus();
    }

    launch.addEventListener("click", () => (panel.hidden ? open() : shut()));
    close.addEventListener("click", shut);
    panel.addEventListener("keydown", (event) => {
        // The site below hears nothing of what is typed here: no shortcut of its own springs.
        event.stopPropagation();
        if (event.key === "Escape") shut();
    });
    (window as unknown as Record<string, unknown>).detenteChat = { open, close: shut };
    document.body.append(host);
    talk.start();
}

function page(): void {
    if (pseudo) Object.assign(words, mapped(words));
    document.adoptedStyleSheets = [sheetOf(chatCss + pageCss)];
    const tenant =
        decodeURIComponent(location.pathname.split("/")[2] ?? "") ||
        new URLSearchParams(location.search).get("tenant") ||
        "default";
    const title = make("h1");
    const talk = openTalk("", tenant, (_, spoken) => {
        setText(title, talk.company || words.title);
        document.title = talk.company ? words.open(talk.company) : words.title;
        view.update(talk, spoken);
    });
    const view = openView(talk);
    document.body.append(
        make(
            "div",
            { class: "chat" },
            make("header", {}, title, make("p", {}, words.people)),
            make("main", {}, view.element),
        ),
    );
    talk.start();
    view.input.focus();
}

const script = document.currentScript as HTMLScriptElement | null;
const tenant = script?.dataset.tenant;
if (script?.dataset.page !== undefined) page();
else if (script && tenant && !document.getElementById("detente-chat")) {
    const base = new URL(script.src).origin;
    if (document.body) corner(base, tenant);
    else addEventListener("DOMContentLoaded", () => corner(base, tenant));
}
