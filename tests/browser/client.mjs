// The interface as a program sees it, to set things up and to look behind the pages.
import { randomUUID } from "node:crypto";

export class Client {
    constructor(server, { bearer } = {}) {
        this.server = server;
        this.bearer = bearer;
        this.cookie = "";
        this.csrf = "";
    }
    async call(method, path, body, more = {}) {
        const headers = {
            ...(body !== undefined && { "content-type": "application/json" }),
            ...(this.cookie && { cookie: this.cookie, origin: this.server.origin }),
            ...(this.csrf && method !== "GET" && { "x-csrf-token": this.csrf }),
            ...(this.bearer && { authorization: `Bearer ${this.bearer}` }),
            ...(method === "POST" && { "idempotency-key": randomUUID() }),
            ...more,
        };
        const answer = await fetch(this.server.origin + path, {
            method,
            headers,
            body: body === undefined ? undefined : JSON.stringify(body),
        });
        const set = answer.headers.get("set-cookie");
        if (set) this.cookie = set.split(";")[0];
        const text = await answer.text();
        const json = /json/.test(answer.headers.get("content-type") ?? "") && text ? JSON.parse(text) : text;
        return { status: answer.status, body: json };
    }
    async must(method, path, body, more) {
        const { status, body: answer } = await this.call(method, path, body, more);
        if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
        return answer;
    }
    get = (path) => this.must("GET", path);
    post = (path, body = {}, more = undefined) => this.must("POST", path, body, more);
    put = (path, body = {}) => this.must("PUT", path, body);
    patch = (path, body) => this.must("PATCH", path, body);
    delete = (path) => this.must("DELETE", path);

    async signIn(email, password) {
        const session = await this.post("/api/v1/session", { email, password });
        this.csrf = session.csrf;
        this.user = session.user;
        this.session = session;
        return this;
    }
    /** As a browser keeps it. */
    cookies() {
        const [name, value] = this.cookie.split("=");
        return [{ name, value, url: this.server.origin, httpOnly: true, sameSite: "Lax" }];
    }
    /** A customer's conversation in the chat: a client with its token. */
    async chat(tenant, text, name) {
        const opened = await this.post(`/chat/v1/${tenant}/conversations`, { text, name, id: randomUUID() });
        const customer = new Client(this.server, { bearer: opened.token });
        customer.say = (words) => customer.post("/chat/v1/turns", { text: words, id: randomUUID() });
        return customer;
    }
}
