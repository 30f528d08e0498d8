// Rule: meter-out-of-range
// The meter stops at its end while the story goes on, so a choice seems to do nothing and the learner can't trust the meter.

use crate::{
    activity::scenario::Meter,
    check::{
        story::Story,
        walk::{Overrun, quote},
    },
    diagnostic::Diagnostic,
};

pub(crate) fn meter_out_of_range(story: &Story) -> Vec<Diagnostic> {
    story.walks.overruns().iter().map(|overrun| diagnostic(story, overrun)).collect()
}

fn diagnostic(story: &Story, overrun: &Overrun) -> Diagnostic {
    let scene = story.walks.scene(overrun.state);
    let meter = &story.scenario.meters[overrun.meter];
    let before = story.walks.levels(overrun.state)[overrun.meter];
    let is_above = overrun.level > i64::from(meter.max);
    let choice = &story.scenario.scene(scene).choices()[overrun.choice];
    let message = format!(
        "{} takes {} from {before} to {}, {} its range {}..{}, {}",
        quote(&choice.text.to_plain()),
        meter.name,
        overrun.level,
        if is_above { "above" } else { "below" },
        meter.min,
        meter.max,
        story.walks.path_in_words(overrun.state),
    );
    let by = choice.effects.iter().filter(|effect| effect.meter == overrun.meter).map(|effect| i64::from(effect.by)).sum();
    Diagnostic::error("meter-out-of-range", story.choice_place(scene, overrun.choice), message, WHY, remedy(meter, by, is_above))
}

fn remedy(meter: &Meter, by: i64, is_above: bool) -> String {
    let (bound, sign) = if is_above { (i64::from(meter.max) - by, "<=") } else { (i64::from(meter.min) - by, ">=") };
    match (i64::from(meter.min)..=i64::from(meter.max)).contains(&bound) {
        true => format!("guard the choice with `if {} {sign} {bound}`, or widen the meter's range", meter.id),
        false => "move the meter by less, or widen its range".to_owned(),
    }
}

const WHY: &str =
    "the meter stops at its end while the story goes on, so a choice seems to do nothing and the learner can't trust the meter";

#[cfg(test)]
mod tests {
    use super::meter_out_of_range;
    use crate::check::tests::{check, run};

    #[test]
    fn the_path_and_the_guard_are_named() {
        let story = "
            trust 0..3 = 1
            # Start
            - leave -> Later : trust -1
            - ask -> End : trust +1
            # Later
            - ignore -> End : trust -1
            # End
            mixed
            ";
        check(
            meter_out_of_range,
            story,
            &[(
                "- ignore -> End : trust -1",
                "\u{201c}ignore\u{201d} takes trust from 0 to -1, below its range 0..3, after \u{201c}leave\u{201d}",
            )],
        );
        let remedies: Vec<String> = run(meter_out_of_range, story).into_iter().map(|(_, diagnostic)| diagnostic.remedy).collect();
        assert_eq!(remedies, ["guard the choice with `if trust >= 1`, or widen the meter's range"]);
    }

    #[test]
    fn a_loop_runs_over_in_the_end() {
        check(
            meter_out_of_range,
            "
            heat 0..2 = 0
            # Start
            - shout -> Start : heat +1
            - stop -> End
            # End
            mixed
            ",
            &[(
                "- shout -> Start : heat +1",
                "\u{201c}shout\u{201d} takes heat from 2 to 3, above its range 0..2, after \u{201c}shout\u{201d}, then \u{201c}shout\u{201d}",
            )],
        );
    }

    #[test]
    fn both_ends_of_one_meter_are_two_faults() {
        check(
            meter_out_of_range,
            "
            heat 0..1 = 0
            # Start
            - cool -> Start : heat -1
            - warm -> Start : heat +1
            - stop -> End
            # End
            mixed
            ",
            &[
                ("- cool -> Start : heat -1", "\u{201c}cool\u{201d} takes heat from 0 to -1, below its range 0..1, at the very start"),
                (
                    "- warm -> Start : heat +1",
                    "\u{201c}warm\u{201d} takes heat from 1 to 2, above its range 0..1, after \u{201c}warm\u{201d}",
                ),
            ],
        );
    }

    #[test]
    fn a_guarded_choice_is_fine() {
        check(
            meter_out_of_range,
            "
            heat 0..2 = 0
            # Start
            - shout -> Start : heat +1, if heat < 2
            - stop -> End
            # End
            mixed
            ",
            &[],
        );
    }

    #[test]
    fn a_step_larger_than_the_range_can_not_be_guarded() {
        let found = run(
            meter_out_of_range,
            "
            heat 0..2 = 0
            # Start
            - shout -> End : heat +5
            # End
            mixed
            ",
        );
        assert_eq!(found[0].1.remedy, "move the meter by less, or widen its range");
    }
}
