// English stands in one catalogue: with ?pseudo every word of it is accented and longer, and what is left as it
// was is a word that somebody wrote into the code, or something that people said.
import { axe, holds, same, suite, until } from "./frame.mjs";
import { fill } from "./seed.mjs";

/** Every word that a person sees or hears on the page, but for what people said (dir=auto), times and code. */
const wordsOf = () => {
    const found = [];
    const shown = (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? true;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeType === Node.TEXT_NODE) {
            const parent = node.parentElement;
            if (!parent.closest("script, style, textarea, time, output, kbd, .day, [dir=auto], [translate=no]") && shown(parent))
                found.push(node.data);
            continue;
        }
        for (const name of ["aria-label", "placeholder", "title", "alt"])
            if (node.getAttribute(name) && shown(node) && !node.closest("time, [translate=no]"))
                found.push(node.getAttribute(name));
    }
    return [...found, document.title];
};

await suite({ flags: ["--demonstration", "on"] }, async ({ test, open, people }) => {
    const { admin, sue, ana } = people;
    const { id } = await fill(people);
    await admin.post("/api/v1/teams", { name: "Refunds" });
    await admin.post("/api/v1/tokens", { name: "Bridge", scopes: ["search"] });
    // What the server brought: names, texts, reasons in words, what the record calls things.
    const brought = async () => {
        const known = [];
        const take = (value) => {
            if (typeof value === "string") known.push(value);
            else if (value && typeof value === "object") Object.values(value).forEach(take);
        };
        for (const [who, url] of [
            [sue, "/api/v1/session"],
            [sue, "/api/v1/users"],
            [sue, "/api/v1/conversations?limit=200"],
            [sue, "/api/v1/conversations?view=closed"],
            [sue, `/api/v1/conversations/${encodeURIComponent(id)}`],
            [sue, `/api/v1/conversations/${encodeURIComponent(id)}/turns`],
            [sue, `/api/v1/conversations/${encodeURIComponent(id)}/guidance`],
            [sue, `/api/v1/conversations/${encodeURIComponent(id)}/remedies`],
            [sue, "/api/v1/phrases"],
            [sue, "/api/v1/demonstrations"],
            [sue, "/api/v1/search?q=shirt"],
            [sue, "/api/v1/sessions"],
            [admin, "/api/v1/users"],
            [admin, "/api/v1/session"],
            [admin, "/api/v1/tenant"],
            [admin, "/api/v1/audit"],
            [admin, "/api/v1/playbooks"],
            [admin, "/api/v1/playbooks/0"],
            [admin, "/api/v1/teams"],
            [admin, "/api/v1/tokens"],
            [admin, `/chat/v1/${admin.session.tenant.id}`],
        ])
            take((await who.call("GET", url)).body);
        return known.sort((a, b) => b.length - a.length);
    };
    const pages = [
        ["the queue", "/", sue],
        ["a conversation", `/c/${encodeURIComponent(id)}`, sue],
        ["one's account", "/account", sue],
        ["the demonstration", "/demo", sue],
        ["people", "/admin/people", admin],
        ["teams", "/admin/teams", admin],
        ["tokens", "/admin/tokens", admin],
        ["the company", "/admin/company", admin],
        ["the record", "/admin/record", admin],
        ["the playbook", "/playbook", admin],
        ["signing in", "/sign-in", undefined],
        ["a welcome", `/welcome#${"x".repeat(43)}`, undefined],
        ["the chat", `/chat/${ana.session.tenant.id}`, undefined],
    ];
    const known = await brought();
    for (const [what, path, as] of pages)
        await test(`no word is written into the code: ${what}`, async () => {
            const [address, fragment] = path.split("#");
            const page = await open(
                `${address}${address.includes("?") ? "&" : "?"}pseudo${fragment ? `#${fragment}` : ""}`,
                { as },
            );
            page.expected.push(/404|401/);
            await page.locator("h1, h2").filter({ hasText: /\S/ }).first().waitFor();
            await page.waitForLoadState("load");
            await until(async () => !(await page.locator(".waiting").count()), "it is loaded");
            const left = (await page.evaluate(wordsOf))
                .map((text) => {
                    let rest = text.replace(
                        /\u27e6[^\u27e6\u27e7]*(?:\u27e6[^\u27e7]*\u27e7[^\u27e6\u27e7]*)*\u27e7/g,
                        " ",
                    );
                    for (const value of known) rest = rest.split(value).join(" ");
                    return rest.replace(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun),? \d+ \p{L}+/gu, " ").replace(/\b(detente|Ctrl|Esc|Enter|AM|PM|Mozilla|Chrome|Linux|JSON|YAML)\b/g, " ");
                })
                .filter((rest) => /\p{L}{2,}/u.test(rest));
            same(left, [], "words outside of the catalogue");
            const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            holds(over <= 0, `longer words push the page ${over} px to the side`);
            await page.setViewportSize({ width: 320, height: 720 });
            const narrow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            holds(narrow <= 0, `at 320 px, longer words push the page ${narrow} px to the side`);
            await axe(page, "with longer words");
        });
});
