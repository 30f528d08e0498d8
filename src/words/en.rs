//! English.
//!
//! One word per idea, here and in every language: a *lesson* has *steps* and belongs to a *unit*; a *core* lesson is one that a
//! course does first. A *story* has *scenes*; in a scene there are *choices*; it leads to an *ending*; a *meter* says how things
//! stand. A question has *options*, of which some *fit*; nothing is ever wrong. A *slip* goes into a *tray*, one thing *goes with*
//! another as a *pair*, a *line* has a *place*, a *gap* gets a *word*. *Check* shows how answers fit; *clear* takes them back;
//! *skip* leaves out. The app *keeps* things, and says for how long; to *save* is the device's part, which may fail.
//!
//! In a pattern `#` stands for a value.

mod assign;
mod closeness;
mod collect;
mod faults;
mod feelings;
mod task;
mod teach;
mod text;
mod travel;
mod upkeep;
mod worksheet;

use super::{
    AfterWords, AsideWords, Ask, Breathing, Check, Choice, Compare, Delete, Device, End, Fill, Forms, Guide, Help, Home, IfThen, Keeping,
    Keys, Language, Lesson, LessonKeeping, LessonWords, Lost, Map, Matching, Meters, Order, PlanWay, Question, ReadAloud, Reasons,
    Settings, Shell, Sort, Story, Talk, Tool, ToolWords, Topics, Wait, WarmUpWords, Ways, Words, number, numbers, plural, with,
};

pub use faults::FAULT_WORDS;
pub use task::TASK_WORDS;
pub use teach::TEACH_WORDS;
pub use text::TEXT_WORDS;
pub use upkeep::UPKEEP_WORDS;

pub const WORDS: Words = Words {
    tab: |screen| with("# - Evenkeel", &[screen]),
    shell: Shell {
        skip: "Skip to the main part",
        nav: "Main",
        lessons: "Lessons",
        settings: "Settings",
        about: "About",
        privacy: "Privacy",
        adults: "For adults",
        task: "A code from your teacher",
        help: "Help",
        quick_exit: "Quick exit",
        quick_exit_how: "Leaves this site at once. You can also press Escape twice.",
        promise: "Not therapy and not a test. What you pick stays on this device, unless you hand it in.",
    },
    help: Help {
        tab: "Help",
        title: "Get help now",
        lede: "You do not need to be sure. You do not need the right words.",
        danger: "Is someone in danger right now?",
        danger_call: "Call the emergency number, or tell any adult near you. Both are OK. So is doing it twice.",
        danger_local: "Call your local emergency number, or tell any adult near you. Both are OK. So is doing it twice.",
        danger_europe: "In most of Europe:",
        danger_place: "Go to where other people are, if you can.",
        call: |number| with("Call #", &[number]),
        text: |number| with("Text #", &[number]),
        text_word: |word, number| with("Text # to #", &[word, number]),
        chat: |site| with("Chat on #", &[site]),
        open: |site| with("Open #", &[site]),
        lines: "Talk to a trained person",
        country: "Country",
        choose: "Choose your country",
        not_here: "My country is not here",
        choose_why: "Choose your country, and its numbers show here. We do not look up where you are.",
        no_lines: "We have no help line for this country that we could look up. This may help:",
        shown: |country, lines| with("#: #", &[country, &number(of(lines, "# help line.", "# help lines."), lines)]),
        waiting: "The list of numbers is on its way.",
        failed: "The list of numbers did not come. All else on this page still works.",
        again: "Try again",
        everyone: "For anyone.",
        young: "For children and teens.",
        up_to: |age| number("For anyone up to age #.", age.into()),
        ages: |from, to| numbers("For ages # to #.", from.into(), to.into()),
        always: "Day and night.",
        days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        every_day: "Every day",
        day_to_day: |first, last| with("# to #", &[first, last]),
        hours: |days, from, to| with("#, # to #.", &[days, from, to]),
        languages: |names| with("In #.", &[&names.join(" or ")]),
        looked_up: |day| with("Looked up on #.", &[day]),
        numbers_change: "Numbers change, so each one shows the day we looked it up. If one does not work, try the next.",
        call_list: "A phone keeps a list of calls. You can delete the call after.",
        directory: "For any country, this site lists help lines:",
        near: "Someone near you",
        near_how: "Who could you tell? Tick anyone who fits. Just a role, no names.",
        near_roles: &[
            "A parent or carer",
            "A grandparent, aunt or uncle",
            "A teacher or coach",
            "A school nurse or counsellor",
            "A youth or faith leader",
            "A friend\u{2019}s parent",
        ],
        near_gone: "Ticks are not saved. No one sees them.",
        say: "Words to start with",
        say_lines: &[
            "\u{201c}Can I tell you something? I don\u{2019}t need you to fix it yet.\u{201d}",
            "\u{201c}I\u{2019}m not OK. Can you sit with me?\u{201d}",
        ],
        say_again: "If the first adult is busy or gets it wrong, try a second one. That is not your fault.",
        what_happens: "What happens when I call?",
        what_happens_call: "A person says hello and lets you talk. You can stay quiet, ask them to wait, or hang up. You do not have to give your name.",
        what_happens_text: "When you text, a person writes back. It can take a while. If they think a life is at risk, they may get more help. You can ask them about that first.",
        limits: "Evenkeel is for learning. It is not therapy and not crisis care. Nobody reads what you write here.",
    },
    device: Device {
        question: "Whose device is this?",
        facts: [
            "Evenkeel can keep your place and what you pick.",
            "That stays on this device, unless you hand it in. We send nothing.",
            "Anyone who uses this device after you could look at it.",
            "What you write yourself is gone when you close the tab.",
        ],
        own: "My own",
        own_means: "Keep my place for next time.",
        shared: "Shared",
        shared_means: "Keep nothing once I close the tab.",
        later: "Decide later",
        own_chosen: "Your place is kept on this device.",
        shared_chosen: "Nothing stays here once you close the tab.",
        shared_after_own: "From now on, nothing more is kept. What was saved before is still here. “Delete everything” takes it away.",
        hand_over: "Hand over this device",
        handed_over: "All clear. This device is ready for the next person.",
    },
    delete: Delete {
        button: "Delete everything",
        done: "Everything is deleted. We looked again: nothing is left.",
        failed: "Your browser did not let us delete it all. In the browser’s own settings, clear the data of this site.",
    },
    ways: Ways {
        all_lessons: "All lessons",
        back_to_all: "Back to all lessons",
        start: "Start",
        back: "Back",
        try_again: "Try again",
        other_site: "(another site)",
        take_along: "Take your progress with you",
    },
    keeping: Keeping {
        undecided: "Nothing is kept yet. In Settings you can say whose device this is.",
        session_only: "This browser does not let us keep anything. Your place is gone when you close the tab.",
        failing: "Your last answer is not saved: this device is out of room. Keep this tab open to go on.",
        damaged: "Part of what was saved here is damaged. We put it aside and went on with the copy before it.",
        read_only: "A newer Evenkeel saved your progress. You can look, but nothing new is saved here.",
    },
    wait: Wait {
        loading: "Loading…",
        tab: "Not loaded",
        lessons: "The lessons did not load",
        lesson: "This lesson did not load",
        screen: "This screen did not load",
        offline: "There seems to be no connection. Check it, then try again.",
        missing: "A part of the site is missing. Try again later, or tell whoever looks after it.",
        broken: "It came in pieces. Try again. If that does not help, reload the page.",
        safe: "What you did before is safe.",
    },
    lost: Lost {
        tab: "Not found",
        page: "There is nothing here",
        page_why: "The link may be old, or part of it may be missing.",
        lesson: "We can’t find that lesson",
        lesson_why: "It may have moved, or part of the link may be missing.",
        step: "That step is not here now",
        step_why: "The lesson may have changed since the link was made. Your place is safe.",
        open_lesson: "Open the lesson",
    },
    home: Home {
        place: |unit, lesson| with("Unit #, lesson #", &[unit, lesson]),
        title: "Lessons",
        lede: "Short stories and tools for feelings, for arguments and for looking after yourself.",
        count: |lessons| number(of(lessons, "All # lesson", "All # lessons"), lessons),
        any_order: "Any order is fine. None of them will grade you.",
        show: "Show",
        all: |lessons| number("All #", lessons),
        core: |lessons| number("Core #", lessons),
        find: "Find a lesson",
        found: |lessons| number(of(lessons, "# lesson found", "# lessons found"), lessons),
        show_all: "Show all lessons",
        warm_up: "Warm up",
        warm_up_how: "A few questions from lessons you did. About three minutes. You can leave it.",
        warm_up_start: "Warm up",
        warm_up_later: "Not now",
        core_tag: "core",
        unit: |unit| number("Unit #", unit),
        done_of: |done, all| numbers("# of # done", done, all),
        minutes: |minutes| number("# min", minutes),
        part_way: |step, all| numbers("part way, step # of #", step, all),
        done: "done",
        stopped_here: "You stopped here.",
        start_here: "Start here.",
        new_one: "Here is a new one.",
        go_on: "Continue",
        about: |minutes| number(of(minutes, "About # minute.", "About # minutes."), minutes),
        left: |minutes| number(of(minutes, "About # minute left.", "About # minutes left."), minutes),
    },
    topic: Topics {
        loss: "About someone dying.",
        bullying: "About being picked on.",
        pressure: "About being pushed into things.",
        self_harm: "About people who hurt themselves.",
        family_change: "About families that change.",
        unsafe_home: "About homes that are not safe.",
        illness: "About being ill.",
        discrimination: "About being treated unfairly for who you are.",
        can_skip: "You can skip it.",
    },
};

pub const LESSON_WORDS: LessonWords = LessonWords {
    read_aloud: ReadAloud { start: "Read to me", stop: "Stop reading" },
    lesson: Lesson {
        tab: |number| with("Lesson #", &[number]),
        tab_plain: "Lesson",
        tab_step: |lesson, step| with("#, step #", &[lesson, &step.to_string()]),
        skip: "Skip this lesson",
        you_will: "You will:",
        objective: clause,
        facts: |minutes, steps| {
            let about = of(minutes, "About # minute, # ", "About # minutes, # ");
            numbers(&[about, of(steps, "step", "steps"), ". You can skip any of them."].concat(), minutes, steps)
        },
        go_on_at: |step| number("Continue at step #", step),
        again: "Go through it again",
        see_end: "See what you did",
        step_of: |step, all| numbers("Step # of #", step, all),
        steps: "Steps",
        next: "Next",
        finish: "Finish",
        skip_step: "Skip this step",
    },
    keeping: LessonKeeping {
        kept: "Your place is kept on this device.",
        may_forget: "A private window forgets it when it closes. Some school devices forget when you sign out.",
        undecided: "Nothing is kept until you say whose device this is.",
        shared: "Nothing is kept on this device. Your place is gone when you close the tab.",
        failing: "This device is out of room. What you do now is gone when you close the tab.",
        file: "Other files opened on this computer may be able to read what is kept.",
    },
    check: Check { check: "Check", checked: "Checked", clear: "Clear and try again", your_pick: "your pick" },
    reason: Reasons {
        right: "This fits.",
        half: "Half way there.",
        other: "Not this one.",
        quoted: |better| with("“#”.", &[better]),
        or: "” or “",
    },
    question: Question {
        pick_one: "Pick one.",
        pick_all: "Pick all that fit, then check.",
        pick_line: "Tap the line.",
        pick_lines: "Tap all the lines that fit, then check.",
        need_one: "Pick at least one first.",
        answered: "You answered.",
        found_all: "You found all that fit.",
        found_more: "You found all that fit, and more.",
        found_some: "You found some that fit.",
        each_one: "Here is what each one tends to do.",
        each_line: "Here is what each line does.",
        fits_too: "this one fits too",
    },
    sort: Sort {
        how: "Tap where the slip goes. To do another one first, tap that slip.",
        how_to_move: "To move a slip, tap it.",
        to_sort: "Still to sort",
        left: |slips| number("# left", slips),
        whither: "Where does it go?",
        put_in: "Put it in ",
        empty: "Nothing here yet.",
        need_all: "Sort every slip first. You can move them as often as you like.",
        put: |slip, tray| with("#: now in #.", &[slip, tray]),
        next: |left, slip| with("# left. Next: #", &[&left.to_string(), slip]),
        all_sorted: "All sorted. You can check now.",
        checked: "Checked. Each slip says why.",
        fits: "It fits here.",
        fits_elsewhere: "It fits better elsewhere.",
        better_in: "It fits better in",
    },
    matching: Matching {
        how: "Tap what goes with each one. You can use an answer twice.",
        goes_with: "goes with ",
        open: "goes with…",
        used: "used",
        need_all: "Pair up each one first.",
        put: |left, right| with("# goes with #.", &[left, right]),
        all_paired: "All paired. You can check now.",
        checked: "Checked. Each pair says why.",
        fits: "They fit.",
        other_fits: "Another one fits better.",
        better_with: "It fits better with",
    },
    order: Order {
        how: "Move the lines until the order feels right. Then check.",
        up: "Move up",
        down: "Move down",
        is_first: "It is the first already.",
        is_last: "It is the last already.",
        put: |line, place, all| with("#: now # of #.", &[line, &place.to_string(), &all.to_string()]),
        checked: "Checked. Each line says how it fits.",
        fits: "It fits here.",
        fits_after: |place| number("It goes well after the one above. Its own place is #.", place),
        better_at: |place| number("It fits better as number #.", place),
    },
    fill: Fill {
        how: "Pick a word for each gap.",
        all_filled: "All gaps are filled. You can check now.",
        checked: "Checked. Each gap says why, below.",
        need_all: "Fill every gap first.",
        gap_of: |gap, all| numbers("Gap # of #", gap, all),
        gap: |gap| number("Gap #", gap),
        fits: "It fits.",
        better: "This fits better:",
    },
    after: AfterWords {
        ask: "How do you feel now?",
        private: "Only if you like. Nobody sees it, and it is not kept.",
        lighter: "Lighter",
        same: "Same",
        heavier: "Heavier",
        if_lighter: "Good to hear. Nothing more to do.",
        if_same: "That is fine too. Lessons do not have to change how you feel.",
        if_heavier: "That happens, and it is not your fault. You could do one of these now:",
        steady: &[
            "Press both feet into the floor and count to ten.",
            "Look for five blue things around you.",
            "Get some water, or walk to the door and back.",
        ],
        person: "Does it stay heavy? Tell someone you trust, or see who you can reach.",
        help: "Get help",
    },
    warm_up: WarmUpWords {
        title: "Warm up",
        opening: "A few questions from lessons you did. Coming back to a thing is how it stays. Skip what you like.",
        objective: "Bring back what you practised",
        plan: "Did your plan work?",
        plan_for: |when| with("You made a plan for this moment: #.", &[when]),
        plan_ask: "How did it go?",
        ways: &[
            PlanWay {
                id: "keep",
                pick: "It helped, or could. I keep it.",
                label: "Keep it.",
                why: "Each time you use a plan, the next time takes less thought.",
            },
            PlanWay {
                id: "change",
                pick: "Part of it fits. I change it.",
                label: "Change it.",
                why: "Make the step smaller, or name the moment more clearly. One change at a time.",
            },
            PlanWay {
                id: "new",
                pick: "It did not fit. I want a new one.",
                label: "A new one.",
                why: "Then trying it told you something. Go back to that lesson and pick another.",
            },
        ],
        over: "Warmed up",
        over_how: "That is all. It comes back in some days, or whenever you like.",
    },
    guide: Guide {
        tab: "Guide",
        to_lesson: "Open the lesson",
        all: "A guide for each lesson",
        teachers: "For teachers",
        paper: "On paper",
        present: "Projector",
    },
    tool: Tool {
        skipped: "Skipped. It counts the same.",
        left_off: "Your teacher left this part out for your class. Just go on.",
        on_its_way: "This tool is on its way. You can go on, and come back to it.",
        alone: "Only on this device. No one is watching. Need someone? Tap Help.",
        private: "It is never saved and never sent. Leave names out.",
        keep: "Keep this card",
        kept: "Kept",
        kept_how: "Kept while this page is open. Print it or write it down if you want it for longer.",
        kept_before: "You made a card here before. What was on it was never saved.",
        print: "Print",
    },
    if_then: IfThen {
        for_when: "For when ",
        write_own: "Write my own",
        if_field: "If…",
        then_field: "then I…",
        card: "My if-then card",
        card_if: "If ",
        card_then: "then I ",
        halves,
        read_once: "I read it once, out loud or in my head",
        read_why: "Plans stick better when you say them.",
    },
    breathing: Breathing {
        start: "Start",
        stop: "Stop",
        still: "Still picture",
        calm: "Eyes open. Stop when you like. If it makes you feel worse, stop: that happens to some people.",
        done: "Done. It counts.",
        others: "Not a breathing person?",
        others_fine: "Fine. These work too.",
        did_other: "I did one of these",
        breathe_in: "Breathe in",
        breathe_out: "Breathe out",
        ready: "Ready when you are",
        stopped: "Stopped",
        over: "That was it",
        caption: "In while the water rises. Out while it falls.",
        finger: "Put a finger on the line. Up as you breathe in, down as you breathe out. One hill is one breath.",
        hills: "A line with even hills, one a breath. A short way up for in, a long way down for out.",
        hill_in: "in",
        hill_out: "out",
    },
    talk: Talk {
        thinks: "thinks",
        // Lesson files name feelings in English.
        feeling: lesson::Feeling::as_str,
        table: "Table",
    },
    story: Story {
        first: "How it starts",
        you_chose: "You chose: ",
        again: "Try another way",
        rewind_one: "Back one choice",
        what_now: "What now?",
        start_again: "Start the story again",
        taken_before: "taken before",
        back_to: "Back to ",
        so_far: "The story so far. Tap to go back.",
        so_far_name: "The story so far. Pick a panel to go back to it.",
        use_it: "Real life has no rewind. This does. Use it.",
        back_to_here: "Back to here",
        chosen: "What you chose, and what it did",
        earlier: "Seen on another try",
        are_here: "You are here.",
        unseen: |scenes| number("Scenes you have not seen yet: #.", scenes),
        ending_of: |number, all| numbers("Ending # of #.", number, all),
        endings_seen,
        ending_good: "It went well, mostly.",
        ending_mixed: "Some of it worked.",
        ending_learn: "A hard ending. Worth knowing.",
    },
    map: Map {
        title: "Your route",
        legend: "Solid line: the way you went. Dots: water you have not sailed.",
        name: "Map of this story. The lists below say the same.",
        here: "You are here, step ",
        step: "Step ",
        seen: "Seen on another try",
    },
    compare: Compare {
        title: "Two endings side by side",
        and: " and ",
        same_until: |scene| with("Same until \u{201c}#\u{201d}. Then you chose:", &[scene]),
    },
    meters: Meters {
        title: "How things stand",
        level: ["low", "half way", "high"],
        heat: ["cool", "warming", "hot"],
        same: "same as before",
        up: "up a little",
        up_a_lot: "up a lot",
        down: "down a little",
        down_a_lot: "down a lot",
        unmoved: "same",
    },
    end: End {
        tab: "the end",
        progress: "The end",
        title: "That was the lesson",
        practised: "What you practised: ",
        all_done: "You went all the way through.",
        some_skipped: "You went your own way through. That counts the same.",
        still_here: "Still here if you want it",
        heavy: "If something here feels heavy, talk to an adult you trust. Help is at the top, on every screen.",
        next: "Next lesson: ",
        all_lessons: "All lessons",
        endings_seen: |seen, all| numbers("Endings seen: # of #.", seen, all),
        again: "Try another way",
        go_on: "Go on with the story",
        play: "Play the story",
        week: "This week",
        watch_for: "Watch for this moment: ",
        then_do: ". Then do what your if-then card says. Once is a good start.",
        see_card: "See the card again",
    },
};

pub const TOOL_WORDS: ToolWords =
    ToolWords { worksheet: worksheet::WORKSHEETS, feelings: feelings::FEELINGS_MAP, closeness: closeness::CLOSENESS_CIRCLE };

pub const ASIDE_WORDS: AsideWords = AsideWords {
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
        lessons_done: |lessons| number(of(lessons, "# lesson done", "# lessons done"), lessons),
        lessons_begun: |lessons| number(of(lessons, "# lesson begun", "# lessons begun"), lessons),
        private: "What you wrote yourself: gone when you close the tab",
        kept_nowhere: "Only this tab knows. Close it, and it is gone.",
        tasks: "What your teacher picked for you",
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
    delete: Ask {
        title: "Delete everything?",
        means: "Your lessons, answers and settings on this device will be gone. So will what your teacher picked. Nobody can bring them back, not even us.",
        no: "Keep it all",
        yes: "Yes, delete",
    },
    hand_over: Ask {
        title: "Hand over this device?",
        means: "What you did in this tab goes away. The next person starts fresh.",
        no: "Not yet",
        yes: "Yes, hand it over",
    },
};
fn endings_seen(seen: usize, all: usize) -> String {
    match (seen, all) {
        (_, 1) => "This is where the story ends.".into(),
        _ if seen == all => number("You have seen all # endings.", all),
        (1, _) => number("This story has # endings. You have seen one. Look for another, or go on.", all),
        _ => numbers("You have seen # of # endings. Look for another, or go on.", seen, all),
    }
}

fn of(count: usize, one: &'static str, other: &'static str) -> &'static str {
    plural(Language::English, count, &Forms { one: Some(one), other, ..Forms::NONE })
}

/// The rest of a sentence: with a small letter, unless it begins with "I".
fn clause(objective: &str) -> String {
    let mut rest = objective.chars();
    let first = rest.next();
    let is_word = rest.clone().next().is_some_and(char::is_alphabetic);
    let first = first.map(|first| if is_word { first.to_ascii_lowercase() } else { first });
    first.into_iter().chain(rest).chain(['.']).collect()
}

fn halves(plan: &str) -> Option<(&str, &str)> {
    let (when, then) = plan.split_once(", then I ")?;
    let when = when.strip_prefix("If ").or_else(|| when.strip_prefix("if "))?;
    Some((when, then.trim_end_matches('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_objective_goes_on_a_sentence() {
        assert_eq!(clause("Say a feeling"), "say a feeling.");
        assert_eq!(clause("I can say it"), "I can say it.");
        assert_eq!(clause(""), ".");
    }

    #[test]
    fn a_plan_has_two_halves() {
        assert_eq!(halves("If it stings, then I wait till morning."), Some(("it stings", "wait till morning")));
        assert_eq!(halves("If a, then b, then I c"), Some(("a, then b", "c")));
        for other in ["If it stings, then I'll wait.", "When it stings, then I wait.", "Si duele, espero."] {
            assert_eq!(halves(other), None, "{other}");
        }
    }

    #[test]
    fn one_of_a_thing_is_no_plural() {
        assert_eq!((WORDS.home.count)(1), "All 1 lesson");
        assert_eq!((LESSON_WORDS.lesson.facts)(1, 9), "About 1 minute, 9 steps. You can skip any of them.");
    }
}
