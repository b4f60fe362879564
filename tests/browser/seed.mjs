// Conversations to look at: one that goes from anger to thanks, and others around it.

export const path = (id, rest = "") => `/api/v1/conversations/${encodeURIComponent(id)}${rest}`;

const story = [
    [
        "customer",
        "My blue shirt (order 4471) came torn, and this is the THIRD time I write to you. Nobody answers! This is ridiculous.",
    ],
    [
        "agent",
        "I am sorry, Dana: your blue shirt should have come whole, and somebody should have answered you. I am looking at order 4471 now.",
    ],
    [
        "customer",
        "I've heard that before. Your last colleague promised to call me back on Monday and never did. I want my money back or I go to a lawyer.",
    ],
    [
        "agent",
        "You were promised a call on Monday and nobody called; that is our fault. I can refund the shirt today, or send a new one by Friday. Which would help you more?",
    ],
    ["customer", "A new one by Friday then. But I want to know that somebody really does it."],
];

/** Fills the tenant; gives the id of the conversation that the story is in. */
export async function fill({ ana, sue }) {
    const open = async (name, subject, text, more = {}) => {
        const made = await ana.post("/api/v1/conversations", { name, subject, channel: "chat", ...more });
        if (text) await ana.post(path(made.id, "/turns"), { role: "customer", name, text });
        return made.id;
    };
    await open("Lee", "Invoice 2209", "Could you send me invoice 2209 again, please? Thank you!");
    await open(
        "\u05d3\u05e0\u05d9\u05d0\u05dc \u{1F9E6}",
        "\u05d4\u05d6\u05de\u05e0\u05d4",
        "\u05e9\u05dc\u05d5\u05dd, \u05d0\u05d9\u05e4\u05d4 \u05d4\u05d4\u05d6\u05de\u05e0\u05d4 \u05e9\u05dc\u05d9?",
    );
    await open(
        "Mr Abernathy",
        "Cancelled flight",
        "You cancelled my flight and now nobody picks up the phone. I have been waiting for four hours. Unbelievable!",
    );
    const done = await open("Iris", "Parcel", "The parcel has come, thank you so much!", {
        customer: "dana@example.org",
    });
    await ana.post(path(done, "/close"), { outcome: "resolved" });
    const id = await open("Dana", "Torn shirt, order 4471", undefined, { customer: "dana@example.org" });
    for (const [role, text] of story)
        await ana.post(path(id, "/turns"), { role, text, ...(role === "customer" && { name: "Dana" }) });
    await sue.post(path(id, "/notes"), { text: "The courier confirmed that the parcel was damaged on their side." });
    return { id };
}
