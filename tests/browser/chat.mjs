// The customer's side: the page of the chat, and the same as a widget on somebody else's site.
import { axe, holds, same, screenshot, suite, until } from "./frame.mjs";
import { openRoots, openSite, shop } from "./site.mjs";

const first = "My blue shirt (order 4471) came torn, and this is the third time I write to you!";

await suite({}, async ({ test, open, server, people }) => {
    const { ana } = people;
    const tenant = ana.session.tenant.id;
    const box = (page) => page.getByRole("textbox", { name: "Your message" });
    const say = async (page, text) => {
        await box(page).fill(text);
        await box(page).press("Enter");
    };
    const said = (page) => page.locator("li:not(.waiting) .text").allTextContents();
    /** The conversation that holds this text, as the desk sees it. */
    const found = (text) =>
        until(async () => {
            const { items } = await ana.get("/api/v1/conversations?limit=200&order=recent");
            return items.find((one) => one.last_text?.startsWith(text.slice(0, 30)));
        }, `a conversation with "${text}"`);
    const turns = async (id) =>
        (await ana.get(`/api/v1/conversations/${encodeURIComponent(id)}/turns?limit=200`)).items;
    const answer = (id, text) => ana.post(`/api/v1/conversations/${encodeURIComponent(id)}/turns`, { text });

    await test("a customer writes, somebody answers, and it shows at once", async () => {
        const page = await open(`/chat/${tenant}`);
        await page.getByRole("heading", { level: 1 }).filter({ hasText: /\S/ }).waitFor();
        await page.getByLabel("Your name (if you like)").fill("Dana");
        await say(page, first);
        await page.locator("li.mine:not(.waiting)").waitFor();
        const { id, name } = await found(first);
        same(name, "Dana", "the name that was given");
        await answer(id, "I am sorry, Dana: the shirt should have come whole. I am looking at order 4471 now.");
        await page.locator("li.theirs").filter({ hasText: "order 4471 now" }).waitFor();
        same(await page.locator("li.theirs .who b").textContent(), "Ana Reyes", "who answered");
        const heard = page.getByRole("log");
        await until(
            async () => (await heard.textContent()).includes("Ana Reyes: I am sorry, Dana"),
            "the answer is read aloud",
        );
        await screenshot(page, "chat-light");
        await axe(page, "the chat with messages");
        await page.emulateMedia({ colorScheme: "dark" });
        await screenshot(page, "chat-dark");
    });

    await test("nothing that reaches the customer tells what was read", async () => {
        const page = await open(undefined);
        const heard = [];
        page.on("response", async (response) => {
            if (response.url().includes("/chat/v1/") && !response.url().includes("/live"))
                heard.push(await response.text().catch(() => ""));
        });
        await page.goto(`${server.origin}/chat/${tenant}`);
        const words = "You liars, this is the worst company, I will sue you. Cancel everything!";
        await say(page, words);
        const { id } = await found(words);
        await answer(id, "I hear you, and I am taking this on myself.");
        await page.locator("li.theirs").waitFor();
        await page.reload();
        await page.locator("li.theirs").waitFor();
        const all = heard.join("\n") + (await page.content());
        for (const word of [
            "tension",
            "band",
            "cue",
            "stage",
            "guidance",
            "reading",
            "alert",
            "forecast",
            "angry",
            "hostile",
            "upset",
        ])
            holds(!new RegExp(`\\b${word}`, "i").test(all), `the customer is shown "${word}"`);
        const { notice } = await (await fetch(`${server.origin}/chat/v1/${tenant}`)).json();
        holds(notice, "a playbook as shipped tells that messages are read");
        same(await page.locator(".notice").textContent(), notice, "the notice at the foot");
    });

    await test("what is written offline is sent afterwards, in order, each once", async () => {
        const page = await open(`/chat/${tenant}`);
        page.expected.push(/ERR_INTERNET_DISCONNECTED/);
        await say(page, "Before the tunnel.");
        await page.locator("li.mine:not(.waiting)").waitFor();
        const { id } = await found("Before the tunnel.");
        await page.context().setOffline(true);
        for (const text of ["In the tunnel, one.", "In the tunnel, two.", "In the tunnel, three."])
            await say(page, text);
        same(await page.locator("li.waiting").count(), 3, "waiting");
        holds(
            (await page.locator(".line").textContent()).includes("No connection"),
            "it says that there is no connection",
        );
        await page.context().setOffline(false);
        await until(async () => (await page.locator("li.waiting").count()) === 0, "everything is sent");
        const want = ["Before the tunnel.", "In the tunnel, one.", "In the tunnel, two.", "In the tunnel, three."];
        same(
            (await turns(id)).map((turn) => turn.text),
            want,
            "as the desk has it",
        );
        same(await said(page), want, "as the customer sees it");
    });

    await test("an answer that is lost on the way makes no message twice", async () => {
        const page = await open(`/chat/${tenant}`);
        page.expected.push(/ERR_FAILED|ERR_ABORTED/);
        let lost = 0;
        await page.route(/\/chat\/v1\/(turns$|.*conversations$)/, async (route) => {
            if (route.request().method() !== "POST" || lost >= 4 || lost++ % 2) return route.continue();
            await route.fetch(); // it arrives there, and the answer never comes back
            return route.abort();
        });
        await say(page, "Said once, heard once?");
        await page.locator("li.mine:not(.waiting)").waitFor();
        await say(page, "And this one too?");
        await until(async () => (await page.locator("li.mine:not(.waiting)").count()) === 2, "both are sent");
        const { id } = await found("And this one too?");
        same(
            (await turns(id)).map((turn) => turn.text),
            ["Said once, heard once?", "And this one too?"],
            "as the desk has it",
        );
        same((await said(page)).length, 2, "as the customer sees it");
    });

    await test("the server restarts: nothing is lost, nothing shows twice", async () => {
        const page = await open(`/chat/${tenant}`);
        page.expected.push(/ERR_|Failed to load/);
        await say(page, "Before the restart.");
        await page.locator("li.mine:not(.waiting)").waitFor();
        const { id } = await found("Before the restart.");
        await server.stop();
        await say(page, "While it was away.");
        await page.locator("li.waiting").waitFor();
        await server.start();
        await answer(id, "Here again.");
        await page.locator("li.theirs").filter({ hasText: "Here again." }).waitFor();
        await until(async () => (await page.locator("li.waiting").count()) === 0, "what was written meanwhile is sent");
        const have = await said(page);
        same(have.slice().sort(), ["Before the restart.", "Here again.", "While it was away."], "each once");
        same(
            have,
            (await turns(id)).map((turn) => turn.text),
            "in the order of the record",
        );
    });

    await test("loading anew keeps the conversation and the draft", async () => {
        const page = await open(`/chat/${tenant}`);
        await say(page, "Will you forget me?");
        await page.locator("li.mine:not(.waiting)").waitFor();
        await box(page).fill("half a sen");
        await page.reload();
        await page.locator("li.mine").filter({ hasText: "Will you forget me?" }).waitFor();
        same(await box(page).inputValue(), "half a sen", "the draft");
        same(await page.context().cookies(), [], "cookies");
    });

    await test("a browser that keeps nothing: it works, and it says so", async () => {
        const page = await open(undefined);
        await page.addInitScript(() => {
            for (const name of ["sessionStorage", "localStorage"])
                Object.defineProperty(window, name, {
                    get: () => {
                        throw new DOMException("denied", "SecurityError");
                    },
                });
        });
        await page.goto(`${server.origin}/chat/${tenant}`);
        await page.locator(".line").filter({ hasText: "keeps nothing" }).waitFor();
        await say(page, "Nothing is kept here.");
        await page.locator("li.mine:not(.waiting)").waitFor();
    });

    await test("too long a message is not sent, and nothing of it is lost", async () => {
        const page = await open(`/chat/${tenant}`);
        const long = "\u{1F624}".repeat(8001);
        await box(page).fill(long);
        await page.getByText("1 character too long").waitFor();
        holds(await page.getByRole("button", { name: "Send" }).isDisabled(), "it cannot be sent");
        same((await box(page).inputValue()).length, long.length, "the text is there");
        await box(page).fill("\u{1F624}".repeat(8000));
        await box(page).press("Enter");
        await page.locator("li.mine:not(.waiting)").waitFor();
    });

    await test("an address without a chat says so in plain words", async () => {
        const page = await open("/chat/nobody-here");
        page.expected.push(/404/);
        await page.getByText("There is no chat at this address").waitFor();
        await axe(page, "no chat here");
    });

    for (const scheme of ["light", "dark"]) {
        await test(`axe finds nothing in the chat, ${scheme}, wide and at 320 px`, async () => {
            for (const width of [1280, 320]) {
                const page = await open(`/chat/${tenant}`, { scheme, width, height: 640 });
                await page.getByRole("heading", { level: 1 }).filter({ hasText: /\S/ }).waitFor();
                await axe(page, `empty at ${width}`);
                const text = `${first} ${"Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung".repeat(3)}`;
                await say(page, text);
                await page.locator("li.mine:not(.waiting)").waitFor();
                await axe(page, `with a message at ${width}`);
                const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
                holds(wide <= 0, `it scrolls sideways by ${wide} px at ${width}`);
            }
        });

        await test(`the widget on another site, ${scheme}: keyboard, focus, axe, the site's styles kept out`, async () => {
            const site = await openSite(shop(server.origin, tenant));
            try {
                const page = await open(undefined, { scheme, origins: [site.origin] });
                await page.addInitScript(openRoots);
                const sent = [];
                page.on("request", (request) => request.url().startsWith(server.origin) && sent.push(request));
                await page.goto(site.origin);
                const launch = page.getByRole("button", { name: /^Chat with / });
                await launch.waitFor();
                await page.keyboard.press("Tab"); // to the site's own link
                await page.keyboard.press("Tab");
                await page.keyboard.press("Enter");
                const dialog = page.getByRole("dialog", { name: /^Chat with / });
                await dialog.waitFor();
                holds(
                    await box(page).evaluate((element) => element.getRootNode().activeElement === element),
                    "the focus is where one writes",
                );
                holds(
                    !/fantasy/.test(await box(page).evaluate((element) => getComputedStyle(element).fontFamily)),
                    "the site's font stays out",
                );
                await page.keyboard.type("Where is my order?");
                await page.keyboard.press("Enter");
                await page.locator("li.mine:not(.waiting)").waitFor();
                const { id } = await found("Where is my order?");
                await answer(id, "On its way; it should be with you tomorrow.");
                await page.locator("li.theirs").waitFor();
                await axe(page, "the widget, open");
                await screenshot(page, `widget-${scheme}`);
                await page.keyboard.press("Escape");
                holds(!(await dialog.isVisible()), "Escape closes it");
                holds(
                    await launch.evaluate((element) => element.getRootNode().activeElement === element),
                    "the focus goes back to the button",
                );
                await answer(id, "One thing more: you can follow it.");
                await page.getByRole("button", { name: /1 new message/ }).waitFor();
                await axe(page, "the widget, closed, with news");
                for (const request of sent) holds(!("cookie" in (await request.allHeaders())), "it sends no cookie");
            } finally {
                await site.close();
            }
        });
    }

    await test("the widget works under a strict policy of the site, and its root is closed", async () => {
        const policy = `default-src 'none'; script-src ${server.origin}; connect-src ${server.origin}; require-trusted-types-for 'script'; trusted-types 'none'`;
        const plain = `<!doctype html><html lang="en"><title>Strict</title><body><h1>Strict</h1><script src="${server.origin}/widget.js" data-tenant="${tenant}"></script></body></html>`;
        const site = await openSite(plain, { "content-security-policy": policy });
        try {
            const page = await open(site.origin, { origins: [site.origin] });
            await page.waitForFunction(() => document.getElementById("detente-chat") && window.detenteChat);
            same(
                await page.evaluate(() => document.getElementById("detente-chat").shadowRoot),
                null,
                "what the site can see of it",
            );
            await page.evaluate(() => window.detenteChat.open());
            await page.keyboard.type("From a strict site.");
            await page.keyboard.press("Enter");
            await found("From a strict site.");
        } finally {
            await site.close();
        }
    });

    await test("reduced motion and forced colours: nothing moves, everything has an edge", async () => {
        const page = await open(`/chat/${tenant}`, { forcedColors: "active" });
        await page.getByRole("heading", { level: 1 }).filter({ hasText: /\S/ }).waitFor();
        await say(page, "Can you see this?");
        await page.locator("li.mine:not(.waiting)").waitFor();
        same(
            await page
                .locator(".replying i")
                .first()
                .evaluate((dot) => getComputedStyle(dot).animationName),
            "none",
            "the dots' motion",
        );
        holds(
            (await page.locator("li.mine .text").evaluate((text) => getComputedStyle(text).borderTopStyle)) === "solid",
            "a message has an edge",
        );
    });
});
