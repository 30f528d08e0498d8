// Rule: choice-never-offered
// The author meant a learner to have this choice, and no learner ever does.

use crate::{
    check::{story::Story, walk::quote},
    diagnostic::Diagnostic,
};

pub(crate) fn choice_never_offered(story: &Story) -> Vec<Diagnostic> {
    if !story.walks.is_complete() {
        return Vec::new();
    }
    let mut found = Vec::new();
    // In a scene that is never reached, no choice is to blame.
    for (at, scene) in story.scenes().filter(|(at, _)| story.walks.is_reached(*at)) {
        for (place, choice) in scene.choices().iter().enumerate().filter(|(place, _)| !story.walks.is_offered(at, *place)) {
            let message = format!("{} is never offered: its condition never holds here", quote(&choice.text.to_plain()));
            let remedy = "loosen the `if`, change what earlier choices do to the meters, or take the choice out";
            found.push(Diagnostic::advice("choice-never-offered", story.choice_place(at, place), message, WHY, remedy));
        }
    }
    found
}

const WHY: &str = "the author meant a learner to have this choice, and no learner ever does";

#[cfg(test)]
mod tests {
    use super::choice_never_offered;
    use crate::check::tests::check;

    #[test]
    fn a_condition_that_never_holds_is_told() {
        check(
            choice_never_offered,
            "
            heat 0..2 = 1
            # Start
            - cool down -> End : heat -1
            - boil over -> End : if heat > 1
            - both -> End : if heat > 0, if heat < 1
            # End
            mixed
            ",
            &[
                ("- boil over -> End : if heat > 1", "\u{201c}boil over\u{201d} is never offered: its condition never holds here"),
                ("- both -> End : if heat > 0, if heat < 1", "\u{201c}both\u{201d} is never offered: its condition never holds here"),
            ],
        );
    }

    #[test]
    fn what_is_offered_now_and_then_is_fine() {
        check(
            choice_never_offered,
            "
            heat 0..2 = 1
            # Start
            - warm -> Start : heat +1, if heat < 2
            - boil over -> End : if heat > 1
            # End
            mixed
            ",
            &[],
        );
    }
}
