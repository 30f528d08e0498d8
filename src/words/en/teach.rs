//! What teachers' pages say, and what they print for learners.

use lesson::{Casel, activity::scenario::Ending, activity::tool::Form};

use super::super::{BookletWords, CaselWords, KeyWords, PaperWords, PresentWords, SheetWords, TeachWords, number, numbers, with};
use super::{collect::COLLECT_WORDS, of};

pub const TEACH_WORDS: TeachWords = TeachWords {
    nav: "For teachers",
    guides: "Guides",
    student: "Student view",
    title: "For teachers",
    lede: "Each lesson with its guide, on paper, and on the projector.",
    facts: [
        "There are no accounts and no class lists.",
        "Evenkeel sends nothing. You share the link, and students hand in their codes themselves.",
        "A receipt is not a proof, and no feeling is ever graded.",
    ],
    minutes: |minutes| number("# min", minutes.into()),
    objective: "Students learn to:",
    guide: "Guide",
    paper: "On paper",
    present: "Projector",
    lesson: "Open the lesson",
    print: "Print",
    some_missing: "Some lessons did not load, so some lines are empty.",
    try_again: "Try again",
    casel: CaselWords {
        title: "CASEL map",
        lede: "Which of the five areas of social and emotional learning each lesson works on.",
        lesson: "Lesson",
        area: |area| match area {
            Casel::SelfAwareness => "Self-awareness",
            Casel::SelfManagement => "Self-management",
            Casel::SocialAwareness => "Social awareness",
            Casel::RelationshipSkills => "Relationship skills",
            Casel::ResponsibleDecisions => "Responsible decisions",
        },
        yes: "Yes",
        no: "\u{2013}",
    },
    assign: super::assign::ASSIGN_WORDS,
    sheet: PaperWords {
        tab: "On paper",
        lede: "For a class without devices. Print all of it, or choose pages in the print window.",
        parts: "What is on this page",
        booklet: BookletWords {
            title: "The story",
            how: &[
                "Start at 1. Read, pick a choice, and go to its number.",
                "At the new number, find your line. It says what came of your choice.",
                "Don’t read straight on. The numbers are mixed.",
                "You can go back to any choice and try another way.",
            ],
            boxes_title: "Your boxes",
            boxes_how: "Keep them in pencil. Some choices need a few ticks.",
            start: |meter, ticks| {
                with(
                    match ticks {
                        0 => "#: start with no ticks.",
                        1 => "#: start with # tick.",
                        _ => "#: start with # ticks.",
                    },
                    &[meter, &ticks.to_string()],
                )
            },
            arrivals: "Find your line:",
            from: |section, letter| with("From #, choice #:", &[&section.to_string(), &letter.to_string()]),
            tick: |meter, ticks| with(of(ticks, "Tick # more box for #.", "Tick # more boxes for #."), &[&ticks.to_string(), meter]),
            rub_out: |meter, ticks| with(of(ticks, "Rub out # tick of #.", "Rub out # ticks of #."), &[&ticks.to_string(), meter]),
            what_now: "What now?",
            go_to: |section| number("go to #", section),
            at_least: |meter, ticks| {
                with(ticks_form(ticks, "Only with # tick or more of #.", "Only with # ticks or more of #."), &[&ticks.to_string(), meter])
            },
            at_most: |meter, ticks| {
                with(ticks_form(ticks, "Only with # tick or fewer of #.", "Only with # ticks or fewer of #."), &[&ticks.to_string(), meter])
            },
            exactly: |meter, ticks| {
                with(ticks_form(ticks, "Only with just # tick of #.", "Only with just # ticks of #."), &[&ticks.to_string(), meter])
            },
            not: |meter, ticks| {
                with(ticks_form(ticks, "Not with just # tick of #.", "Not with just # ticks of #."), &[&ticks.to_string(), meter])
            },
            ending: |ending| match ending {
                Ending::Good => "The end. It went well.",
                Ending::Mixed => "The end. Some of it went well.",
                Ending::Learn => "The end. It is hard, and worth knowing.",
            },
            again: "Which choice would you try another way? Go back to it, or start again at 1.",
        },
        sheet: SheetWords {
            title: "Worksheet",
            how: "Skip any part you like. It counts the same.",
            name: "Name, if you like:",
            pick_one: "Tick one.",
            pick_all: "Tick all that fit.",
            pick_line: "Tick one line.",
            pick_lines: "Tick all lines that fit.",
            sort: "Write the letter where each one goes.",
            matching: "Write the letter of what goes with it.",
            order: "Number them from first to last.",
            fill: "Ring the word that fits.",
            story: "Now play the story in the booklet.",
            private: "Only for you, and only if you like. Nobody collects it.",
            if_then: ["If", "then I"],
            blank,
        },
        key: KeyWords {
            title: "Answer key",
            lede: "For the teacher. The reasons are worth more than the ticks, so read them together.",
            fits: "Fits",
            half: "Half way there",
            other: "Not this one",
            in_order: "In this order:",
            endings: "Where the story can end",
            number: |section| number("Number #", section),
        },
    },
    show: PresentWords {
        tab: "Projector",
        slide: |at, all| numbers("# of #", at, all),
        back: "Back",
        on: "Next",
        full: "Full screen",
        steps: "All slides",
        keys: "Keys",
        key_list: &[
            ("→, Page Down, Space", "Next. Shows the reasons first, and takes the choice with most hands."),
            ("←, Page Up", "Back. In a story, back to the last choice."),
            ("1 to 9", "One more hand"),
            ("Shift and 1 to 9", "One hand fewer"),
            ("Enter", "The coloured button"),
            ("Home", "Back to the start"),
            ("F", "Full screen"),
            ("Escape twice", "Leave this site at once"),
        ],
        leave: "Close",
        show: "Show the reasons",
        hide: "Hide the reasons",
        came_of: "What came of it",
        you_chose: "The class chose:",
        what_now: "What now?",
        add: |letter| with("One more hand for #", &[&letter.to_string()]),
        take: |letter| with("One hand fewer for #", &[&letter.to_string()]),
        clear: "Clear the hands",
        hands: |hands| number(of(hands, "# hand", "# hands"), hands),
        most: |letter| with("Most hands: #", &[&letter.to_string()]),
        tie: |letters| with("As many hands each: #. You choose.", &[letters]),
        no_hands: "Hands up. Count with the plus signs, or with the keys 1 to 9.",
        go: "Go with this",
        fits: "Fits",
        half: "Half way there",
        other: "Not this one",
        talk: "Pause and talk",
        talk_how: "Talk about the people in the story, not about each other.",
        alone: "Each for yourself",
        alone_how: "Think it, or write it down. Nobody says it out loud, and nobody asks.",
        decisions: "Choices so far",
        back_to: |scene| with("Back to: #", &[scene]),
        first_scene: "How it starts",
        ending: |ending| match ending {
            Ending::Good => "The end. It went well.",
            Ending::Mixed => "The end. Some of it went well.",
            Ending::Learn => "The end. It is hard, and worth knowing.",
        },
        another_way: "Go back to a choice and try another way, or go on.",
        in_order: "In this order:",
        end: "That was it",
        end_how: "Nothing was kept. Anyone can play it alone as well.",
    },
    collect: COLLECT_WORDS,
};

fn ticks_form(ticks: i32, one: &'static str, other: &'static str) -> &'static str {
    if ticks == 1 { one } else { other }
}

fn blank(form: Form) -> &'static [&'static str] {
    match form {
        Form::FeelingsMap => &["I feel", "Where was it, or who was there?"],
        Form::CoolDown => &["When the heat is low, I can", "When it is medium, I can", "When it is high, I can"],
        Form::ClosenessCircle => &["Very close to me", "Close to me", "Further out"],
        Form::Replay => &["What was said?", "What was felt?", "What was heard?", "What could be said?"],
        Form::IStatement => &["I feel", "when", "and I need"],
        Form::OptionTable => {
            &["What it is about", "First option: good, and hard", "Second option: good, and hard", "Third option: good, and hard", "I try"]
        }
        Form::PlanATalk => &["When and where", "I start with", "Their side may be", "I ask for", "I can offer", "If it gets hot, I say"],
        Form::HelpScript => &["Who I ask", "When", "What I say", "Who else I can ask"],
        Form::Toolkit => &["My early signs", "What helps me", "My goal", "What may get in the way", "Then I"],
    }
}
