//! A translation is the base lesson in other words: the same steps, parts, options and ways. It takes every id from
//! the base, so a learner who switches languages keeps their place.

use std::{ops::Range, rc::Rc};

use super::places::{Places, ScenePlaces, StepPlaces};
use crate::{
    Activity, Lesson, Step,
    activity::{
        Fill, Match, Order, Question, Scenario, Sort, Tool,
        scenario::{Exit, Scene},
    },
    diagnostic::Diagnostic,
};

/// Gives `lesson` the ids of `base`, after saying where the two differ.
pub(super) fn adopt(lesson: &mut Lesson, base: &Lesson, places: &Places, faults: &mut Vec<Diagnostic>) {
    let count = Differ { faults, rule_place: places.title.clone() }.count(lesson.steps.len(), base.steps.len(), "steps");
    if !count {
        return;
    }
    for ((step, base), place) in lesson.steps.iter_mut().zip(&base.steps).zip(&places.steps) {
        step.id = base.id.clone();
        step.was.clone_from(&base.was);
        step.place.clone_from(&base.place);
        let mut differ = Differ { faults, rule_place: place.heading.clone() };
        activity(step, base, place, &mut differ);
    }
}

/// Says where a translation differs.
struct Differ<'a> {
    faults: &'a mut Vec<Diagnostic>,
    rule_place: Range<usize>,
}

impl Differ<'_> {
    fn at(&mut self, place: Option<&Range<usize>>) -> Differ<'_> {
        let rule_place = place.unwrap_or(&self.rule_place).clone();
        Differ { faults: self.faults, rule_place }
    }

    fn say(&mut self, message: String) {
        // What is wrong in itself needs no comparing.
        if self.faults.iter().any(|fault| fault.place == self.rule_place && fault.is_error() && fault.rule != RULE) {
            return;
        }
        let remedy = "make it as it is in the base language, in other words only";
        self.faults.push(Diagnostic::error(RULE, self.rule_place.clone(), message, WHY, remedy));
    }

    fn count(&mut self, here: usize, base: usize, what: &str) -> bool {
        if here != base {
            self.say(format!("here are {here} {what}, in the base language {base}"));
        }
        here == base
    }

    fn same(&mut self, is_same: bool, what: &str) -> bool {
        if !is_same {
            self.say(format!("{what} differs from the base language"));
        }
        is_same
    }
}

fn activity(step: &mut Step, base: &Step, places: &StepPlaces, differ: &mut Differ<'_>) {
    match (&mut step.activity, &base.activity) {
        (Activity::Card, Activity::Card) => {}
        (Activity::Questions(here), Activity::Questions(base)) => {
            if differ.count(here.len(), base.len(), "questions") {
                for (index, (here, base)) in here.iter_mut().zip(base).enumerate() {
                    let place = places.parts.get(index);
                    let options = place.map_or(&[][..], |place| &place.options);
                    question(Rc::make_mut(here), base, options, &mut differ.at(place.map(|place| &place.heading)));
                }
            }
        }
        (Activity::Sort(here), Activity::Sort(base)) => sort(Rc::make_mut(here), base, differ),
        (Activity::Match(here), Activity::Match(base)) => pairs(Rc::make_mut(here), base, places, differ),
        (Activity::Order(here), Activity::Order(base)) => order(Rc::make_mut(here), base, differ),
        (Activity::Fill(here), Activity::Fill(base)) => fill(Rc::make_mut(here), base, places, differ),
        (Activity::Scenario(here), Activity::Scenario(base)) => scenario(Rc::make_mut(here), base, places, differ),
        (Activity::Tool(here), Activity::Tool(base)) => tool(here, base, differ),
        _ => differ.say("this is another kind of step than in the base language".to_owned()),
    }
}

fn question(here: &mut Question, base: &Question, places: &[Range<usize>], differ: &mut Differ<'_>) {
    here.id = base.id.clone();
    here.was.clone_from(&base.was);
    differ.same(here.title.is_some() == base.title.is_some(), "the question's heading");
    let is_same_kind = differ.same(here.pick.is_spot() == base.pick.is_spot(), "the kind of question");
    if !is_same_kind || !differ.count(here.options.len(), base.options.len(), "options") {
        return;
    }
    for (index, (here, base)) in here.options.iter_mut().zip(&base.options).enumerate() {
        here.id = base.id.clone();
        let who = |speaker: &Option<crate::Speaker>| speaker.as_ref().map(|speaker| speaker.id.clone());
        let mut differ = differ.at(places.get(index));
        differ.same(here.mark == base.mark, "what is right about this option");
        differ.same(who(&here.speaker) == who(&base.speaker), "who says this line");
    }
}

fn sort(here: &mut Sort, base: &Sort, differ: &mut Differ<'_>) {
    if !differ.count(here.trays.len(), base.trays.len(), "columns") || !differ.count(here.slips.len(), base.slips.len(), "cells to sort") {
        return;
    }
    let column = |sort: &Sort, tray| sort.trays.iter().position(|other| other.id == tray);
    let columns = |sort: &Sort| sort.slips.iter().map(|slip| column(sort, slip.tray.clone())).collect::<Vec<_>>();
    differ.same(columns(here) == columns(base), "how many cells each column has");
    for (here, base) in here.trays.iter_mut().zip(&base.trays) {
        here.id = base.id.clone();
    }
    for (here, base) in here.slips.iter_mut().zip(&base.slips) {
        here.id = base.id.clone();
        here.tray = base.tray.clone();
    }
}

fn pairs(here: &mut Match, base: &Match, places: &StepPlaces, differ: &mut Differ<'_>) {
    if !differ.count(here.pairs.len(), base.pairs.len(), "pairs") {
        return;
    }
    // Where the base says the same thing on two right sides, so must the translation.
    let firsts =
        |pairs: &Match| pairs.pairs.iter().map(|pair| pairs.pairs.iter().position(|other| other.right.id == pair.right.id)).collect();
    let (ours, theirs): (Vec<_>, Vec<_>) = (firsts(here), firsts(base));
    for (index, (here, base)) in here.pairs.iter_mut().zip(&base.pairs).enumerate() {
        differ.at(places.items.get(index)).same(ours[index] == theirs[index], "which pairs share a right side");
        here.left.id = base.left.id.clone();
        here.right.id = base.right.id.clone();
    }
}

fn order(here: &mut Order, base: &Order, differ: &mut Differ<'_>) {
    if differ.count(here.items.len(), base.items.len(), "items") {
        for (here, base) in here.items.iter_mut().zip(&base.items) {
            here.id = base.id.clone();
        }
    }
}

fn fill(here: &mut Fill, base: &Fill, places: &StepPlaces, differ: &mut Differ<'_>) {
    if !differ.count(here.blanks().count(), base.blanks().count(), "gaps") {
        return;
    }
    let pieces = here.lines.iter_mut().flat_map(|line| &mut line.pieces);
    let blanks = pieces.filter_map(|piece| match piece {
        crate::activity::fill::Piece::Blank(blank) => Some(blank),
        crate::activity::fill::Piece::Words(_) => None,
    });
    for (index, (here, base)) in blanks.zip(base.blanks()).enumerate() {
        here.id = base.id.clone();
        let mut differ = differ.at(places.items.get(index));
        if differ.count(here.words.len(), base.words.len(), "words to choose from") {
            differ.same(here.words.iter().zip(&base.words).all(|(here, base)| here.fits == base.fits), "which words fit this gap");
            for (here, base) in here.words.iter_mut().zip(&base.words) {
                here.id = base.id.clone();
            }
        }
    }
}

fn tool(here: &Tool, base: &Tool, differ: &mut Differ<'_>) {
    if !differ.same(here.name() == base.name(), "the tool") {
        return;
    }
    // What a learner kept from one field may be offered again in a later lesson; as many lines keep the two pages alike.
    if let (Tool::Worksheet(here), Tool::Worksheet(base)) = (here, base) {
        for ((field, here), base) in base.form.fields().iter().zip(&here.lines).zip(&base.lines) {
            differ.count(here.len(), base.len(), field.name);
        }
    }
}

fn scenario(here: &mut Scenario, base: &Scenario, places: &StepPlaces, differ: &mut Differ<'_>) {
    let mark = places.mark.clone();
    let mut are_same_meters = here.meters.len() == base.meters.len();
    if differ.at(mark.as_ref()).count(here.meters.len(), base.meters.len(), "meters") {
        for (index, (here, base)) in here.meters.iter_mut().zip(&base.meters).enumerate() {
            are_same_meters &= here.id == base.id;
            let is_same = (&here.id, here.min, here.max, here.start) == (&base.id, base.min, base.max, base.start);
            differ.at(places.meters.get(index)).same(is_same, "this meter's id, range or start");
            here.id = base.id.clone();
        }
    }
    if !differ.count(here.scenes.len(), base.scenes.len(), "scenes") {
        return;
    }
    for ((here, base), places) in here.scenes.iter_mut().zip(&base.scenes).zip(&places.scenes) {
        scene(here, base, places, are_same_meters, &mut differ.at(Some(&places.heading)));
    }
}

/// Effects are compared only when the meters they name are the same.
fn scene(here: &mut Scene, base: &Scene, places: &ScenePlaces, are_same_meters: bool, differ: &mut Differ<'_>) {
    here.id = base.id.clone();
    here.was.clone_from(&base.was);
    here.place.clone_from(&base.place);
    match (&mut here.exit, &base.exit) {
        (Exit::Ending(here), Exit::Ending(base)) => _ = differ.at(places.ending.as_ref()).same(here == base, "the kind of ending"),
        (Exit::Choices(here), Exit::Choices(base)) => {
            if !differ.count(here.len(), base.len(), "choices") {
                return;
            }
            for (index, (here, base)) in here.iter_mut().zip(base).enumerate() {
                here.id = base.id.clone();
                let mut differ = differ.at(places.choices.get(index));
                differ.same(here.to == base.to, "where this choice leads");
                differ.same(!are_same_meters || here.effects == base.effects, "what this choice does to the meters");
                differ.same(!are_same_meters || here.conditions == base.conditions, "when this choice is offered");
            }
        }
        _ => differ.say("this scene ends in only one of the two languages".to_owned()),
    }
}

const RULE: &str = "translation-differs";
const WHY: &str = "a learner who switches languages would lose their place";

#[cfg(test)]
mod tests {
    use super::super::{
        Setting, lesson,
        tests::{HEAD, cast, compiled, compiled_with},
    };
    use crate::LessonId;

    const FRONT: &str = "---\nobjective: Hazlo\n---\n\n# Título\n\n";

    fn check(base: &str, translated: &str, expect: &[(&str, &str)]) {
        let (base, cast, id) = (compiled(base), cast(), LessonId::from("test"));
        let text = if translated.starts_with("---") { translated.to_owned() } else { format!("{FRONT}{translated}") };
        let outcome = lesson(text.as_bytes(), Setting { id: &id, language: "es", cast: &cast, base: Some(&base) });
        let found: Vec<(&str, &str)> = outcome.diagnostics.iter().map(|fault| (fault.rule, &text[fault.place.clone()])).collect();
        assert_eq!(found, expect, "{:#?}", outcome.diagnostics);
    }

    #[test]
    fn ids_and_earlier_names_come_from_the_base() {
        let base = compiled("## A\n<!-- was: o -->\n\nx\n\n## B\n\ny\n");
        let here = compiled_with(&format!("{FRONT}## Uno\n<!-- was: o -->\n\n[x](#dos) [y](#b)\n\n## Dos\n\ny\n"), Some(&base));
        assert_eq!((&here.steps[0].id, &here.steps[0].was), (&base.steps[0].id, &base.steps[0].was));
        assert!(format!("{:?}", here.steps[0].body).matches("Step(StepId(\"b\"))").count() == 2);
    }

    #[test]
    fn the_structure_is_the_bases() {
        check("## A\n\nx\n", "## A\n\nx\n\n## B\n\ny\n", &[("translation-differs", "# Título")]);
        check("## A\n\nx\n", "## A\n<!-- order -->\n\n1. a\n2. b\n", &[("translation-differs", "## A")]);
        let question = |marks: [&str; 2]| format!("## A\n\n- [{}] a\n  > x\n- [{}] b\n  > y\n", marks[0], marks[1]);
        check(
            &question(["x", " "]),
            &question([" ", "x"]),
            &[("translation-differs", "- [ ] a\n  > x"), ("translation-differs", "- [x] b\n  > y")],
        );
        let story = |effects: &str| {
            format!(
                "## A\n<!-- scenario: meters t 0..5 = 3 \"T\" -->\n\n- [a](#e \"{effects}\")\n  > x\n\n### E\n<!-- ending: good -->\n\ny\n"
            )
        };
        check(&story("t +1"), &story("t +2"), &[("translation-differs", "- [a](#e \"t +2\")\n  > x")]);
        check(&story("t +1"), &story("t +1").replace("= 3", "= 2"), &[("translation-differs", "t 0..5 = 2 \"T\"")]);
        check(&story("t +1"), &story("t +1").replace("good", "learn"), &[("translation-differs", "<!-- ending: learn -->")]);
        check(&story("t +1"), &story("t +1").replace("good", "buena"), &[("unknown-ending", "<!-- ending: buena -->")]);
        check(&story("t +1"), &story("x +1").replace(" t ", " x "), &[("translation-differs", "x 0..5 = 3 \"T\"")]);
        let spot = "## A\n<!-- spot -->\n\n- [x] **Leo:** a\n  > x\n- [ ] **Leo:** b\n  > y\n";
        check(spot, &spot.replace("<!-- spot -->\n", ""), &[("translation-differs", "## A")]);
        let fill = |words: &str| format!("## A\n<!-- fill -->\n\n`{words}`\n");
        check(&fill("a* | b"), &fill("a | b*"), &[("translation-differs", "`a | b*`")]);
        check(&fill("a* | b"), &fill("a* | b | c"), &[("translation-differs", "`a* | b | c`")]);
    }

    #[test]
    fn front_matter_needs_just_an_objective() {
        check("## A\n\nx\n", "---\nminutes: 9\n---\n# T\n## A\nx\n", &[("missing-field", "---")]);
        check("## A\n\nx\n", &format!("{}## A\n\nx\n", HEAD.replace("minutes: 9", "minutes: 8")), &[("translation-differs", "minutes: 8")]);
        check("## A\n\nx\n", &format!("{HEAD}## A\n\nx\n"), &[]);
    }
}
