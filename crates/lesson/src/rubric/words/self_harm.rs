//! Suicide and self-harm: words that belong to one lesson, and words that belong to none. After Orygen's #chatsafe guidelines.

use crate::rubric::lexicon::{Term, term};

/// The lessons that may name it, by id: the one on helping a friend.
pub(in crate::rubric) const LESSONS: &[&str] = &["helping-a-friend"];

/// What names it.
pub(in crate::rubric) const NAMED: &[Term] = &[
    term("suicid*", ""),
    term("self harm*/injur*", ""),
    term("kill/kills/killed/killing myself/yourself/himself/herself/themself/themselves", ""),
    // "He hurt himself at football" is no self-harm.
    term("to hurt/cut myself/yourself/himself/herself/themself/themselves", ""),
    term("hurting/cutting myself/yourself/himself/herself/themself/themselves", ""),
    term("hurt/hurts/cut/cuts myself/yourself/himself/herself/themself/themselves on purpose", ""),
    term("end/ends/ended/ending my/your/his/her/their life/lives", ""),
    term("take/takes/took/taking my/your/his/her/their own life/lives", ""),
    term("want/wants/wanted to die", ""),
    term("better off dead", ""),
    term("better off without me/him/her/them", ""),
    term("don't/doesn't want to be alive/here any/anymore", ""),
];

/// What no lesson says: methods, places, notes, and words that judge or dare.
pub(in crate::rubric) const NEVER: &[Term] = &[
    term("commit/commits/committed/committing suicide", "write \"died by suicide\""),
    term(
        "successful/unsuccessful/failed/completed attempt/attempts/suicide/suicides",
        "write \"a suicide attempt\" or \"died by suicide\"",
    ),
    term("suicide note/notes", "leave it out"),
    term("suicide pact/epidemic/rate/rates", "leave it out"),
    term("overdose/overdoses/overdosed/overdosing", "leave the method out"),
    term("hang/hangs/hanged/hanging myself/yourself/himself/herself/themselves", "leave the method out"),
    term("noose/nooses", "leave the method out"),
    term("razor blade/blades", "leave the method out"),
    term("slit/slits my/your/his/her/their wrist/wrists", "leave the method out"),
    term("jump/jumps/jumped/jumping off/from a/the bridge/roof/building", "leave the method out"),
    term("cry/crying for attention", "say that it is a call for help"),
    term("just/only want/wants/wanted/wanting attention", "say that it is a call for help"),
];

/// What helps, in the same screen.
pub(in crate::rubric) const HELP: &[Term] =
    &[term("help/helps/helpline/helplines", ""), term("adult/adults/teacher/nurse/counsellor/counselor/doctor", "")];
