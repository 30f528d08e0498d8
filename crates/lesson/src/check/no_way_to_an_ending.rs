// Rule: no-way-to-an-ending
// A learner who gets there is caught: the story never closes, and nothing says why.

use std::collections::BTreeSet;

use crate::{
    activity::scenario::SceneIx,
    check::{
        story::Story,
        walk::{closure, quote, spread},
    },
    diagnostic::Diagnostic,
};

pub(crate) fn no_way_to_an_ending(story: &Story) -> Vec<Diagnostic> {
    let mut found = circles(story);
    found.extend(stuck(story));
    found.extend(caught(story));
    found
}

/// Scenes that lead only to each other. One fault a circle: one way out mends it, and whatever leads into it.
fn circles(story: &Story) -> Vec<Diagnostic> {
    let ends = story.linked_to_an_ending();
    let linked = story.linked();
    let mut told = vec![false; ends.len()];
    let mut found = Vec::new();
    for (at, scene) in story.scenes() {
        if ends[at.get()] || !linked[at.get()] || told[at.get()] || scene.choices().is_empty() {
            continue;
        }
        let circle = story.linked_from([at.get()]);
        let members = || circle.iter().enumerate().filter(|(_, is_member)| **is_member).map(|(member, _)| member);
        let is_closed = members().all(|member| story.linked_from([member])[at.get()]);
        if !is_closed {
            continue;
        }
        let others: Vec<String> = story
            .scenes()
            .filter(|(other, _)| circle[other.get()] && *other != at)
            .map(|(_, other)| quote(&other.title.to_plain()))
            .collect();
        members().for_each(|member| told[member] = true);
        let mut message = format!("no ending can be reached from {}", quote(&scene.title.to_plain()));
        match &others[..] {
            [] => {}
            names if names.len() <= 4 => message.push_str(&format!(", nor from {}", names.join(", "))),
            names => message.push_str(&format!(", nor from {} other scenes it leads to", names.len())),
        }
        found.push(Diagnostic::error(
            RULE,
            story.scene_place(at),
            message,
            WHY,
            "link a choice to an ending, or to a scene that leads to one",
        ));
    }
    found
}

/// States in which no choice is offered. The nearest one of each scene is told.
fn stuck(story: &Story) -> Vec<Diagnostic> {
    let walks = &story.walks;
    let mut told = BTreeSet::new();
    let stuck = walks.states().filter(|state| walks.is_stuck(*state)).filter(|state| told.insert(walks.scene(*state)));
    let diagnostic = |state: usize| {
        let message = format!("{} offers no choice{}", title(story, walks.scene(state)), how(story, state));
        Diagnostic::error(RULE, story.scene_place(walks.scene(state)), message, WHY, "add a choice without `if`, or loosen a condition")
    };
    stuck.map(diagnostic).collect()
}

/// States with choices, none of which ever leads to an ending, though links do. Of states that hang together, the
/// nearest is told; of a scene, one.
fn caught(story: &Story) -> Vec<Diagnostic> {
    let walks = &story.walks;
    let ends = story.linked_to_an_ending();
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); walks.states().len()];
    let mut around = before.clone();
    for state in walks.states().filter(|state| !walks.may_end(*state)) {
        for next in walks.next(state) {
            before[*next].push(state);
            around[*next].push(state);
            around[state].push(*next);
        }
    }
    // What leads to a state in which no choice is offered is told there.
    let mut told = closure(before.len(), walks.states().filter(|state| walks.is_stuck(*state)), |state| &before[state]);
    let mut scenes = BTreeSet::new();
    let mut found = Vec::new();
    for state in walks.states() {
        let scene = walks.scene(state);
        if walks.may_end(state) || told[state] || !ends[scene.get()] {
            continue;
        }
        spread(&mut told, [state], |state| &around[state]);
        if scenes.insert(scene) {
            let message = format!("no ending can be reached from {}{}", title(story, scene), how(story, state));
            found.push(Diagnostic::error(
                RULE,
                story.scene_place(scene),
                message,
                WHY,
                "loosen a condition on the way out, or add a choice without `if`",
            ));
        }
    }
    found
}

fn title(story: &Story, scene: SceneIx) -> String {
    quote(&story.scenario.scene(scene).title.to_plain())
}

fn how(story: &Story, state: usize) -> String {
    let levels = story.walks.levels_in_words(state).map(|levels| format!(" when {levels}")).unwrap_or_default();
    format!("{levels}, {}", story.walks.path_in_words(state))
}

const RULE: &str = "no-way-to-an-ending";
const WHY: &str = "a learner who gets there is caught: the story never closes, and nothing says why";

#[cfg(test)]
mod tests {
    use super::no_way_to_an_ending;
    use crate::check::tests::check;

    #[test]
    fn scenes_that_lead_only_to_each_other_are_one_fault() {
        check(
            no_way_to_an_ending,
            "
            # Start
            - out -> End
            - in -> Door
            # Door
            - on -> Here
            # Here
            - on -> There
            # There
            - back -> Here
            # End
            good
            ",
            &[("# Here", "no ending can be reached from \u{201c}Here\u{201d}, nor from \u{201c}There\u{201d}")],
        );
    }

    #[test]
    fn a_story_without_any_ending_is_one_fault() {
        check(
            no_way_to_an_ending,
            "
            # Start
            - again -> Start
            ",
            &[("# Start", "no ending can be reached from \u{201c}Start\u{201d}")],
        );
    }

    #[test]
    fn a_state_in_which_nothing_is_offered_is_told_with_a_path() {
        check(
            no_way_to_an_ending,
            "
            trust 0..5 = 2
            heat 0..5 = 0
            # Start
            - shout -> Gate : trust -1, heat +2
            - ask -> Gate : trust +1
            # Gate
            - talk -> End : if trust >= 2
            # End
            good
            ",
            &[("# Gate", "\u{201c}Gate\u{201d} offers no choice when trust is 1 and heat is 2, after \u{201c}shout\u{201d}")],
        );
    }

    #[test]
    fn a_loop_that_conditions_close_is_told_once() {
        check(
            no_way_to_an_ending,
            "
            trust 0..5 = 2
            # Start
            - shout -> Here : trust -1
            - ask -> End
            # Here
            - on -> There
            - out -> End : if trust >= 2
            # There
            - back -> Here
            # End
            good
            ",
            &[("# Here", "no ending can be reached from \u{201c}Here\u{201d} when trust is 1, after \u{201c}shout\u{201d}")],
        );
    }

    #[test]
    fn loops_with_a_way_out_are_fine() {
        check(
            no_way_to_an_ending,
            "
            trust 0..2 = 0
            # Start
            - again -> Start : trust +1, if trust < 2
            - out -> End : if trust = 2
            # End
            good
            ",
            &[],
        );
    }

    #[test]
    fn a_start_that_offers_nothing_says_so() {
        check(
            no_way_to_an_ending,
            "
            trust 0..2 = 0
            # Start
            - out -> End : if trust = 2
            # End
            good
            ",
            &[("# Start", "\u{201c}Start\u{201d} offers no choice when trust is 0, at the very start")],
        );
    }
}
