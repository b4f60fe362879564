// Script and markup in every field that is kept, on every page: it is shown as what somebody wrote. No script
// runs, nothing is asked elsewhere, no element of theirs comes into the page.
import { holds, same, suite, until } from "./frame.mjs";
import { payloads } from "./payloads.mjs";
import { path } from "./seed.mjs";

const line = (text, longest) => [...text.replace(/[\u0000-\u001f\u007f]/g, " ")].slice(0, longest).join("");

await suite({}, async ({ test, open, people, server }) => {
    const { admin, sue, ana } = people;
    const tenant = ana.session.tenant.id;
    const at = (n) => payloads[n % payloads.length];
    const ids = [];

    /** Nothing of the payloads came to life. */
    async function quiet(page) {
        const found = await page.evaluate(() => ({
            ran: window.__ran ?? 0,
            title: document.title,
            strange: [
                ...document.querySelectorAll(
                    "script, iframe, object, embed, base, meta[http-equiv], link, img, video, math, marquee, style",
                ),
            ]
                .filter((element) => !element.closest("head") || /evil/.test(element.outerHTML))
                .map((element) => element.outerHTML.slice(0, 120)),
            handlers: [...document.querySelectorAll("*")].filter((element) =>
                [...element.attributes].some((one) => /^on/.test(one.name)),
            ).length,
            javascript: [...document.querySelectorAll("[href], [src], [action], [formaction]")].filter((element) =>
                ["href", "src", "action", "formaction"].some((name) =>
                    /^\s*(javascript|data):/i.test(element.getAttribute(name) ?? ""),
                ),
            ).length,
        }));
        same([found.ran, found.strange, found.handlers, found.javascript], [0, [], 0, 0], "what came to life");
        holds(found.title !== "ran", "a title was set");
    }

    await test(`${payloads.length} payloads are kept in turns, names, subjects, notes, reasons`, async () => {
        same(new Set(payloads).size, payloads.length, "all of them differ");
        holds(payloads.length >= 500, `${payloads.length}`);
        const perConversation = 50;
        for (let n = 0; n < payloads.length; n += perConversation) {
            const made = await ana.post("/api/v1/conversations", {
                name: line(at(n), 100),
                subject: line(at(n + 1), 200),
                channel: line(at(n + 2), 32),
                customer: line(at(n + 3), 254),
            });
            ids.push(made.id);
            for (let k = 0; k < perConversation; k++) {
                const body =
                    k % 2
                        ? { role: "agent", text: at(n + k), anyway: true }
                        : { role: "customer", text: at(n + k), name: line(at(n + k), 100) };
                await ana.post(path(made.id, "/turns"), body);
            }
            await sue.post(path(made.id, "/notes"), { text: at(n + 7) });
        }
        await sue.post(path(ids[0], "/close"), { outcome: "resolved", note: at(11) });
    });

    await test("and in people, teams, tokens, the company, its notice, a playbook's note", async () => {
        for (let n = 0; n < 8; n++) {
            await admin.post("/api/v1/users", {
                name: line(at(n * 31), 100),
                email: `evil${n}@acme.example`,
                roles: ["agent"],
            });
            await admin.post("/api/v1/teams", { name: line(at(n * 37 + 1), 100) });
            await admin.post("/api/v1/tokens", { name: line(at(n * 41 + 2), 100), scopes: ["search"] });
            await admin.post("/api/v1/playbooks", {
                text: `# ${line(at(n * 43), 200)}\ntimezone: Europe/Berlin\n`,
                note: line(at(n * 43 + 3), 200),
            });
        }
        await admin.patch("/api/v1/tenant", { name: line(at(5), 200), notice: at(6).slice(0, 1000) });
        await ana.put("/api/v1/settings", { dismissed: [line(at(8), 60), line(at(9), 60)] });
    });

    await test("every conversation of them, its thread, its notes, its cues", async () => {
        const page = await open(undefined, { as: sue });
        page.expected.push(/40[34]/);
        for (const id of ids) {
            await page.goto(`${server.origin}/c/${encodeURIComponent(id)}`);
            await until(
                async () => (await page.locator("main").textContent()).includes("evil.example"),
                "the thread is there",
            );
            await quiet(page);
        }
    });

    await test("the queue, the closed ones, and a search that finds them", async () => {
        const page = await open(undefined, { as: sue });
        await page.goto(server.origin);
        await page.locator(".row-item").first().waitFor();
        await quiet(page);
        await page.getByRole("button", { name: "Closed", exact: true }).click();
        await page.locator(".row-item").first().waitFor();
        await quiet(page);
        for (const words of ["evil", line(at(20), 100), "onerror"]) {
            await page.getByRole("searchbox").fill(words);
            await page.getByText(/\d+ conversations? found/).waitFor();
            await quiet(page);
        }
    });

    await test("the administration and one's account", async () => {
        for (const [where, as] of [
            ["/admin/people", admin],
            ["/admin/teams", admin],
            ["/admin/tokens", admin],
            ["/admin/company", admin],
            ["/admin/record", admin],
            ["/playbook", admin],
            ["/playbook/3", admin],
            ["/account", ana],
        ]) {
            const page = await open(where, { as });
            await page.locator("main h1").waitFor();
            await quiet(page);
        }
    });

    await test("addresses: a path, a query, a fragment", async () => {
        const page = await open(undefined, { as: sue });
        page.expected.push(/404|400|422|414/);
        for (let n = 0; n < payloads.length; n += 25) {
            const text = encodeURIComponent(at(n));
            for (const where of [
                `/c/${text}`,
                `/search?q=${text}`,
                `/welcome#${text}`,
                `/playbook/${text}`,
                `/admin/${text}`,
            ]) {
                await page.goto(server.origin + where);
                await page.locator("main").waitFor();
                await quiet(page);
            }
        }
    });

    await test("the customer's chat: what both sides say, names, the company, the notice", async () => {
        const page = await open(`/chat/${tenant}`);
        page.expected.push(/429/); // so many at once have to wait, and are sent all the same
        const box = page.getByRole("textbox", { name: "Your message" });
        await page.getByLabel("Your name (if you like)").fill(line(at(13), 100));
        for (let n = 0; n < 40; n++) {
            await box.fill(`(${n}) ${at(n * 13)}`);
            await box.press("Enter");
        }
        await until(async () => (await page.locator("li.mine:not(.waiting)").count()) === 40, "all of it is sent");
        const { items } = await ana.get("/api/v1/conversations?order=recent&limit=50");
        const { id } = items.find((one) => one.last_text?.startsWith("(39)"));
        for (let n = 0; n < 20; n++) await ana.post(path(id, "/turns"), { text: at(n * 17 + 1), anyway: true });
        await until(async () => (await page.locator("li.theirs").count()) === 20, "the answers are there");
        await quiet(page);
        same(await page.locator("li.theirs .text").first().textContent(), at(1), "a text as it was written");
    });
});
