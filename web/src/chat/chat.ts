// The customer's page: /chat/TENANT. The same as the widget, without a site around it.
import { chatWords as words } from "../words/chat.ts";
import { make, setText } from "./dom.ts";
import { openTalk } from "./talk.ts";
import { openView } from "./view.ts";

const tenant =
    decodeURIComponent(location.pathname.split("/")[2] ?? "") ||
    new URLSearchParams(location.search).get("tenant") ||
    "default";
const title = make("h1");
const talk = openTalk("", tenant, (_, spoken) => {
    setText(title, talk.company);
    if (talk.company) document.title = words.open(talk.company);
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
