//! The rules against plain play: on random stories, what the walk claims is what playing every path shows.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{
    MOST_STATES,
    story::Story,
    tests::{choice, scene},
    walk::AllWalks,
};
use crate::activity::scenario::{Chart, Choice, Comparison, Condition, Effect, Ending, Exit, Levels, Meter, Scenario, SceneIx};
use crate::compile::StepPlaces;

type State = (SceneIx, Levels);

/// Every state of every play of up to `depth` choices, and what happened on the way, by the engine's own means.
#[derive(Default)]
struct Played {
    states: BTreeSet<State>,
    stuck: BTreeSet<State>,
    /// Scene, choice, meter, above.
    overruns: BTreeSet<(SceneIx, usize, usize, bool)>,
    offered: BTreeSet<(SceneIx, usize)>,
}

fn play(scenario: &Scenario, at: SceneIx, levels: &Levels, depth: usize, played: &mut Played) {
    played.states.insert((at, levels.clone()));
    let is_offered = |choice: &Choice| scenario.offered(at, levels).any(|offered| std::ptr::eq(offered, choice));
    let choices: Vec<(usize, &Choice)> = scenario.scene(at).choices().iter().enumerate().filter(|(_, choice)| is_offered(choice)).collect();
    if choices.is_empty() && matches!(scenario.scene(at).exit, Exit::Choices(_)) {
        played.stuck.insert((at, levels.clone()));
    }
    if depth == 0 {
        return;
    }
    for (place, choice) in choices {
        played.offered.insert((at, place));
        for effect in &choice.effects {
            let meter = &scenario.meters[effect.meter];
            let level = levels[effect.meter] + effect.by;
            if level < meter.min || level > meter.max {
                played.overruns.insert((at, place, effect.meter, level > meter.max));
            }
        }
        play(scenario, choice.to, &scenario.after(choice, levels), depth - 1, played);
    }
}

/// All states, by adding what is one choice away until nothing is new.
fn all_states(scenario: &Scenario) -> BTreeSet<State> {
    let mut all = BTreeSet::from([(SceneIx::FIRST, scenario.start_levels())]);
    loop {
        let more: BTreeSet<State> = all.iter().flat_map(|state| ahead(scenario, state)).filter(|state| !all.contains(state)).collect();
        if more.is_empty() {
            return all;
        }
        all.extend(more);
    }
}

fn ahead(scenario: &Scenario, (at, levels): &State) -> Vec<State> {
    scenario.offered(*at, levels).map(|choice| (choice.to, scenario.after(choice, levels))).collect()
}

/// The states from which an ending can be reached, by the same naive means.
fn ending_states(scenario: &Scenario, all: &BTreeSet<State>) -> BTreeSet<State> {
    let is_ending = |state: &&State| matches!(scenario.scene(state.0).exit, Exit::Ending(_));
    let mut good: BTreeSet<State> = all.iter().filter(is_ending).cloned().collect();
    loop {
        let leads_on = |state: &&State| !good.contains(*state) && ahead(scenario, state).iter().any(|next| good.contains(next));
        let more: Vec<State> = all.iter().filter(leads_on).cloned().collect();
        if more.is_empty() {
            return good;
        }
        good.extend(more);
    }
}

fn state(walks: &AllWalks, at: usize) -> State {
    (walks.scene(at), walks.levels(at).to_vec())
}

fn random_story() -> impl Strategy<Value = Scenario> {
    let meters = prop::collection::vec((-2..=0, 0..=3), 0..=2).prop_map(|ranges| {
        let meter = |(at, (min, max)): (usize, (i32, i32))| {
            let id = format!("m{at}");
            Meter { id: id.as_str().into(), name: id.into(), min, max, start: 0 }
        };
        ranges.into_iter().enumerate().map(meter).collect::<Vec<_>>()
    });
    (1..=5_usize, meters).prop_flat_map(|(scenes, meters)| {
        let meter = 0..meters.len().max(1);
        let effects = prop::collection::vec((meter.clone(), -2..=2_i32), 0..=meters.len());
        let comparison = prop::sample::select(vec![
            Comparison::AtLeast,
            Comparison::AtMost,
            Comparison::Above,
            Comparison::Below,
            Comparison::Equal,
            Comparison::Not,
        ]);
        let conditions = prop::collection::vec((meter, comparison, -2..=3_i32), 0..=meters.len());
        let choices = prop::collection::vec((0..scenes, effects, conditions), 1..=3).prop_map(|choices| {
            let build = |(at, (to, effects, conditions)): (usize, (usize, Vec<_>, Vec<_>))| Choice {
                effects: effects.into_iter().map(|(meter, by)| Effect { meter, by }).collect(),
                conditions: conditions.into_iter().map(|(meter, is, than)| Condition { meter, is, than }).collect(),
                ..choice(&format!("c{at}"), to)
            };
            Exit::Choices(choices.into_iter().enumerate().map(build).collect())
        });
        let exit = prop_oneof![3 => choices, 1 => Just(Exit::Ending(Ending::Good))];
        prop::collection::vec(exit, scenes).prop_map(move |exits| Scenario {
            meters: meters.clone(),
            scenes: exits.into_iter().enumerate().map(|(at, exit)| scene(&format!("S{at}"), exit)).collect(),
            chart: Chart::default(),
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn the_walk_finds_what_play_finds(scenario in random_story()) {
        let walks = AllWalks::within(MOST_STATES, &scenario);
        prop_assert!(walks.is_complete());
        let found: BTreeSet<State> = walks.states().map(|at| state(&walks, at)).collect();
        prop_assert_eq!(found.len(), walks.states().len());
        let all = all_states(&scenario);
        prop_assert_eq!(&found, &all);
        let ending: BTreeSet<State> = walks.states().filter(|at| walks.may_end(*at)).map(|at| state(&walks, at)).collect();
        prop_assert_eq!(ending, ending_states(&scenario, &all));

        let mut played = Played::default();
        play(&scenario, SceneIx::FIRST, &scenario.start_levels(), 6, &mut played);
        prop_assert!(played.states.is_subset(&all));
        let stuck: BTreeSet<State> = walks.states().filter(|at| walks.is_stuck(*at)).map(|at| state(&walks, at)).collect();
        prop_assert!(played.stuck.is_subset(&stuck));
        for (at, choice) in played.offered {
            prop_assert!(walks.is_offered(at, choice));
        }
        let meters = &scenario.meters;
        let is_above = |meter: usize, level: i64| level > i64::from(meters[meter].max);
        let told: BTreeSet<_> =
            walks.overruns().iter().map(|over| (walks.scene(over.state), over.choice, over.meter, is_above(over.meter, over.level))).collect();
        // A choice may move one meter twice; then play, which adds up from the same level, is not what the engine does.
        let is_plain = scenario.scenes.iter().flat_map(|scene| scene.choices()).all(|choice| {
            let moved: BTreeSet<usize> = choice.effects.iter().map(|effect| effect.meter).collect();
            moved.len() == choice.effects.len()
        });
        prop_assert!(!is_plain || played.overruns.is_subset(&told));
    }

    #[test]
    fn every_path_told_can_be_played(scenario in random_story()) {
        let walks = AllWalks::within(MOST_STATES, &scenario);
        for at in walks.states() {
            let (mut scene, mut levels) = (SceneIx::FIRST, scenario.start_levels());
            for (from, place) in walks.path(at) {
                prop_assert_eq!(from, scene);
                let choice = &scenario.scene(from).choices()[place];
                prop_assert!(choice.is_offered(&levels));
                levels = scenario.after(choice, &levels);
                scene = choice.to;
            }
            prop_assert_eq!((scene, levels), state(&walks, at));
        }
    }

    #[test]
    fn a_story_is_told_stuck_exactly_when_a_state_is(scenario in random_story()) {
        let all = all_states(&scenario);
        let ending = ending_states(&scenario, &all);
        let told = super::no_way_to_an_ending::no_way_to_an_ending(&Story::new(&scenario, &StepPlaces::default(), MOST_STATES));
        // Beyond states, links are judged too: a circle that no learner can enter is still one.
        if ending.len() < all.len() {
            prop_assert!(!told.is_empty());
        }
    }

    #[test]
    fn a_walk_cut_short_claims_nothing_that_a_whole_one_does_not(scenario in random_story(), most in 1..12_usize) {
        let whole = AllWalks::within(MOST_STATES, &scenario);
        let short = AllWalks::within(most, &scenario);
        let dead: BTreeSet<State> = whole.states().filter(|at| !whole.may_end(*at)).map(|at| state(&whole, at)).collect();
        for at in short.states().filter(|at| !short.may_end(*at)) {
            prop_assert!(dead.contains(&state(&short, at)));
        }
        for overrun in short.overruns() {
            prop_assert!(whole.overruns().contains(overrun));
        }
    }
}

/// A ring of scenes with four meters, each choice moving one: as many states as the meters allow.
fn large(scenes: usize, max: i32) -> Scenario {
    let meters = ["a", "b", "c", "d"].map(|id| Meter { id: id.into(), name: id.into(), min: 0, max, start: 0 });
    let exits = (0..scenes).map(|at| {
        let moves = |(place, by): (usize, i32)| {
            let meter = (at + place) % 4;
            let guard = if by > 0 { Comparison::Below } else { Comparison::Above };
            let than = if by > 0 { max } else { 0 };
            Choice {
                effects: vec![Effect { meter, by }],
                conditions: vec![Condition { meter, is: guard, than }],
                ..choice(&format!("c{place}"), (at + 1 + place) % scenes)
            }
        };
        let choices = [1, -1, 1].into_iter().enumerate().map(moves).chain([choice("on", (at + 1) % scenes)]).collect();
        if at + 1 == scenes { Exit::Ending(Ending::Good) } else { Exit::Choices(choices) }
    });
    Scenario {
        meters: meters.into(),
        scenes: exits.enumerate().map(|(at, exit)| scene(&format!("S{at}"), exit)).collect(),
        chart: Chart::default(),
    }
}

#[test]
fn a_large_story_is_walked_whole_or_given_up() {
    for (max, is_complete) in [(3, true), (100, false)] {
        let scenario = large(300, max);
        let places = StepPlaces::default();
        let story = Story::new(&scenario, &places, MOST_STATES);
        let found = super::story(&story);
        assert_eq!(story.walks.is_complete(), is_complete);
        assert_eq!(found.iter().any(|diagnostic| diagnostic.rule == "walk-gave-up"), !is_complete);
        assert!(found.iter().all(|diagnostic| !diagnostic.is_error()), "{found:?}");
    }
}

#[test]
fn numbers_at_the_edge_do_not_overflow() {
    let meters = ["a", "b", "c", "d"].map(|id| Meter { id: id.into(), name: id.into(), min: i32::MIN, max: i32::MAX, start: i32::MAX });
    let more = Choice { effects: vec![Effect { meter: 0, by: i32::MAX }], ..choice("more", 0) };
    for meters in [meters[..1].to_vec(), meters.to_vec()] {
        let scenario = Scenario {
            meters,
            scenes: vec![scene("S", Exit::Choices(vec![more.clone()])), scene("E", Exit::Ending(Ending::Good))],
            chart: Chart::default(),
        };
        let walks = AllWalks::within(MOST_STATES, &scenario);
        assert_eq!((walks.states().len(), walks.is_complete()), (1, scenario.meters.len() == 1));
        super::story(&Story::new(&scenario, &StepPlaces::default(), MOST_STATES));
    }
    let backward = Meter { id: "a".into(), name: "a".into(), min: 3, max: -3, start: 0 };
    let scenario = Scenario { meters: vec![backward], scenes: vec![scene("S", Exit::Choices(vec![more]))], chart: Chart::default() };
    super::story(&Story::new(&scenario, &StepPlaces::default(), MOST_STATES));
}
