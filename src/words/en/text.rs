//! A lesson as a text to read, where the app can't run.

use super::with;
use crate::words::TextWords;

pub const TEXT_WORDS: TextWords = TextWords {
    lede: "The lesson to read, play and print. Nothing is kept here.",
    answer: "See what fits, and why",
    in_order: "See an order that works",
    private: "Only for you, and only if you like. On paper, or just in your head:",
    breathing: "Breathe slowly for a minute, if you like. Stop when you want.",
    only_if: |meter| with("Open if it fits how things stand: #.", &[meter]),
    go_on: "Go on with the story",
    again: "Try another way, from the start",
    over: "That was the lesson. Skipped parts count the same.",
    help: "Not safe right now? Call your local emergency number. To talk to a person: findahelpline.com lists help lines for every country.",
};
