// Rule: unreachable-scene
// A learner never sees a scene that nothing leads to, and what it has to say is lost.

use crate::{
    check::{story::Story, walk::quote},
    diagnostic::Diagnostic,
};

pub(crate) fn unreachable_scene(story: &Story) -> Vec<Diagnostic> {
    let linked = story.linked();
    let lost = story.scenes().filter(|(at, _)| !linked[at.get()]);
    lost.map(|(at, scene)| {
        let is_led_to = story.scenes().any(|(from, other)| from != at && other.choices().iter().any(|choice| choice.to == at));
        let title = quote(&scene.title.to_plain());
        let message = match is_led_to {
            true => format!("only scenes that can't be reached lead to {title}"),
            false => format!("no choice leads to {title}"),
        };
        Diagnostic::error("unreachable-scene", story.scene_place(at), message, WHY, remedy(scene.id.as_str(), is_led_to))
    })
    .collect()
}

fn remedy(id: &str, is_led_to: bool) -> String {
    match is_led_to {
        true => format!("link a choice of a scene that can be reached to `#{id}`, or to one of the scenes that lead there"),
        false => format!("link a choice to `#{id}`, or take the scene out"),
    }
}

const WHY: &str = "a learner never sees a scene that nothing leads to, and what it has to say is lost";

#[cfg(test)]
mod tests {
    use super::unreachable_scene;
    use crate::check::tests::check;

    #[test]
    fn every_scene_that_links_do_not_reach_is_told() {
        check(
            unreachable_scene,
            "
            # Start
            - go -> End
            # Lost
            - on -> More
            # More
            - back -> Lost
            - end -> End
            # End
            good
            ",
            &[
                ("# Lost", "only scenes that can't be reached lead to \u{201c}Lost\u{201d}"),
                ("# More", "only scenes that can't be reached lead to \u{201c}More\u{201d}"),
            ],
        );
        check(
            unreachable_scene,
            "
            # Start
            - go -> End
            # Lost
            - again -> Lost
            # End
            good
            ",
            &[("# Lost", "no choice leads to \u{201c}Lost\u{201d}")],
        );
    }

    #[test]
    fn a_condition_is_not_this_rules_matter() {
        check(
            unreachable_scene,
            "
            trust 0..1 = 0
            # Start
            - go -> End : if trust >= 1
            # End
            good
            ",
            &[],
        );
    }
}
