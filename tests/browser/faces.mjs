// Every page and state in both schemes, wide and at 320 px: axe finds nothing, nothing scrolls sideways.
import { axe, holds, screenshot, suite, until } from "./frame.mjs";
import { fill } from "./seed.mjs";

await suite({ flags: ["--demonstration", "on"] }, async ({ test, open, people }) => {
    const { admin, adi, sue } = people;
    const { id } = await fill(people);
    const pages = [
        ["the queue", "/", sue],
        ["the queue, mine: empty", "/", sue, "Mine"],
        ["the queue, closed", "/", sue, "Closed"],
        ["a conversation", `/c/${encodeURIComponent(id)}`, sue],
        ["a search", "/", sue, "?shirt"],
        ["a search for nothing", "/", sue, "?zzzz"],
        ["a conversation that is not there", "/c/nothing-of-the-kind", sue],
        ["one's account", "/account", sue],
        ["the demonstration", "/demo", sue],
        ["the playbook, read only", "/playbook", sue],
        ["people", "/admin/people", admin],
        ["teams", "/admin/teams", admin],
        ["tokens", "/admin/tokens", admin],
        ["the company", "/admin/company", admin],
        ["the record", "/admin/record", admin],
        ["the playbook", "/playbook", admin],
        ["no such section", "/admin/nothing", adi],
        ["no such page", "/sign_in", adi],
        ["no such version", "/playbook/999", admin],
        ["no conversations to see", "/", adi],
    ];
    for (const scheme of ["light", "dark"])
        for (const [what, path, as, then] of pages)
            await test(`${what}, ${scheme}`, async () => {
                const page = await open(path, { as, scheme });
                page.expected.push(/404|403/);
                await page.locator("main h1, main h2").first().waitFor();
                if (then?.startsWith("?")) await page.getByRole("searchbox").fill(then.slice(1));
                else if (then) await page.getByRole("button", { name: then, exact: true }).click();
                if (then)
                    await page
                        .getByText(/found|Nothing|conversation/)
                        .first()
                        .waitFor();
                await until(async () => !(await page.locator(".waiting").count()), "it is loaded");
                // Narrow is the same in both schemes.
                for (const width of scheme === "light" ? [1280, 320] : [1280]) {
                    await page.setViewportSize({ width, height: 720 });
                    await axe(page, `at ${width} px`);
                    const over = await page.evaluate(() =>
                        Math.max(
                            document.documentElement.scrollWidth - innerWidth,
                            ...[...document.querySelectorAll("main")].map(
                                (main) => main.scrollWidth - main.clientWidth,
                            ),
                        ),
                    );
                    holds(over <= 0, `it scrolls sideways by ${over} px at ${width}`);
                }
            });

    // A day's work, as the documentation shows it.
    for (const scheme of ["light", "dark"])
        await test(`the desk, ${scheme}, as a picture`, async () => {
            const desk = await open(`/c/${encodeURIComponent(id)}`, { as: admin, scheme, width: 1440, height: 900 });
            const last = (page) => page.getByText("somebody really does it").last();
            await last(desk).waitFor();
            await screenshot(desk, `desk-${scheme}`);
            const queue = await open("/", { as: admin, scheme, width: 1440, height: 900 });
            await queue.getByRole("link", { name: /Dana/ }).first().waitFor();
            await screenshot(queue, `queue-${scheme}`);
            const phone = await open(`/c/${encodeURIComponent(id)}`, { as: admin, scheme, width: 390, height: 844 });
            await last(phone).waitFor();
            await screenshot(phone, `phone-${scheme}`);
            const demo = await open("/demo", { as: admin, scheme });
            await demo.getByRole("button", { name: /^Call in/ }).first().waitFor();
            await screenshot(demo, `try-it-${scheme}`);
            const people = await open("/admin/people", { as: admin, scheme });
            await people.getByRole("row").nth(3).waitFor();
            await screenshot(people, `people-${scheme}`);
        });

    await test("a newcomer calls a customer in, and the conversation opens", async () => {
        const page = await open("/demo", { as: admin });
        await page.getByRole("button", { name: /^Call in/ }).first().click();
        await page.waitForURL(/\/c\//);
        const thread = page.getByRole("log", { name: "What was said" });
        await thread.locator("article.turn[data-role=customer]").first().waitFor();
        await page.getByRole("textbox", { name: "Your reply" }).fill("I am sorry. I have your order before me and will put this right today.");
        await page.keyboard.press("Control+Enter");
        await page.getByRole("button", { name: "Send now" }).click();
        const turns = thread.locator("article.turn[data-role=customer]");
        const before = await turns.count();
        await until(async () => (await turns.count()) > before, "the customer answers", 60_000);
    });
});
