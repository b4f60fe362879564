// Somebody else's site: another origin, with a look and a policy of its own.
import { createServer } from "node:http";

export async function openSite(html, headers = {}) {
    const server = createServer((request, response) => {
        const page = request.url === "/";
        response.writeHead(page ? 200 : 204, page ? { "content-type": "text/html; charset=utf-8", ...headers } : {});
        response.end(page ? html : undefined);
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    return {
        origin: `http://127.0.0.1:${server.address().port}`,
        close: () => new Promise((resolve) => (server.closeAllConnections?.(), server.close(resolve))),
    };
}

export const shop = (origin, tenant) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A shop</title>
<style>* { font-family: fantasy !important; color: #b00020; letter-spacing: 3px } body { margin: 2rem; background: #fff } button { display: none !important }</style></head>
<body><main><h1>A shop</h1><p>Shirts, blue and white.</p><a href="#shirts">To the shirts</a></main>
<script src="${origin}/widget.js" data-tenant="${tenant}" async></script></body></html>`;

/** The same for a test that has to look inside: a closed root is opened. */
export const openRoots = () => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
        return attach.call(this, { ...init, mode: "open" });
    };
};
