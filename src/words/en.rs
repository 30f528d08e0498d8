//! English.

use super::{Shell, Words};

pub const WORDS: Words = Words {
    shell: Shell {
        skip: "Skip to the main part",
        nav: "Main",
        lessons: "Lessons",
        help: "Help",
        promise: "Not therapy and not a test. What you pick stays on this device.",
    },
};
