// Signing in, one's own account, and the administration, as people do it.
import { createHmac } from "node:crypto";
import { Client } from "./client.mjs";
import { axe, holds, password, same, screenshot, suite, until } from "./frame.mjs";

/** RFC 6238, from the base32 that the page shows. */
function codeOf(secret, at = Date.now()) {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const bits = [...secret.replace(/[^A-Z2-7]/g, "")]
        .map((c) => alphabet.indexOf(c).toString(2).padStart(5, "0"))
        .join("");
    const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(at / 30000)));
    const hash = createHmac("sha1", key).update(counter).digest();
    const from = hash[19] & 15;
    return String((hash.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

await suite({}, async ({ test, open, server, people }) => {
    const { admin, ana } = people;
    const signIn = async (page, email, secret) => {
        await page.getByLabel("E-mail address").fill(email);
        await page.getByLabel("Password").fill(secret);
        await page.getByRole("button", { name: "Sign in" }).click();
    };
    const invite = async (name, email, roles = ["agent"]) =>
        (await admin.post("/api/v1/users", { name, email, roles })).path;
    const dialog = (page) => page.getByRole("dialog");

    await test("an invitation is followed, a password set, and one is in", async () => {
        const page = await open("/admin", { as: admin });
        await page.getByRole("button", { name: "Invite somebody" }).click();
        await dialog(page).getByLabel("Name").fill("Noor \u{1F33B} \u05d3\u05e0\u05d4");
        await dialog(page).getByLabel("E-mail address").fill("noor@acme.example");
        await axe(page, "inviting");
        await dialog(page).getByRole("button", { name: "Make the link" }).click();
        const link = await dialog(page).getByLabel("Link").textContent();
        await axe(page, "the link, shown once");
        await dialog(page).getByRole("button", { name: "I have it" }).click();
        await page.getByRole("row", { name: /noor@acme\.example.*invited/s }).waitFor();

        const other = await open(link);
        other.expected.push(/422|401/);
        await until(() => !other.url().includes(link.split("#")[1]), "the token leaves the address bar");
        await other.getByLabel("New password").fill("password12");
        await other.getByLabel("The same again").fill("password13");
        await other.getByRole("button", { name: "Set the password" }).click();
        await other.getByText("These two are not the same.").waitFor();
        await axe(other, "a fault in the welcome");
        await other.getByLabel("New password").fill(password);
        await other.getByLabel("The same again").fill(password);
        await other.getByRole("button", { name: "Set the password" }).click();
        await other.getByRole("link", { name: "Sign in with it" }).click();
        await signIn(other, "noor@acme.example", password);
        await other.getByRole("navigation", { name: "Main" }).waitFor();
    });

    await test("a link works once; half a link says that it is not whole", async () => {
        const path = await invite("Once", "once@acme.example");
        await new Client(server).post("/api/v1/invitations/redeem", { token: path.split("#")[1], password });
        const page = await open(path);
        page.expected.push(/404|422/);
        await page.getByLabel("New password").fill(password);
        await page.getByLabel("The same again").fill(password);
        await page.getByRole("button", { name: "Set the password" }).click();
        await page.getByText("This link was used, or its time is over.").waitFor();
        await page.goto(`${server.origin}/sign-in`);
        await page.goto(`${server.origin}/welcome#half`);
        await page.getByText("This link is not whole.").waitFor();
    });

    for (const scheme of ["light", "dark"]) {
        await test(`a wrong password is told in plain words, ${scheme}`, async () => {
            const page = await open("/sign-in", { scheme });
            page.expected.push(/401/);
            await page.getByLabel("Password").waitFor();
            await axe(page, "signing in");
            await screenshot(page, `sign-in-${scheme}`);
            await signIn(page, "ana@acme.example", "not it at all");
            await page.getByText("Address and password do not fit together.").waitFor();
            await axe(page, "a wrong password");
        });
    }

    await test("one-time codes: on, asked for at the door, a recovery code, off", async () => {
        await new Client(server).post("/api/v1/invitations/redeem", {
            token: (await invite("Tova", "tova@acme.example")).split("#")[1],
            password,
        });
        const page = await open("/sign-in");
        page.expected.push(/401|403|422/);
        await signIn(page, "tova@acme.example", password);
        await page.getByRole("link", { name: "Your account" }).click();
        await page.getByRole("button", { name: "Turn them on" }).click();
        const section = page.getByRole("region", { name: "One-time codes" });
        await section.getByLabel("Your password, before something weighty").fill(password);
        await section.getByRole("button", { name: "Go on" }).click();
        const secret = await section.getByLabel("Secret").textContent();
        await axe(page, "the secret");
        await section.getByLabel("The code that the app shows now").fill(codeOf(secret));
        await section.getByRole("button", { name: "Turn on" }).click();
        const codes = (await section.getByLabel("Recovery codes").textContent()).split("\n");
        same(codes.length, 10, "recovery codes");
        await axe(page, "the recovery codes");
        await section.getByRole("button", { name: "I have kept them" }).click();
        await page.getByRole("button", { name: "Sign out" }).click();
        await signIn(page, "tova@acme.example", password);
        await page.getByLabel("One-time code").fill(codes[3]);
        await page.getByRole("button", { name: "Sign in" }).click();
        await page.getByRole("navigation", { name: "Main" }).waitFor();
        await page.getByRole("link", { name: "Your account" }).click();
        await page.getByRole("button", { name: "Turn them off" }).click();
        await section.getByLabel("Your password, before something weighty").fill(password);
        await section.getByRole("button", { name: "Turn them off" }).click();
        await section.getByText("Off. With them").waitFor();
    });

    await test("a new password; the other places are signed out; a session is ended from here", async () => {
        await new Client(server).post("/api/v1/invitations/redeem", {
            token: (await invite("Piet", "piet@acme.example")).split("#")[1],
            password,
        });
        const here = await new Client(server).signIn("piet@acme.example", password);
        const there = await new Client(server).signIn("piet@acme.example", password);
        const page = await open("/account", { as: here });
        page.expected.push(/403|422/);
        await page.getByRole("button", { name: "Sign out there" }).click();
        await until(
            async () => (await there.call("GET", "/api/v1/session")).status === 401,
            "the other session has ended",
        );
        const section = page.getByRole("region", { name: "Password" });
        await section.getByLabel("Present password").fill("something else");
        await section.getByLabel("New password").fill("another quiet harbour");
        await section.getByLabel("The same again").fill("another quiet harbour");
        await section.getByRole("button", { name: "Change the password" }).click();
        await section.getByText("This is not your present password.").waitFor();
        await section.getByLabel("Present password").fill(password);
        await section.getByRole("button", { name: "Change the password" }).click();
        await page.getByText("Your password is changed.").waitFor();
        await new Client(server).signIn("piet@acme.example", "another quiet harbour");
    });

    await test("settings hold in the next place one signs in", async () => {
        const page = await open("/account", { as: ana });
        await page.getByLabel("Offer a pause for breath").uncheck();
        await page.getByLabel("A reply can be taken back for").selectOption("20");
        await until(async () => (await ana.get("/api/v1/settings")).undo_seconds === 20, "the server keeps it");
        same((await ana.get("/api/v1/settings")).breath, false, "the pause");
        const other = await open("/account", { as: ana });
        await until(
            async () => !(await other.getByLabel("Offer a pause for breath").isChecked()),
            "it is off there too",
        );
        await ana.put("/api/v1/settings", {});
    });

    await test("teams, roles, switching off and on", async () => {
        const page = await open("/admin/teams", { as: admin });
        page.expected.push(/409|401/);
        await page.getByRole("button", { name: "New team" }).click();
        await dialog(page).getByLabel("Name of the team").fill("Refunds");
        await dialog(page).getByRole("button", { name: "Make the team" }).click();
        await page.getByRole("cell", { name: "Refunds", exact: true }).waitFor();
        await new Client(server).post("/api/v1/invitations/redeem", {
            token: (await invite("Mara", "mara@acme.example")).split("#")[1],
            password,
        });
        const mara = await new Client(server).signIn("mara@acme.example", password);
        await page.goto(`${server.origin}/admin/people`);
        await page.getByRole("button", { name: "Change Mara" }).click();
        await dialog(page).getByLabel("Supervisor").check();
        await dialog(page).getByLabel("Refunds").check();
        await axe(page, "changing somebody");
        await dialog(page).getByRole("button", { name: "Save" }).click();
        await page.getByRole("row", { name: /Mara.*Agent, Supervisor.*Refunds/s }).waitFor();
        await page.getByRole("button", { name: "Change Mara" }).click();
        await dialog(page).getByRole("button", { name: "Switch off" }).click();
        await page.getByRole("row", { name: /Mara.*switched off/s }).waitFor();
        same((await mara.call("GET", "/api/v1/session")).status, 401, "their session");
        await page.goto(`${server.origin}/admin/teams`);
        await page.getByRole("button", { name: "Remove Refunds" }).click();
        await dialog(page).getByRole("button", { name: "Yes, do it" }).click();
        await dialog(page).getByRole("alert").waitFor();
        await axe(page, "a team that cannot be removed");
    });

    await test("a token: its secret once, it lets a program in, it ends", async () => {
        const page = await open("/admin/tokens", { as: admin });
        await page.getByRole("button", { name: "New token" }).click();
        await dialog(page).getByLabel("What it is for").fill("A bridge");
        await dialog(page).getByLabel("read conversations").check();
        await axe(page, "a new token");
        await dialog(page).getByRole("button", { name: "Make the token" }).click();
        const secret = await dialog(page).getByLabel("Secret").textContent();
        await dialog(page).getByRole("button", { name: "I have it" }).click();
        const bridge = new Client(server, { bearer: secret });
        same((await bridge.call("GET", "/api/v1/conversations")).status, 200, "with the secret");
        holds(!(await page.content()).includes(secret), "the secret is gone from the page");
        await page.getByRole("button", { name: "Remove A bridge" }).click();
        await dialog(page).getByRole("button", { name: "Yes, do it" }).click();
        await until(
            async () => (await bridge.call("GET", "/api/v1/conversations")).status === 401,
            "the token has ended",
        );
    });

    await test("the company: its name, its notice, how long is kept; the chat shows it", async () => {
        const page = await open("/admin/company", { as: admin });
        await page.getByLabel("Name of the company").fill("Acme & Daughters");
        await page.getByLabel("are erased after").check();
        await page.getByLabel("Days until closed conversations are erased").fill("400");
        await page
            .getByLabel("Notice at the foot of the chat")
            .fill("A program reads along and helps us to answer you well.");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved.").waitFor();
        same((await admin.get("/api/v1/tenant")).keep_days, 400, "days");
        const chat = await open(`/chat/${admin.session.tenant.id}`);
        await chat.getByRole("heading", { name: "Acme & Daughters" }).waitFor();
        await chat.getByText("A program reads along").waitFor();
        await page.getByLabel("Customers can write in the chat").uncheck();
        await page.getByRole("button", { name: "Save" }).click();
        await until(
            async () => (await fetch(`${server.origin}/chat/v1/${admin.session.tenant.id}`)).status === 404,
            "the chat is off",
        );
        await admin.patch("/api/v1/tenant", { chat: true, keep_days: 0, name: "Acme" });
    });

    await test("the record tells what was done; a checkpoint can be taken away", async () => {
        const page = await open("/admin/record", { as: admin });
        await page
            .getByRole("cell", { name: /^account/ })
            .first()
            .waitFor();
        const [file] = await Promise.all([
            page.waitForEvent("download"),
            page.getByRole("button", { name: "Download a signed checkpoint" }).click(),
        ]);
        holds(/^checkpoint-\d{4}-\d\d-\d\d\.txt$/.test(file.suggestedFilename()), file.suggestedFilename());
    });

    await test("the playbook: faults by line and column, a trial, a new version, into force", async () => {
        const page = await open("/playbook", { as: admin });
        const text = page.getByLabel("Text of the playbook");
        await text.waitFor();
        await page.getByText("Nothing is wrong with it.").waitFor();
        await screenshot(page, "playbook-light");
        await text.fill('timezone: Europe/Berlin\nhours: "Mon-Fri 09:00-18:00"\nremedys:\n  - nothing\n');
        await page.getByRole("button", { name: /^Line 3, column/ }).waitFor();
        holds(
            await page.getByRole("button", { name: "Keep as a new version" }).isDisabled(),
            "faulty, it cannot be kept",
        );
        await axe(page, "a faulty playbook");
        await page.getByRole("button", { name: /^Line 3, column/ }).click();
        same(
            await text.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd)),
            "remedys:",
            "what is marked",
        );
        await page.reload();
        holds(
            (await page.getByLabel("Text of the playbook").inputValue()).includes("remedys"),
            "what was typed is kept",
        );
        await text.fill('timezone: Europe/Berlin\nhours: "Mon-Fri 09:00-18:00"\n');
        await page.getByText("Nothing is wrong with it.").waitFor();
        await page.getByRole("button", { name: "Try", exact: true }).click();
        await page.getByRole("region", { name: "What would have changed" }).waitFor();
        await axe(page, "what would have changed");
        await page.getByLabel("What is new in it").fill("Berlin hours");
        await page.getByRole("button", { name: "Keep as a new version" }).click();
        await page.getByRole("heading", { name: /^Version 1/ }).waitFor();
        await page.getByRole("button", { name: "Put into force" }).click();
        await dialog(page).getByRole("button", { name: "Yes, do it" }).click();
        await until(
            async () => (await admin.get("/api/v1/playbooks")).items.find((one) => one.active)?.version === 1,
            "it is in force",
        );
        await page.getByRole("link", { name: /Version 1.*in force/s }).waitFor();
    });

    await test("the keyboard alone: palette, list of keys, and letters that can be switched off", async () => {
        const page = await open("/account", { as: admin });
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.keyboard.press("Control+k");
        await dialog(page).waitFor();
        await axe(page, "the palette");
        await page.keyboard.type("playb");
        await page.keyboard.press("Enter");
        await page.waitForURL(/\/playbook/);
        await page.getByRole("heading", { level: 1, name: "Playbook" }).waitFor();
        await page.evaluate(() => document.activeElement?.blur());
        await page.keyboard.press("?");
        await page.getByRole("dialog", { name: "Keys" }).waitFor();
        await axe(page, "the list of keys");
        await page.getByRole("button", { name: "Switch them off" }).focus();
        await page.keyboard.press("Enter");
        await page.keyboard.press("Escape");
        await until(async () => !(await dialog(page).isVisible()), "Escape closes it");
        await page.keyboard.press("?");
        same(await dialog(page).count(), 0, "with the letters off, ? does nothing");
        await page.keyboard.press("Control+k");
        await dialog(page).waitFor();
        await admin.put("/api/v1/settings", {});
    });
});
