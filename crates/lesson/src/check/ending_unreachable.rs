// Rule: ending-unreachable
// The learner is told how many endings there are and looks for one that nobody can have.

use crate::{
    check::{story::Story, walk::quote},
    diagnostic::Diagnostic,
};

pub(crate) fn ending_unreachable(story: &Story) -> Vec<Diagnostic> {
    if !story.walks.is_complete() {
        return Vec::new();
    }
    let linked = story.linked();
    let lost = story.scenario.endings().filter(|at| linked[at.get()] && !story.walks.is_reached(*at));
    lost.map(|at| {
        let ending = story.scenario.scene(at);
        let message = format!("no path reaches the ending {}: the meters never allow it", quote(&ending.title.to_plain()));
        let remedy = format!("loosen an `if` on the way to `#{}`, or change what earlier choices do to the meters", ending.id);
        Diagnostic::error("ending-unreachable", story.scene_place(at), message, WHY, remedy)
    })
    .collect()
}

const WHY: &str = "the learner is told how many endings there are and looks for one that nobody can have";

#[cfg(test)]
mod tests {
    use super::ending_unreachable;
    use crate::check::tests::check;

    #[test]
    fn an_ending_behind_a_condition_that_never_holds_is_told() {
        check(
            ending_unreachable,
            "
            trust 0..5 = 2
            # Start
            - ask -> Later : trust +1
            - leave -> Cold
            # Later
            - hug -> Warm : if trust >= 4
            - wave -> Cold
            # Warm
            good
            # Cold
            learn
            ",
            &[("# Warm", "no path reaches the ending \u{201c}Warm\u{201d}: the meters never allow it")],
        );
    }

    #[test]
    fn one_more_try_makes_it_reachable() {
        check(
            ending_unreachable,
            "
            trust 0..5 = 2
            # Start
            - ask -> Later : trust +1
            # Later
            - again -> Start : if trust < 5
            - hug -> Warm : if trust >= 4
            # Warm
            good
            ",
            &[],
        );
    }

    #[test]
    fn an_ending_that_nothing_links_to_is_another_rules_matter() {
        check(
            ending_unreachable,
            "
            # Start
            - ask -> End
            # End
            good
            # Lost
            learn
            ",
            &[],
        );
    }
}
