//! Choices that let it be for now, or bring in somebody grown up.

use crate::rubric::lexicon::{Term, term};

pub(in crate::rubric) const WAITING: &[Term] = &[
    term("say/says/said/saying nothing", ""),
    term("stay/stays/keep/keeps quiet", ""),
    term("wait/waits/waiting/later/tomorrow/tonight/overnight", ""),
    term("sleep on it", ""),
    term("not now/yet/today", ""),
    term("in the morning", ""),
    term("leave it", ""),
    term("leave the/his/her/their/your phone", ""),
    term("put the phone away/down", ""),
    term("walk/walks/step/steps away/off/outside", ""),
    term("take/takes a break/minute/breath", ""),
    term("give it/him/her/them a day/week/minute/while", ""),
    term("ten/five/two minutes", ""),
    term("adult/adults/teacher/nurse/counsellor/counselor/tutor/coach", ""),
    term("mum/mom/dad/gran/grandma/grandad/mr/mrs/ms/miss", ""),
    term("help line", ""),
];
