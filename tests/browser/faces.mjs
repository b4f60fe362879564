// Every page and state in both schemes, wide and at 320 px: axe finds nothing, nothing scrolls sideways.
import { axe, holds, suite, until } from "./frame.mjs";
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
        ["no such page", "/nowhere", sue],
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
                for (const width of [1280, 320]) {
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
});
