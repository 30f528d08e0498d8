//! Talks at home, and the line that says when not to have them.

use crate::rubric::lexicon::{Term, term};

/// People at home: with them a talk can go wrong behind a closed door.
pub(in crate::rubric) const AT_HOME: &[Term] = &[
    term("mum/mums/mum's/mom/moms/mom's/mother/mother's/dad/dads/dad's/father/father's", ""),
    term("parent/parents/carer/carers/stepmum/stepmom/stepdad/foster", ""),
    term("gran/gran's/grandma/grandad/grandpa/grandmother/grandfather/uncle/aunt/auntie", ""),
    term("brother/brothers/brother's/sister/sisters/sister's", ""),
    term("at home", ""),
    term("family/families", ""),
];

/// That some people are not safe to talk to.
pub(in crate::rubric) const NOT_SAFE: &[Term] = &[
    term("isn't/aren't/not/never safe", ""),
    term("isn't/aren't always/a safe", ""),
    term("unsafe", ""),
    term("hurt/hurts or scare/scares", ""),
    term("scare/scares/scared/frighten/frightens/fear/afraid", ""),
    term("hurt/hurts/hit/hits you", ""),
];

/// Whom to turn to instead.
pub(in crate::rubric) const ANOTHER_ADULT: &[Term] =
    &[term("adult/adults", ""), term("teacher/nurse/counsellor/counselor/doctor/coach/helpline", ""), term("help line", "")];
