//! What shames somebody who picked an answer, or had a bad day.

use crate::rubric::{
    lexicon::{NOT, term},
    wording::{Voice, Wording},
};

pub(in crate::rubric) const SHAMING: Wording = Wording {
    rule: "shaming-words",
    says: "can shame a learner",
    why: "whoever is shamed stops trying, and hides the next mistake",
    remedy: "say what happened and what would work, not what is wrong with anybody",
    voice: Voice::Lesson,
    may_explain: false,
    terms: &[
        term("stupid/stupidly/dumb/idiot/idiots/idiotic/moron*", ""),
        term("pathetic/disgraceful/shameful", ""),
        term("silly mistake/mistakes", ""),
        term("hopeless case", ""),
        term("lazy", "").unless(NOT).unless_then(&["sunday", "saturday", "day", "days", "morning", "afternoon", "cat", "dog"]),
        term("loser/losers/coward/cowards/cowardly", "").unless(NOT),
        term("fail/fails/failed/failing/failure/failures", "").unless(NOT),
        term("bad choice/choices", "write what the choice led to"),
        term("wrong choice/answer", "write why it doesn't fit"),
        term("poor choice/answer", "write what the choice led to"),
        term("incorrect/incorrectly", "write why it doesn't fit").unless(NOT),
        term("that's/you're wrong", "write why it doesn't fit"),
        term("you are/were wrong", "write why it doesn't fit"),
        term("should have known", "say what helps next time"),
        term("should've known", "say what helps next time"),
        term("you should have", "say what helps next time"),
        term("you should've", "say what helps next time"),
        term("you ought to have", "say what helps next time"),
        term("your fault", "say what they can do now").unless(NOT),
        term("you only have yourself", "say what they can do now"),
        term("blame yourself", "").unless(NOT),
        term("be ashamed", "").unless(NOT),
        term("shame on", ""),
        term("what were you thinking", ""),
        term("any normal person", ""),
        term("everyone/everybody knows", "say it without that"),
        term("obviously", "leave it out: it was not clear to everybody"),
        term("disappointing", ""),
        term("disappointed in you", ""),
    ],
};

/// Labels that say no more than that an answer is wrong.
pub(in crate::rubric) const VERDICTS: &[&str] = &["wrong", "false", "incorrect", "no", "nope", "bad", "error", "try again", "not correct"];
