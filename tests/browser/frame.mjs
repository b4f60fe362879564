// What every suite stands on: the real server, a real browser, people who are signed in, pages that are watched.
//
//     await suite({}, async ({ test, open, people }) => {
//         await test("an agent sees the queue", async () => {
//             const page = await open("/", { as: people.ana });
//             await page.getByRole("heading", { name: "Queue" }).waitFor();
//         });
//     });
//
// Prints TAP. A test fails, too, when a page of it wrote an error, was refused something by its policy, or asked
// anybody but the server.
import { chromium } from "playwright-core";
import { AxeBuilder } from "@axe-core/playwright";
import { mkdirSync } from "node:fs";
import { Client } from "./client.mjs";
import { Server } from "./server.mjs";

export const password = "a quiet harbour in October";
const chromiumPath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const chromiumFlags = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
];
const waitMs = 15_000;

/** What a page may not do unseen. */
function watch(page, origins) {
    page.trouble = [];
    page.expected = []; // patterns of what a test brings about on purpose
    const note = (text) => page.trouble.push(text);
    page.on("pageerror", (error) => note(`error: ${error.message}`));
    page.on("console", (message) => {
        if (message.type() === "error" || /Content Security Policy|TrustedHTML|violat/i.test(message.text()))
            note(`console: ${message.text()}`);
    });
    page.on("request", (request) => {
        const url = new URL(request.url());
        if (/^https?:$|^wss?:$/.test(url.protocol) && !origins.includes(url.origin))
            note(`asked elsewhere: ${request.url()}`);
    });
    page.on("dialog", (dialog) => {
        note(`a dialog opened: ${dialog.message()}`);
        void dialog.dismiss();
    });
}

/** The account that the first start makes; its password is shown once. */
async function firstAccount(server) {
    const [, email, secret] = /account +(\S+)\s+password +(.+)/.exec(server.words()) ?? [];
    if (!secret) throw new Error(`no first account was shown:\n${server.words()}`);
    const admin = await new Client(server).signIn(email, secret.trim());
    await admin.patch("/api/v1/tenant", { chat: true });
    return admin;
}

/** Everybody that the suites need, made as an administrator makes them. */
async function makePeople(server) {
    const admin = await firstAccount(server);
    const add = async (name, email, roles, teams = []) => {
        const made = await admin.post("/api/v1/users", { name, email, roles, teams });
        await new Client(server).post("/api/v1/invitations/redeem", { token: made.token, password });
        return new Client(server).signIn(email, password);
    };
    return {
        admin,
        ana: await add("Ana Reyes", "ana@acme.example", ["agent"]),
        ben: await add("Ben Okafor", "ben@acme.example", ["agent"]),
        sue: await add("Sue Lindqvist", "sue@acme.example", ["supervisor"]),
        adi: await add("Adi Sommer", "adi@acme.example", ["administrator"]),
    };
}

export async function suite(options, body) {
    let number = 0;
    let failed = 0;
    const server = new Server(...(options.flags ?? []));
    const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
    const opened = new Set();
    const world = { server, browser, axe, screenshot };

    world.open = async (path, { as, scheme = "light", width = 1280, height = 800, origins = [], ...more } = {}) => {
        const context = await browser.newContext({
            colorScheme: scheme,
            viewport: { width, height },
            locale: "en-GB",
            timezoneId: "Europe/London",
            reducedMotion: "reduce",
            ...more,
        });
        context.setDefaultTimeout(waitMs);
        if (as) await context.addCookies(as.cookies());
        opened.add(context);
        const page = await context.newPage();
        watch(page, [server.origin, ...origins]);
        if (!as) page.expected.push(/status of 401/); // who is signed in? Nobody
        if (path !== undefined) await page.goto(path.startsWith("http") ? path : server.origin + path);
        return page;
    };
    world.test = async (name, work) => {
        number++;
        try {
            await work();
            const wrong = [...opened]
                .flatMap((context) => context.pages())
                .flatMap((page) =>
                    (page.trouble ?? []).filter((text) => !page.expected.some((pattern) => pattern.test(text))),
                );
            if (wrong.length) throw new Error(wrong.join("\n"));
            console.log(`ok ${number} - ${name}`);
        } catch (error) {
            failed++;
            const page = [...opened].flatMap((context) => context.pages()).pop();
            if (page && process.env.SHOW)
                await page.screenshot({ path: `${process.env.SHOW}/failed-${number}.png` }).catch(() => undefined);
            console.log(`not ok ${number} - ${name}`);
            console.log(
                String(error.stack ?? error)
                    .slice(0, 4000)
                    .replace(/^/gm, "# "),
            );
        } finally {
            await Promise.all([...opened].map((context) => context.close()));
            opened.clear();
        }
    };
    try {
        if (options.server !== false) {
            await server.start();
            world.people = await makePeople(server);
        }
        await body(world);
    } catch (error) {
        failed++;
        console.log(`not ok ${++number} - the suite itself\n${String(error.stack ?? error).replace(/^/gm, "# ")}`);
    } finally {
        await browser.close();
        const how = options.server === false ? 0 : await server.stop();
        if (how !== 0 && how !== undefined) {
            failed++;
            console.log(`not ok ${++number} - the server stops when asked to (${how})`);
        }
        if (failed && options.server !== false) console.log(server.words().slice(-4000).replace(/^/gm, "# "));
        server.remove();
        console.log(`1..${number}`);
    }
    process.exitCode = failed ? 1 : 0;
}

/** No violation of WCAG 2.2 AA, nor of what axe calls good practice. */
export async function axe(page, what) {
    const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
    if (!violations.length) return;
    const lines = violations.flatMap((one) =>
        one.nodes.slice(0, 5).map((node) => `${one.id}: ${node.target} ${node.failureSummary}`),
    );
    throw new Error(`${what}: ${lines.join("\n")}`);
}

/** Into docs/screens, where asked for (SCREENS=1): the pictures of the documentation are made here. */
export async function screenshot(page, name, options = {}) {
    if (!process.env.SCREENS) return;
    const folder = new URL("../../docs/screens/", import.meta.url).pathname;
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: `${folder}${name}.png`, ...options });
}

export const same = (have, want, what) => {
    if (JSON.stringify(have) !== JSON.stringify(want))
        throw new Error(`${what}: ${JSON.stringify(have)}, not ${JSON.stringify(want)}`);
};
export const holds = (value, what) => {
    if (!value) throw new Error(what);
};

/** Waits until `ask` gives something true. */
export async function until(ask, what, ms = waitMs) {
    for (const end = Date.now() + ms; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 10))) {
        const value = await ask();
        if (value) return value;
    }
    throw new Error(`never came about: ${what}`);
}
