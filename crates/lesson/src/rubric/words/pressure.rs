//! What makes a lesson a race: streaks, countdowns, ranks, something to lose.

use crate::rubric::{
    lexicon::{NOT, term},
    wording::{Voice, Wording},
};

pub(in crate::rubric) const PRESSURE: Wording = Wording {
    rule: "pressure-words",
    says: "makes it a race",
    why: "whoever is slow, away or having a bad week has lost before they start",
    remedy: "take it out: what was done stays done, and there is no hurry",
    voice: Voice::Lesson,
    may_explain: false,
    terms: &[
        term("streak/streaks", "").unless(NOT),
        term("countdown/countdowns", "").unless(NOT),
        term("leaderboard*", "").unless(NOT),
        term("high score/scores", "").unless(NOT),
        term("your score/scores/rank/ranking", "").unless(NOT),
        term("earn/earned/win/collect points/badges/coins/stars/xp", "").unless(NOT),
        term("level up", ""),
        term("beat your/the record/best/clock/others/class/score/time", ""),
        term("against the clock", "").unless(NOT),
        term("clock is ticking", ""),
        term("time's up", ""),
        term("time is running", ""),
        term("before time runs out", ""),
        term("hurry up", "").unless(NOT),
        term("as fast as you can", ""),
        term("don't lose/break your", ""),
        term("you will/you'll lose", "").unless(NOT),
        term("you did/are/were better than", ""),
        term("top of the class", ""),
    ],
};
