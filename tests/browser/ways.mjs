// Whole ways: a customer in one window, the desk in the others.
import { Client } from "./client.mjs";
import { axe, holds, password, same, screenshot, suite, until } from "./frame.mjs";
import { path } from "./seed.mjs";

await suite({}, async ({ test, open, server, people }) => {
    const { ana, ben } = people;
    const tenant = ana.session.tenant.id;
    const box = (chat) => chat.getByRole("textbox", { name: "Your message" });
    const say = async (chat, text) => {
        await box(chat).fill(text);
        await box(chat).press("Enter");
        await chat
            .locator("li.mine:not(.waiting)")
            .filter({ hasText: text.slice(0, 40) })
            .waitFor();
    };
    const reply = (page) => page.getByRole("textbox", { name: "Your reply" });
    const thread = (page) => page.getByRole("log", { name: "What was said" });
    const turnsOf = (page) => thread(page).locator("article.turn:not(.pending) .turn-text").allTextContents();
    const find = (who, text) =>
        until(
            async () =>
                (await who.get("/api/v1/conversations?limit=200&order=recent")).items.find((one) =>
                    one.last_text?.startsWith(text),
                ),
            text,
        );
    const opened = async (text, name = "Dana") => {
        const customer = await new Client(server).chat(tenant, text, name);
        return { customer, ...(await find(ana, text.slice(0, 30))) };
    };
    const goTo = (id, as, more) => open(`/c/${encodeURIComponent(id)}`, { as, ...more });
    const send = async (page, text) => {
        await reply(page).fill(text);
        await page.keyboard.press("Control+Enter");
        await page.getByRole("button", { name: "Send now" }).click();
    };

    await test("from the first angry line to the resolution, in two windows", async () => {
        const chat = await open(`/chat/${tenant}`);
        const desk = await open("/", { as: ana });
        await desk.getByText("All quiet").waitFor();
        await chat.getByLabel("Your name (if you like)").fill("Dana");
        await say(
            chat,
            "My blue shirt (order 4471) came torn, and this is the THIRD time I write! Nobody answers. This is ridiculous.",
        );
        const row = desk.getByRole("link", { name: /Dana/ });
        await row.waitFor();
        await row.click();
        await thread(desk).getByText("order 4471").waitFor();

        // A bad draft is told of as one writes; one finding is applied, one dismissed, and Ctrl+Z takes the change back.
        await reply(desk).fill("Calm down. We apologise for any inconvenience caused.");
        const findings = desk.getByRole("list", { name: "To mend" }).getByRole("listitem");
        await until(async () => (await findings.count()) >= 2, "two findings");
        await screenshot(desk, "review-light");
        const before = await reply(desk).inputValue();
        await findings
            .filter({ has: desk.getByRole("button", { name: "Apply" }) })
            .first()
            .getByRole("button", { name: "Apply" })
            .click();
        await until(async () => (await reply(desk).inputValue()) !== before, "it is applied");
        await reply(desk).focus();
        await desk.keyboard.press("Control+z");
        same(await reply(desk).inputValue(), before, "one step back");
        await until(async () => (await findings.count()) >= 2, "two findings again");
        const many = await findings.count();
        await findings
            .first()
            .getByRole("button", { name: /^Dismiss/ })
            .click();
        await desk
            .getByRole("menuitem", { name: "Just this once" })
            .or(desk.getByRole("button", { name: "Just this once" }))
            .first()
            .click();
        await until(async () => (await findings.count()) === many - 1, "one is dismissed");

        // A good one; taken back, then sent.
        const good =
            "I am sorry, Dana: your blue shirt from order 4471 should have come whole. I will send a new one today, or refund it now. Which helps you more?";
        await reply(desk).fill(good);
        await desk.keyboard.press("Control+Enter");
        await desk.getByRole("button", { name: "Undo" }).click();
        await until(async () => (await reply(desk).inputValue()) === good, "it is back in the draft");
        same(await chat.locator("li.theirs").count(), 0, "what the customer has seen");
        await desk.keyboard.press("Control+Enter");
        await desk.getByRole("button", { name: "Send now" }).click();
        await chat.locator("li.theirs").filter({ hasText: "order 4471 should have come whole" }).waitFor();
        await say(chat, "A new one please. Thank you for taking care of it so quickly!");
        await thread(desk).getByText("taking care of it").waitFor();
        await axe(desk, "the conversation");

        await desk.getByRole("button", { name: "Close", exact: true }).first().click();
        const dialog = desk.getByRole("dialog", { name: "Close the conversation" });
        await dialog.waitFor();
        await axe(desk, "closing");
        await dialog.getByRole("button", { name: "Close", exact: true }).last().click();
        await chat.getByText("This conversation was closed.").waitFor();
        const { id } = (await ana.get("/api/v1/conversations?view=closed")).items.find((one) => one.name === "Dana");
        const record = await ana.get(path(id));
        same([record.state, record.outcome], ["closed", "resolved"], "as it ended");

        // And the customer may come back.
        await say(chat, "One thing more: will it be the same size?");
        await until(async () => (await ana.get(path(id))).state === "open", "it is open again");
    });

    await test("a cue is wrong: the reading changes at once, and who said so is in the log", async () => {
        const { id, tension } = await opened("Your service is ridiculous and I am furious about it!");
        const page = await goTo(id, ana);
        const cue = thread(page).getByRole("button").first();
        await cue.waitFor();
        await cue.click();
        await page.getByRole("dialog").getByRole("button", { name: "This is wrong" }).first().click();
        await until(
            async () => (await ana.get(path(id, "/turns"))).items[0].disputed?.length === 1,
            "the dispute is kept",
        );
        await thread(page).locator(".cue[data-disputed]").first().waitFor();
        holds((await ana.get(path(id))).tension < tension, "the tension is lower");
        const event = (await ana.get(path(id))).happenings.find((one) => one.kind === "cue_disputed");
        same(event.by, `user:${ana.user.id}`, "who said so");
    });

    for (const scheme of ["light", "dark"])
        await test(`why a cue is wrong is asked, and said by keyboard alone (${scheme})`, async () => {
            const { id } = await opened(`You people are useless, and I am furious (${scheme})!`);
            const page = await goTo(id, ana, { scheme });
            const cue = thread(page).getByRole("button").first();
            await cue.focus();
            await page.keyboard.press("Enter");
            const why = page.getByRole("dialog").getByRole("textbox", { name: "What is wrong about it?" }).first();
            await why.waitFor();
            same(await why.getAttribute("maxlength"), "1000", "as long as it may be");
            const help = page.locator(`[id="${await why.getAttribute("aria-describedby")}"]`);
            same(await help.textContent(), "You may leave this empty.", "a screen reader says so");
            await axe(page, "a cue's card");
            const reached = () => why.evaluate((field) => field === document.activeElement);
            for (let n = 0; n < 6 && !(await reached()); n++) await page.keyboard.press("Tab");
            holds(await reached(), "Tab comes to it");
            await page.keyboard.type("  They mean the weather, jk.  ");
            await page.evaluate(() => document.dispatchEvent(new Event("scroll")));
            same(await why.inputValue(), "  They mean the weather, jk.  ", "no key is a shortcut, no scrolling closes it");
            await page.keyboard.press("Enter");
            await thread(page).locator(".cue[data-disputed]").first().waitFor();
            const event = (await ana.get(path(id))).happenings.find((one) => one.kind === "cue_disputed");
            same(event.body.reason, "They mean the weather, jk.", "what was written, without the space around it");
            await thread(page).locator(".cue[data-disputed]").first().click();
            const card = page.getByRole("dialog").filter({ hasText: "Marked as wrong" });
            await card.getByText("They mean the weather, jk.").waitFor();
            await axe(page, "the card of a cue that is disputed");
        });

    await test("the server restarts: nothing is lost, nothing shows twice", async () => {
        const { id, customer } = await opened("I am writing before the restart.");
        const page = await goTo(id, ana);
        page.expected.push(/ERR_|Failed to load|50[23]/);
        await thread(page).getByText("before the restart").waitFor();
        await server.restart();
        for (let n = 1; n <= 3; n++) await customer.say(`After the restart, ${n}.`);
        await thread(page).getByText("After the restart, 3.").waitFor();
        await send(page, "I have read all of it, and I am on it.");
        await thread(page).getByText("I am on it.").waitFor();
        await until(async () => (await turnsOf(page)).length === 5, "five turns");
        same(
            await turnsOf(page),
            (await ana.get(path(id, "/turns"))).items.map((turn) => turn.text),
            "as the record has it",
        );
    });

    await test("two agents on one conversation see each other, and the same", async () => {
        const { id, customer } = await opened("Two of you are reading this, I hope.");
        const one = await goTo(id, ana);
        const two = await goTo(id, ben);
        await thread(one).getByText("Two of you").waitFor();
        await thread(two).getByText("Two of you").waitFor();
        await reply(two).pressSequentially("I am looking into");
        await one.getByText("Ben Okafor is replying too.").waitFor();
        await Promise.all([
            send(one, "Good morning, I am reading along."),
            send(two, "I am looking into it right now."),
        ]);
        await customer.say("Thank you both.");
        for (const page of [one, two]) await thread(page).getByText("Thank you both.").waitFor();
        await until(async () => (await turnsOf(one)).length === 4, "four turns");
        same(await turnsOf(one), await turnsOf(two), "what both see");
        same(
            await turnsOf(one),
            (await ana.get(path(id, "/turns"))).items.map((turn) => turn.text),
            "as the record has it",
        );
    });

    await test("a note stays among colleagues", async () => {
        const { id, customer } = await opened("Is anybody reading this?");
        const page = await goTo(id, ana);
        await page.getByRole("button", { name: "Private note" }).click();
        await page.getByRole("textbox", { name: "Note among colleagues" }).fill("She is right, the courier lost it.");
        await axe(page, "writing a note");
        await page.keyboard.press("Control+Enter");
        await thread(page).getByText("the courier lost it").waitFor();
        const seen = await customer.get("/chat/v1/turns");
        same(
            seen.items.map((turn) => turn.text),
            ["Is anybody reading this?"],
            "what the customer can see",
        );
    });

    await test("the session ends in the middle of a sentence: the draft survives signing in again", async () => {
        const { id } = await opened("My session is your session.");
        const mine = await new Client(server).signIn("ana@acme.example", password);
        const page = await goTo(id, mine);
        page.expected.push(/401/);
        await thread(page).getByText("My session").waitFor();
        await reply(page).fill("I was just about to say that");
        await mine.delete("/api/v1/session");
        await reply(page).focus();
        await page.keyboard.insertText(" I will help.");
        await page.getByRole("dialog", { name: "Sign in again" }).waitFor();
        await axe(page, "signing in again");
        await page.getByRole("dialog").getByLabel("Password").fill(password);
        await page.getByRole("dialog").getByRole("button", { name: "Sign in" }).click();
        await until(async () => !(await page.getByRole("dialog").count()), "one is in again");
        same(await reply(page).inputValue(), "I was just about to say that I will help.", "the draft");
        await page.keyboard.press("Escape");
        await reply(page).focus();
        await page.keyboard.press("Control+Enter");
        await page.getByRole("button", { name: "Send now" }).click();
        await until(async () => (await ana.get(path(id, "/turns"))).items.length === 2, "it is sent");
    });

    await test("a draft survives loading anew, and leaving and coming back", async () => {
        const { id } = await opened("Take your time with the answer.");
        const page = await goTo(id, ana);
        await reply(page).fill("Half of an answer");
        await page.reload();
        await until(async () => (await reply(page).inputValue()) === "Half of an answer", "after loading anew");
        await page.goto(server.origin);
        await page.goto(`${server.origin}/c/${encodeURIComponent(id)}`);
        await until(async () => (await reply(page).inputValue()) === "Half of an answer", "after coming back");
    });

    await test("a browser that keeps nothing: everything works", async () => {
        const { id } = await opened("Nothing is kept in this browser.");
        const page = await open(undefined, { as: ana });
        await page.addInitScript(() => {
            for (const name of ["sessionStorage", "localStorage"])
                Object.defineProperty(window, name, {
                    get: () => {
                        throw new DOMException("denied", "SecurityError");
                    },
                });
        });
        await page.goto(`${server.origin}/c/${encodeURIComponent(id)}`);
        await thread(page).getByText("Nothing is kept").waitFor();
        await send(page, "It works all the same.");
        await thread(page).getByText("It works all the same.").waitFor();
    });

    await test("a server of another version is told of, and nothing is thrown away", async () => {
        const { id } = await opened("Which version are you?");
        const page = await open(undefined, { as: ana });
        await page.route("**/api/v1/live*", (route) =>
            route.fulfill({
                contentType: "text/event-stream",
                body: 'id: 1\nevent: hello\ndata: {"position":1,"interface":99}\n\n',
            }),
        );
        await page.goto(`${server.origin}/c/${encodeURIComponent(id)}`);
        await page.getByText("The server was updated.").waitFor();
        await page.getByRole("button", { name: "Load anew" }).waitFor();
        await axe(page, "another version");
    });

    await test("clocks that differ: waiting times are the server's", async () => {
        const { id } = await opened("What time is it with you?");
        const page = await open(undefined, { as: ana });
        await page.addInitScript(() => {
            const RealDate = Date;
            const ahead = 3 * 3600_000;
            window.Date = class extends RealDate {
                constructor(...args) {
                    if (args.length) super(...args);
                    else super(RealDate.now() + ahead);
                }
                static now() {
                    return RealDate.now() + ahead;
                }
            };
        });
        await page.goto(`${server.origin}/c/${encodeURIComponent(id)}`);
        await thread(page).getByText("What time").waitFor();
        const told = await page.locator(".row-item").filter({ hasText: "What time" }).textContent();
        holds(!/\b3 ?h|180 min/.test(told), `it shows three hours of a clock that is wrong: ${told}`);
    });

    await test("a long message, long words, emoji, right-to-left, a thousand turns", async () => {
        const bridge = await people.admin.post("/api/v1/tokens", {
            name: "Long ways",
            scopes: ["conversations.write", "conversations.open", "conversations.read"],
        });
        const token = new Client(server, { bearer: bridge.secret });
        const made = await token.post("/api/v1/conversations", {
            name: "\u05d3\u05e0\u05d4 \u{1F468}\u200d\u{1F469}\u200d\u{1F467} \u202eabc",
            subject: "W".repeat(200),
        });
        await token.post(path(made.id, "/turns"), {
            role: "customer",
            text: "\u{1F624} \u05e9\u05dc\u05d5\u05dd ".repeat(4680),
        });
        for (let n = 0; n < 999; n++)
            await token.post(path(made.id, "/turns"), {
                role: n % 2 ? "customer" : "agent",
                text: `Turn ${n + 2}: where is my order ${n}?`,
            });
        const page = await goTo(made.id, ana);
        await thread(page).getByText("Turn 1000:").waitFor();
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        holds(over <= 0, `the page scrolls sideways by ${over} px`);
        await send(page, "I have it here.");
        await thread(page).getByText("I have it here.").waitFor();
    });

    await test("the keyboard alone: in, to a conversation, an answer, closed", async () => {
        const { id } = await opened("Is there anybody without a mouse?");
        const page = await open("/sign-in");
        await page.getByLabel("E-mail address").waitFor();
        await page.keyboard.type("ana@acme.example");
        await page.keyboard.press("Tab");
        await page.keyboard.type(password);
        await page.keyboard.press("Enter");
        await page.getByRole("heading", { name: "Queue" }).waitFor();
        await page.getByRole("link", { name: /without a mouse/ }).waitFor();
        for (let n = 0; n < 60; n++) {
            await page.keyboard.press("j");
            if (await page.evaluate(() => /without a mouse/.test(document.activeElement?.textContent ?? ""))) break;
        }
        await page.keyboard.press("Enter");
        await thread(page).getByText("without a mouse").waitFor();
        await page.keyboard.press("r");
        await until(
            async () => reply(page).evaluate((element) => element === document.activeElement),
            "r begins a reply",
        );
        await page.keyboard.type("Yes, I am here, and I read every word.");
        await page.keyboard.press("Control+Enter");
        await until(
            async () => (await ana.get(path(id, "/turns"))).items.length === 2,
            "sent when its seconds are over",
        );
        await page.keyboard.press("Control+k");
        await until(
            () => page.evaluate(() => document.activeElement?.getAttribute("role") === "combobox"),
            "the palette takes what is typed",
        );
        await page.keyboard.type("close");
        await page.getByRole("option", { name: /close/i, selected: true }).first().waitFor();
        await page.keyboard.press("Enter");
        await page.getByRole("dialog", { name: "Close the conversation" }).waitFor();
    });
});
