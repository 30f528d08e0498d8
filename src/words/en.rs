//! English.

use super::{Choice, Delete, Device, Forms, Keys, Language, ReadAloud, Settings, Shell, Words, plural};

pub const WORDS: Words = Words {
    shell: Shell {
        skip: "Skip to the main part",
        nav: "Main",
        lessons: "Lessons",
        settings: "Settings",
        about: "About",
        privacy: "Privacy",
        adults: "For adults",
        help: "Help",
        quick_exit: "Quick exit",
        quick_exit_how: "Leaves this site at once. You can also press Escape twice.",
        promise: "Not therapy and not a test. What you pick stays on this device.",
    },
    device: Device {
        question: "Whose device is this?",
        facts: [
            "Evenkeel can keep your place and what you pick.",
            "That stays on this device. Nobody is sent anything.",
            "Anyone who uses this device after you could look at it.",
            "What you write yourself is gone when you close the tab.",
        ],
        own: "My own",
        own_means: "Keep my place for next time.",
        shared: "Shared",
        shared_means: "Keep nothing once I close the tab.",
        later: "Decide later",
        undecided: "Nothing is kept yet. In Settings you can say whose device this is.",
        own_chosen: "Your place is kept on this device.",
        shared_chosen: "Nothing stays here once you close the tab.",
        blocked: "This browser does not let us keep anything. Your place is gone when you close the tab.",
        hand_over: "Hand over this device",
        hand_over_ask: "Hand over this device?",
        hand_over_means: "What you did in this tab goes away. The next person starts fresh.",
        hand_over_no: "Not yet",
        hand_over_yes: "Yes, hand it over",
        handed_over: "All clear. This device is ready for the next person.",
    },
    settings: Settings {
        title: "Settings",
        lede: "Changes happen at once. They stay on this device.",
        lede_session: "Changes happen at once. They last until you close the tab.",
        reading: "Reading",
        looks: "Looks",
        keys: "Keys",
        device: "This device",
        text: Choice { name: "Text size", about: "", values: ["Normal", "Large", "Larger"] },
        letters: Choice {
            name: "Letters",
            about: "Wide and plain adds space and drops the book letters.",
            values: ["Book", "Wide and plain"],
        },
        read_aloud: Choice {
            name: "Read to me",
            about: "A voice that lives on this device. Nothing is sent.",
            values: ["When I press it", "Each new screen"],
        },
        theme: Choice { name: "Light or dark", about: "", values: ["Same as device", "Light", "Dark"] },
        contrast: Choice { name: "Contrast", about: "", values: ["Normal", "More"] },
        motion: Choice {
            name: "Movement",
            about: "Things only move when you ask. This turns off even that.",
            values: ["Same as device", "Less"],
        },
        shortcuts: Choice { name: "Quick keys", about: "Switch them off if they get in your way.", values: ["On", "Off"] },
        sample: "How it looks",
        sample_words: "Is it me, or is it loud in here?",
        kept: "What this device knows",
        lessons_done: |count| {
            let lessons = plural(Language::English, count, &Forms { one: Some(" lesson done"), other: " lessons done", ..Forms::NONE });
            [&count.to_string(), lessons].concat()
        },
        lessons_begun: |count| {
            let lessons = plural(Language::English, count, &Forms { one: Some(" lesson begun"), other: " lessons begun", ..Forms::NONE });
            [&count.to_string(), lessons].concat()
        },
        private: "What you wrote yourself: gone when you close the tab",
        kept_nowhere: "Only this tab knows. Close it, and it is gone.",
    },
    keys: Keys {
        show: "Show the keys",
        title: "Quick keys",
        list: [
            ("1 to 9", "Pick that option"),
            ("Enter", "Go on"),
            ("Tab", "Move to the next thing"),
            ("?", "Show this list"),
            ("Escape twice", "Leave this site at once. This one stays on."),
        ],
        off: "You can switch them off in Settings.",
        close: "Close",
    },
    delete: Delete {
        button: "Delete everything",
        ask: "Delete everything?",
        means: "Your lessons, answers and settings on this device will be gone. Nobody can bring them back, not even us.",
        no: "Keep it all",
        yes: "Yes, delete",
        done: "Everything is deleted. We looked again: nothing is left.",
        failed: "Your browser did not let us delete it all. In the browser’s own settings, clear the data of this site.",
    },
    read_aloud: ReadAloud { start: "Read to me", stop: "Stop reading" },
};
