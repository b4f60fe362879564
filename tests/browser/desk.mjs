// The agent's desk in detail: the queue, the composer, what is on its way, and the next step.
import { Client } from "./client.mjs";
import { axe, holds, password, same, suite, until } from "./frame.mjs";
import { path } from "./seed.mjs";

await suite({}, async ({ test, open, server, people }) => {
    const { ana, ben, sue, admin } = people;
    const { secret } = await admin.post("/api/v1/tokens", {
        name: "Shop",
        scopes: ["conversations.open", "conversations.write", "conversations.read"],
    });
    const shop = new Client(server, { bearer: secret });
    const say = (id, text, role = "customer") => shop.post(path(id, "/turns"), { role, text, anyway: true });
    const begin = async (name, text, more = {}) => {
        const { id } = await shop.post("/api/v1/conversations", { name, ...more });
        if (text) await say(id, text);
        return id;
    };
    const goTo = async (id, as = ana, more = {}) => {
        const page = await open(`/c/${encodeURIComponent(id)}`, { as, width: 1440, height: 900, ...more });
        await page.locator(".talk-head").waitFor();
        return page;
    };
    const area = (page) => page.locator(".draft-area");
    const turns = (page) => page.locator(".turn:not(.pending) .turn-text").allTextContents();
    const findings = (page) => page.getByRole("list", { name: "To mend" }).getByRole("listitem");
    const order = (page) => page.locator(".row-item .row-name").allTextContents();
    const angry =
        "This is the fourth time I call about my order 4471! You people are useless, and I want my money back today.";

    await test("the queue: those that need a person first, with the reason in words; nothing moves under the pointer", async () => {
        await begin("Calm", "Could you send me invoice 2209 again, please?");
        await begin("Hot", angry);
        const page = await open("/", { as: ana, width: 1440, height: 900 });
        await until(async () => (await order(page)).length === 2, "both are there");
        same(await order(page), ["Hot", "Calm"], "order");
        holds((await page.locator(".row-item .reason").first().innerText()).length > 5, "its reason is told");

        const rise = await begin("Rising", "Hello, when do you open?");
        await until(async () => (await order(page)).length === 3, "a new one comes by itself");
        const last = page.locator(".row-item").last();
        await last.hover();
        const held = (await order(page)).at(-1);
        const calm =
            held === "Calm"
                ? (await shop.get("/api/v1/conversations?limit=50")).items.find((one) => one.name === "Calm").id
                : rise;
        for (const text of [
            angry,
            `${angry} I will go to a lawyer!`,
            "You are idiots, all of you. I will smash your desk!",
        ])
            await say(calm, text);
        await page.getByText("The order is held while you point at it.").waitFor();
        same((await order(page)).at(-1), held, "it stays where it is while one points at it");
        await page.mouse.move(2, 2);
        await until(async () => (await order(page))[0] === held, "and goes to its place then");
    });

    await test("views, several at once, and a search", async () => {
        const page = await open("/", { as: ana, width: 1440, height: 900 });
        await page.getByRole("button", { name: "Unassigned" }).click();
        await until(async () => (await order(page)).length >= 2, "nobody's");
        await page.keyboard.press("j");
        await page.keyboard.press("x");
        await page.keyboard.press("j");
        await page.keyboard.press("x");
        await axe(page, "two selected");
        await page.getByRole("button", { name: "Assign to me" }).click();
        await page.getByText("2 conversations changed").waitFor();
        await page.getByRole("button", { name: "Mine" }).click();
        await until(async () => (await order(page)).length === 2, "two are mine");
        await page.keyboard.press("/");
        await page.keyboard.type('"invoice 2209"');
        await page.getByText("1 conversation found").waitFor();
        await page.keyboard.press("Escape");
        await page.getByRole("button", { name: "Closed" }).click();
        await page.getByRole("heading", { name: "Nothing was closed yet" }).waitFor();
        await axe(page, "an empty view");
    });

    await test("findings by keyboard: F8 walks, Enter applies as one step, Esc dismisses; a kind can be silenced", async () => {
        const id = await begin("Dana", angry);
        const page = await goTo(id);
        await area(page).click();
        const draft = "\u{1F600} Please calm down. Sorry for any inconvenience.";
        await page.keyboard.insertText(draft);
        await until(async () => (await findings(page).count()) >= 2, "two findings");
        const marks = await page.locator(".draft-mirror mark").allTextContents();
        holds(
            marks.some((text) => /^(Please )?calm( down)?$/i.test(text)),
            `the emoji before it moves no underline: ${marks}`,
        );
        holds(
            marks.some((text) => /^Sorry for any inconvenience/.test(text)),
            `nor this one: ${marks}`,
        );
        await page.keyboard.press("Control+Home");
        await page.keyboard.press("F8");
        same(await page.evaluate(() => document.activeElement.className), "finding", "F8 goes to the list");
        await page.keyboard.press("Enter");
        await until(async () => !/calm down/.test(await area(page).inputValue()), "Enter applies");
        await area(page).focus();
        await page.keyboard.press("Control+z");
        same(await area(page).inputValue(), draft, "one step back");

        await until(async () => (await findings(page).count()) >= 2, "again");
        const many = await findings(page).count();
        await page.keyboard.press("Control+Home");
        await page.keyboard.press("F8");
        await page.keyboard.press("Escape");
        await until(async () => (await findings(page).count()) === many - 1, "Esc dismisses this one");
        await findings(page).first().focus();
        await findings(page)
            .first()
            .getByRole("button", { name: /^Dismiss/ })
            .click();
        await page.getByRole("menuitem", { name: "Always" }).click();
        await until(async () => (await findings(page).count()) === many - 2, "and never again");
        await until(async () => (await ana.get("/api/v1/settings")).dismissed?.length === 1, "the server knows it");
        await ana.put("/api/v1/settings", {});
        await area(page).fill("");
    });

    await test("an answer to an older draft is dropped", async () => {
        const page = await goTo(await begin("Dana", angry));
        let release, answered;
        const held = new Promise((resolve) => (release = resolve));
        const late = new Promise((resolve) => (answered = resolve));
        await page.route("**/review", async (route) => {
            const older = /calm down/i.test(route.request().postData());
            if (older) await held;
            const answer = await route.fetch();
            await route.fulfill({ response: answer }).catch(() => undefined); // the page may have let it go
            if (older) answered((await answer.json()).findings.length);
        });
        await area(page).fill("Please calm down.");
        await page.waitForRequest("**/review");
        await area(page).fill("I can see why this is maddening, Dana, and I will refund order 4471 by 5 pm today.");
        await page.locator(".standing-good").waitFor();
        release();
        holds((await late) > 0, "the older one had findings");
        same(await findings(page).count(), 0, "nothing of the older one");
        await area(page).fill("");
    });

    await test("what must not go out asks once; the same key sends it, and that is an event", async () => {
        const id = await begin("Dana", angry);
        const page = await goTo(id);
        await area(page).fill("You are stupid, Dana.");
        await findings(page).first().waitFor();
        await page.keyboard.press("Control+Enter");
        await page.getByText("This should not go out as it is.").waitFor();
        await axe(page, "it is asked once");
        same(await page.locator(".turn.pending").count(), 0, "nothing is on its way");
        await page.keyboard.press("Control+Enter");
        await page.getByRole("button", { name: "Send now" }).click();
        await page.getByText("Sent although the review advised against it").waitFor();
        const { happenings } = await ana.get(path(id));
        holds(
            happenings.some((one) => one.kind === "review_overridden"),
            "it is in the log",
        );
    });

    await test("a reply can be taken back; a page that is closed before sends it once when it is opened again", async () => {
        const id = await begin("Dana", angry);
        const page = await goTo(id);
        await area(page).fill("I am looking at order 4471 now, Dana.");
        await page.keyboard.press("Control+Enter");
        await page.getByRole("button", { name: "Undo" }).click();
        same(await area(page).inputValue(), "I am looking at order 4471 now, Dana.", "it is back in the draft");
        await page.keyboard.press("Control+Enter");
        await page.locator(".turn.pending").waitFor();
        await page.goto("about:blank");
        await page.goto(`${server.origin}/c/${encodeURIComponent(id)}`);
        const mine = async () => (await shop.get(path(id, "/turns"))).items.filter((turn) => turn.role === "agent");
        await until(async () => (await mine()).length === 1, "it goes out");
        await until(
            async () => (await turns(page)).length === 2 && (await page.locator(".turn.pending").count()) === 0,
            "it is shown once",
        );
        same((await mine()).length, 1, "once");
    });

    await test("no line: what was sent stays, is told, and goes out once the line is back", async () => {
        const id = await begin("Dana", angry);
        const page = await goTo(id);
        page.expected.push(/ERR_INTERNET_DISCONNECTED|Failed to load/);
        await page.context().setOffline(true);
        await area(page).fill("I am looking at order 4471 now, Dana.");
        await page.keyboard.press("Control+Enter");
        await page.getByRole("button", { name: "Send now" }).click();
        await page.getByText("Not sent.").waitFor();
        await page.context().setOffline(false);
        await until(async () => (await turns(page)).length === 2, "it goes out by itself");
        same((await shop.get(path(id, "/turns"))).items.length, 2, "once");
    });

    await test("phrases: “/”, arrows, Enter; the name is filled in", async () => {
        const page = await goTo(await begin("Dana", angry));
        await area(page).click();
        await page.keyboard.type("/");
        await page.getByRole("listbox", { name: "Phrases" }).getByRole("option").first().waitFor();
        await axe(page, "phrases");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        holds((await area(page).inputValue()).length > 10, "one is in the draft");
        same(await page.getByRole("listbox").count(), 0, "the list is gone");
        await area(page).fill("");
        await page.keyboard.type("and/or");
        same(await page.getByRole("listbox").count(), 0, "within a word it is a letter like others");
        await area(page).fill("");
    });

    await test("the next step: a phrase is inserted and known to be used; a breath; folded away for good", async () => {
        const id = await begin("Dana", "You are an idiot, and your whole company are thieves! I will smash your desk!");
        const page = await goTo(id);
        const step = page.getByRole("region", { name: "Next step" });
        await step.getByRole("heading", { level: 2 }).first().waitFor();
        await step
            .getByRole("button", { name: /^Insert/ })
            .first()
            .click();
        holds((await area(page).inputValue()).length > 10, "it is in the draft");
        await until(
            async () => (await ana.get(path(id))).happenings.some((one) => one.kind === "guidance_used"),
            "it is noted",
        );
        await area(page).fill("");
        await page.getByRole("button", { name: "Breathe" }).click();
        await page.getByText("Breathe in").waitFor();
        await axe(page, "a breath");
        await page.keyboard.press("Escape");
        same(await page.locator(".breath").count(), 0, "it can be skipped");
        await page.getByRole("button", { name: "Hide the next step" }).click();
        await page.getByText("folded away").waitFor();
        await until(async () => (await ana.get("/api/v1/settings")).guidance === false, "kept");
        await page.reload();
        await page.getByText("folded away").waitFor();
        await page.getByRole("button", { name: "Show it again" }).click();
        await step.getByRole("heading", { level: 2 }).first().waitFor();
        await until(async () => (await ana.get("/api/v1/settings")).guidance !== false, "kept too");
    });

    await test("the line of tension: by keyboard, by pointing, as a table", async () => {
        const id = await begin("Dana", angry);
        await say(id, "I am sorry that your order 4471 went wrong, Dana. I will refund it by 5 pm today.", "agent");
        await say(id, "Thank you, that helps.");
        const page = await goTo(id);
        const line = page.getByRole("slider", { name: /^Tension after each of 3 turns/ });
        await line.focus();
        await page.keyboard.press("Home");
        holds(
            /^Turn 1, Dana: \d+/.test(await line.getAttribute("aria-valuetext")),
            await line.getAttribute("aria-valuetext"),
        );
        const { items } = await ana.get(path(id, "/turns"));
        same(Number(await line.getAttribute("aria-valuenow")), 1, "the first");
        await page.keyboard.press("ArrowRight");
        holds((await line.getAttribute("aria-valuetext")).includes(String(items[1].reading.tension)), "its tension");
        await page.getByRole("button", { name: "As a table" }).click();
        same(
            await page.locator(".line tbody .tension-number").allTextContents(),
            items.map((turn) => String(turn.reading.tension)),
            "as a table",
        );
        await axe(page, "the table");
    });

    await test("an offer above the limit waits; a supervisor approves; both windows show it", async () => {
        const id = await begin("Dana", angry);
        const agent = await goTo(id);
        const boss = await goTo(id, sue);
        await agent.getByText("What may be offered").click();
        await agent.locator(".remedies li", { hasText: "up to" }).first().getByRole("button").click();
        await agent.getByLabel("Amount").fill("99999");
        await agent.getByText(/Above the limit/).waitFor();
        await axe(agent, "the question");
        await agent.getByRole("dialog").getByRole("button", { name: "Offer", exact: true }).click();
        await agent.getByText("waits for approval").waitFor();
        await boss.getByRole("button", { name: "Approve", exact: true }).click();
        await agent.locator(".event[data-kind=offer]", { hasText: "approved" }).waitFor();
        same(await agent.getByText("waits for approval").count(), 0, "it waits no more");
    });

    await test("a call: opened by hand, their words kept and read, an offer made and taken", async () => {
        const page = await open("/", { as: ana, width: 1440, height: 900 });
        await page.getByRole("heading", { name: "Queue" }).waitFor();
        await page.keyboard.press("c");
        await page.getByLabel("Customer's name").fill("Zoë");
        await page.getByLabel("Subject").fill("The boiler");
        await axe(page, "the question");
        await page.getByRole("dialog").getByRole("button", { name: "Open", exact: true }).click();
        await page.getByRole("heading", { name: "Zoë" }).waitFor();
        await page.getByRole("button", { name: "They said" }).click();
        await page.getByRole("textbox", { name: "They said" }).fill(angry);
        await page.keyboard.press("Control+Enter");
        await page.locator(".turn[data-role=customer]:not(.pending) .cue").first().waitFor();
        await page.getByText("What may be offered").click();
        await page.locator(".remedies li").filter({ hasNotText: "up to" }).first().getByRole("button").click();
        await page.getByRole("dialog").getByRole("button", { name: "Offer", exact: true }).click();
        await page.getByRole("button", { name: "They take it" }).click();
        await page.getByText("The customer chose").waitFor();
        same(await page.getByRole("button", { name: "They take it" }).count(), 0, "it is said once");
    });

    await test("a promise is found, moved and kept", async () => {
        const id = await begin("Dana", "My order 4471 has not come.");
        await ana.post(path(id, "/turns"), { text: "I am sorry, Dana. I will call you back by 5 pm tomorrow." });
        const page = await goTo(id);
        const list = page.getByRole("region", { name: "Promises" });
        await list.getByText("open", { exact: true }).waitFor();
        await list.getByRole("button", { name: /^Mark as/ }).click();
        await page.getByRole("menuitem", { name: "Move the promise" }).click();
        await page.getByLabel("New time").fill("2030-01-02T12:00");
        await page.getByRole("button", { name: "Moved" }).click();
        await list.getByText("moved", { exact: true }).waitFor();
        await list.getByRole("button", { name: /^Mark as/ }).click();
        await page.getByRole("menuitem", { name: "Kept" }).click();
        await list.getByText("kept", { exact: true }).waitFor();
    });

    await test("cues in a text of emoji and right-to-left letters are underlined at their words, and a dispute is theirs", async () => {
        const id = await begin(
            "\u05d3\u05e0\u05d9\u05d0\u05dc",
            "\u{1F468}\u200d\u{1F469}\u200d\u{1F467} \u05e9\u05dc\u05d5\u05dd! You people are useless, I want my money back today. \u{1F621}",
        );
        const page = await goTo(id);
        const { items } = await ana.get(path(id, "/turns"));
        const [turn] = items;
        const points = [...turn.text];
        for (const cue of turn.reading.cues) {
            const words = points.slice(cue.start, cue.end).join("");
            holds(
                (await page.locator(".turn .cue").allTextContents()).join("").includes(words.slice(0, 6)),
                `underlined: ${words}`,
            );
        }
        const before = turn.reading.tension;
        await page.locator(".turn .cue").first().click();
        await page.getByRole("button", { name: "This is wrong" }).first().click();
        await page.locator(".cue[data-disputed]").first().waitFor();
        const after = (await ana.get(path(id, "/turns"))).items[0];
        same(after.disputed.length, 1, "it is noted");
        await until(
            async () =>
                Number(await page.locator(".turn .tension-number").first().textContent()) === after.reading.tension,
            "the page shows the reading as it is now",
        );
        holds(after.reading.tension <= before, "and it does not count any more");
    });

    await test("signed out and in again: what comes then is seen, and what failed goes out", async () => {
        const id = await begin("Dana", angry);
        const mine = await new Client(server).signIn("ana@acme.example", password);
        const page = await goTo(id, mine);
        page.expected.push(/401/);
        await page.locator(".turn").waitFor();
        await area(page).fill("I am looking at order 4471 now, Dana.");
        await page.keyboard.press("Control+Enter");
        await page.locator(".turn.pending").waitFor(); // it can still be taken back
        await mine.delete("/api/v1/session");
        const dialog = page.getByRole("dialog", { name: "Sign in again" });
        await dialog.waitFor();
        await until(
            async () => (await page.locator(".turn.pending").getAttribute("data-state")) === "failed",
            "it could not go out",
        );
        await dialog.getByLabel("Password").fill(password);
        await dialog.getByRole("button", { name: "Sign in" }).click();
        await dialog.waitFor({ state: "detached" });
        await until(async () => (await turns(page)).length === 2, "it goes out");
        await say(id, "And now?");
        await until(async () => (await turns(page)).at(-1) === "And now?", "and the next one comes by itself");
    });

    await test("who else is here: seen in the queue and in the conversation", async () => {
        const id = await begin("Dana", angry);
        const page = await goTo(id);
        const other = await goTo(id, ben);
        await page.locator(".talk-stand .here").waitFor();
        await area(other).pressSequentially("I am");
        await page.getByText("Ben Okafor is replying too.").waitFor();
        await page.locator(".row-item[data-open] .here[data-doing=replying]").waitFor();
        await other.close();
        await page.locator(".talk-stand .here").waitFor({ state: "detached" });
    });

    await test("one team's conversations, and what comes is theirs alone", async () => {
        const [returns, repairs, others] = await Promise.all(
            ["Returns", "<Repairs>", "Others"].map((name) => admin.post("/api/v1/teams", { name })),
        );
        await begin("Rita", "Where do I send it back?", { team: returns.id });
        await begin("Pete", "It broke.", { team: repairs.id });
        await begin("Otto", "Something else.", { team: others.id });
        const choiceOf = (page) => page.getByRole("combobox", { name: "Team" });
        const before = await open("/", { as: sue });
        await before.locator(".row-item").first().waitFor();
        same(await choiceOf(before).count(), 0, "who is in no team is not asked");
        await admin.patch(`/api/v1/users/${sue.user.id}`, { teams: [returns.id, repairs.id] });
        const page = await open("/", { as: sue });
        const choice = choiceOf(page);
        await choice.waitFor();
        same(await choice.locator("option").allTextContents(), ["All teams", "<Repairs>", "Returns"], "one's own");
        await until(async () => (await order(page)).includes("Pete"), "everybody's");
        await choice.focus();
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowDown");
        await until(async () => (await order(page)).join() === "Rita", "by keyboard: theirs alone");
        await page.getByText("1 conversation", { exact: true }).waitFor();
        await axe(page, "one team's");
        await begin("Piet", "It broke again.", { team: repairs.id });
        await begin("Rose", "Where do I send mine?", { team: returns.id });
        await until(async () => (await order(page)).includes("Rose"), "what comes by itself is there");
        same((await order(page)).toSorted(), ["Rita", "Rose"], "and the others' is not");
        await page.getByRole("button", { name: "Closed" }).click();
        await page.getByText("Nothing of this team").waitFor();
        same(await choice.inputValue(), returns.id, "it holds for every view");
        await page.getByRole("button", { name: "All", exact: true }).click();
        await choice.selectOption({ label: "All teams" });
        await until(async () => (await order(page)).includes("Piet"), "everybody's again");
    });
});
