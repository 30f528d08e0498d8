// Rule: ending-kinds
// Where every ending is of one kind, choosing makes no difference; where none is good, trying seems pointless.

use crate::{
    activity::scenario::{Ending, Exit},
    check::story::Story,
    diagnostic::Diagnostic,
};

pub(crate) fn ending_kinds(story: &Story) -> Vec<Diagnostic> {
    let kinds: Vec<Ending> = story
        .scenes()
        .filter_map(|(_, scene)| match scene.exit {
            Exit::Ending(ending) => Some(ending),
            Exit::Choices(_) => None,
        })
        .collect();
    let (message, remedy) = match &kinds[..] {
        // Not one: that no ending can be reached is told elsewhere.
        [] => return Vec::new(),
        [_] => ("the story has one ending only", "add an ending of another kind, so that choices matter"),
        kinds if !kinds.contains(&Ending::Good) => ("no ending is good", "mark one ending `good`, and let a path lead there"),
        [first, rest @ ..] if rest.iter().all(|kind| kind == first) => {
            ("all endings are of the same kind", "mark one `mixed` or `learn`: some choices lead to something harder, and worth knowing")
        }
        _ => return Vec::new(),
    };
    vec![Diagnostic::advice("ending-kinds", story.place(), message, WHY, remedy)]
}

const WHY: &str = "where every ending is of one kind, choosing makes no difference; where none is good, trying seems pointless";

#[cfg(test)]
mod tests {
    use super::ending_kinds;
    use crate::check::tests::run;

    fn told(kinds: &[&str]) -> Option<String> {
        let scenes: String = kinds.iter().enumerate().map(|(at, kind)| format!("# End {at}\n{kind}\n")).collect();
        run(ending_kinds, &format!("# Start\n- go -> End 0\n{scenes}")).pop().map(|(_, diagnostic)| diagnostic.message)
    }

    #[test]
    fn endings_should_differ_and_one_should_be_good() {
        assert_eq!(told(&["good", "mixed", "learn"]), None);
        assert_eq!(told(&["good", "learn", "learn"]), None);
        assert_eq!(told(&["good"]).as_deref(), Some("the story has one ending only"));
        assert_eq!(told(&["good", "good"]).as_deref(), Some("all endings are of the same kind"));
        assert_eq!(told(&["learn", "mixed"]).as_deref(), Some("no ending is good"));
    }
}
