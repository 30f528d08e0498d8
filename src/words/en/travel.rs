//! What the page for taking progress along says.

use super::super::{BringWords, CodeFaultWords, OutcomeWords, TakeWords, TravelWords, number, numbers, with};
use super::of;

pub const TRAVEL_WORDS: TravelWords = TravelWords {
    title: "Take your progress with you",
    lede: "Go on where you are on another device. Nothing is sent: you carry it.",
    take: TakeWords {
        title: "Take along",
        nothing: "You have not begun a lesson here, so there is nothing to take yet.",
        holds: |lessons, done, notes| {
            let some = |count: usize, words: String| if count == 0 { String::new() } else { words };
            let place = of(
                lessons,
                "Your place and your picks in # lesson, # of them done. ",
                "Your place and your picks in # lessons, # of them done. ",
            );
            let kept = of(notes, "# thing that you kept with tools. ", "# things that you kept with tools. ");
            [some(lessons, numbers(place, lessons, done)), some(notes, number(kept, notes))].concat()
        },
        holds_not: "No name. Not what you wrote in tools.",
        holds_not_typed: "No name.",
        left: |lessons| {
            number(
                of(lessons, "# lesson stays behind: a newer Evenkeel saved it.", "# lessons stay behind: a newer Evenkeel saved them."),
                lessons,
            )
        },
        notes: "Also what I kept with tools in this tab",
        notes_how: "It may be private. Whoever gets the code can read it.",
        code: "Your code",
        code_how: "Paste it on the other device, or type it there. Small slips get mended.",
        too_much: "That is too much for a code. Save it as a file.",
        copy: "Copy the code",
        copied: "Copied. Paste it where you need it.",
        copy_by_hand: "The browser does not let us copy. The code is selected: copy it by hand.",
        save: "Save as a file",
        saved: "The browser saves a file now. If you find none, copy the code.",
        not_saved: "The browser does not let us save a file. Copy the code.",
        show_qr: "Show a QR code",
        hide_qr: "Hide the QR code",
        hand_over: "Is this device shared? Then delete the file and copy something else before you go.",
        qr_how: "Whoever scans it gets your progress. Look who is near you.",
        qr_opens: "Scan it with the other device. It opens this page there.",
        qr_reads: "Scan it with the other device. Then paste what it reads on this page there.",
        qr_alt: "QR code of your progress",
        qr_too_much: "This is too much for a QR code. Use the code or the file.",
    },
    bring: BringWords {
        title: "Bring in",
        how: "What is on this device stays. What you bring in is added to it.",
        code: "Paste or type a code",
        look: "See what is in it",
        file: "Or pick a file",
        found: "What is in it",
        holds: |lessons, done| numbers(of(lessons, "# lesson, # done.", "# lessons, # done."), lessons, done),
        holds_nothing: "There is nothing in it that this site can use.",
        holds_notes: |notes| number(of(notes, "Bring in # thing kept with tools, too", "Bring in # things kept with tools, too"), notes),
        unknown: |lessons| {
            number(
                of(
                    lessons,
                    "# lesson in it is not on this site. Keep the code or file, and it is not lost.",
                    "# lessons in it are not on this site. Keep the code or file, and they are not lost.",
                ),
                lessons,
            )
        },
        damaged: |parts| {
            number(of(parts, "# part of it is damaged and can’t be read.", "# parts of it are damaged and can’t be read."), parts)
        },
        newer: |lessons| {
            number(
                of(
                    lessons,
                    "# lesson in it is from a newer Evenkeel than this one.",
                    "# lessons in it are from a newer Evenkeel than this one.",
                ),
                lessons,
            )
        },
        touched: |day| with("Last used on #.", &[day]),
        lesson_done: |title| with("#: done", &[title]),
        lesson_at: |title, step, of| with("#: step # of #", &[title, &step.to_string(), &of.to_string()]),
        keeps: "Nothing on this device goes. Doing this twice changes nothing.",
        bring: "Bring it in",
        not_now: "Not now",
        bringing: "One moment. The lessons are on their way.",
        stuck: "Nothing came in yet.",
    },
    faults: CodeFaultWords {
        file: "The browser can’t read this file. Is it the one that you saved here?",
        foreign: "This is no code or file of ours. Copy all of it once more.",
        other_kind: "This code is for something else. A code with progress starts with B.",
        malformed: "This file is cut or changed. Save it once more on the other device.",
    },
    outcome: OutcomeWords {
        title: "What came in",
        came: |lessons| match lessons {
            0 => "There was nothing new in it.".into(),
            _ => number(of(lessons, "Done. # lesson came in.", "Done. # lessons came in."), lessons),
        },
        lessons: "Came in: ",
        here: "Was here before: ",
        newer: "Left as it is, because a newer Evenkeel saved it here: ",
        too_much: "Did not fit beside what is here, which is safe: ",
        unknown: |lessons| {
            number(
                of(
                    lessons,
                    "# lesson is not on this site. Keep the code or file, and it is not lost.",
                    "# lessons are not on this site. Keep the code or file, and they are not lost.",
                ),
                lessons,
            )
        },
        passed_over: |picks| {
            number(
                of(
                    picks,
                    "# pick does not fit any more: its lesson has changed.",
                    "# picks do not fit any more: their lesson has changed.",
                ),
                picks,
            )
        },
        notes: "What was kept with tools is in the list below.",
        kept: "It is kept on this device.",
        session: "It is here until you close the tab.",
        undecided: "It is here until you close the tab. It stays if this device is your own.",
        failing: "This device is out of room. It is here until you close the tab.",
        another: "Bring in something else",
    },
    notes: "What you kept with tools",
    notes_how: "It is in this tab only, and gone when you close it.",
    notes_show: "Show it",
};
