// The layer that draws the underlines lies exactly under the text: 132 layouts of widths and texts, each at the
// whole of the text and at eight parts of it, where another break of a line would show.
import { Client } from "./client.mjs";
import { same, suite } from "./frame.mjs";

const texts = {
    plain: "I am sorry, Dana: your blue shirt should have come whole. I am looking at order 4471 now. ".repeat(4),
    "long words": "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung ".repeat(5),
    "one word": "a".repeat(700),
    newlines: "One.\n\n\nTwo.\n \n   Three, with spaces before.\n\n",
    "a newline at the end": "The last line is empty.\n",
    spaces: "wide      spaces      between      words   ".repeat(6),
    emoji: "\u{1F468}\u200d\u{1F469}\u200d\u{1F467}\u200d\u{1F466} family, \u{1F3F3}\ufe0f\u200d\u{1F308} flag, \u{1F44D}\u{1F3FD} thumb ".repeat(
        7,
    ),
    chinese: "我们非常抱歉，您的蓝色衬衫应该完好无损地送达。".repeat(8),
    hebrew: "אני מצטערת, דנה: החולצה הכחולה שלך הייתה צריכה להגיע שלמה. ".repeat(6),
    arabic: "أنا آسفة يا دانا، كان يجب أن يصل قميصك الأزرق سليماً. ".repeat(6),
    mixed: "Order 4471 הזמנה (blue) قميص, €40 — 100%… ".repeat(7),
    tabs: "\tone\ttwo\tthree\n\t\tfour",
};
const widths = [240, 270, 300, 340, 380, 430, 480, 540, 600, 660, 700];

await suite({}, async ({ test, open, server, people }) => {
    await new Client(server).chat(people.ana.session.tenant.id, "How do you write to me?", "Dana");
    const { id } = (await people.ana.get("/api/v1/conversations")).items[0];
    same(widths.length * Object.keys(texts).length, 132, "layouts");

    for (const zoom of [1, 1.5])
        await test(`underlines in step with the text in 132 layouts, zoom ${zoom}`, async () => {
            const page = await open(`/c/${encodeURIComponent(id)}`, {
                as: people.ana,
                width: 1600,
                height: 900,
                deviceScaleFactor: zoom,
            });
            const area = page.getByRole("textbox", { name: "Your reply" });
            await area.waitFor();
            for (const [name, text] of Object.entries(texts))
                for (const width of widths) {
                    const off = await area.evaluate(
                        (box, { text, width }) => {
                            const frame = box.closest(".draft");
                            const mirror = box.parentElement.querySelector(".draft-mirror");
                            frame.style.inlineSize = `${width}px`;
                            const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set;
                            return (async () => {
                                const wrong = [];
                                for (let part = 1; part <= 8; part++) {
                                    set.call(box, text.slice(0, Math.ceil((text.length * part) / 8)));
                                    box.dispatchEvent(new Event("input", { bubbles: true }));
                                    await new Promise((done) => setTimeout(done)); // the layer is drawn in a microtask
                                    const own = {
                                        width: mirror.clientWidth,
                                        height: mirror.getBoundingClientRect().height,
                                    };
                                    const theirs = {
                                        width: box.clientWidth,
                                        height: box.getBoundingClientRect().height,
                                    };
                                    // Measured by itself, the text wants as much height as the layer has given it.
                                    const was = box.style.blockSize;
                                    box.style.blockSize = "0px";
                                    const wants = box.scrollHeight;
                                    box.style.blockSize = was;
                                    if (
                                        own.width !== theirs.width ||
                                        own.height !== theirs.height ||
                                        wants > own.height + 0.5
                                    )
                                        wrong.push({ part, own, theirs, wants });
                                }
                                return wrong;
                            })();
                        },
                        { text, width },
                    );
                    same(off, [], `${name} at ${width} px`);
                }
        });
});
