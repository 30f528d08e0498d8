//! The keel gauge: the water's level is how much of something good there is between people, the boat's tilt how heated things
//! are. The words beside it say both, so screen readers pass over it.

use lesson::activity::scenario::{Levels, Meter, Scenario};
use yew::prelude::*;

use crate::component::{
    boat::hull,
    svg::{put, text},
};

/// The picture. None when there are more meters than a boat can show: one level and one tilt.
pub fn view_gauge(scenario: &Scenario, levels: &Levels) -> Option<Html> {
    let (level, tilt) = level_and_tilt(scenario, levels)?;
    let water = 88 - level * 40 / 100;
    let mut waves = text("M-6 ", &[water], "");
    for _ in 0..6 {
        put(&mut waves, "q5.5 ", &[-2 - tilt * 14 / 100], "11 0t11 0");
    }
    let mut boat = text("translate(60 ", &[water + 5], ") ");
    put(&mut boat, "rotate(", &[tilt * 33 / 100], ") scale(1.4) translate(-20 -29)");
    Some(html! {
        <svg class="gauge__glass keep" viewBox="0 0 120 120" aria-hidden="true" focusable="false">
            <path class="bed" d="M0 106C20 98 34 104 52 102S92 98 120 106V120H0Z" />
            <g transform={boat}>{ hull() }</g>
            <path class="sea" d={[&waves, "V120H-6Z"].concat()} />
            <path class="crest" d={waves} />
            <path d="M4 62H12M4 75H12M4 48H12" />
        </svg>
    })
}

/// Both in hundredths. A story without heat has a calm sea, one with nothing but heat a sea half full.
fn level_and_tilt(scenario: &Scenario, levels: &Levels) -> Option<(i32, i32)> {
    let (mut level, mut tilt) = (None, None);
    for (meter, now) in scenario.meters.iter().zip(levels) {
        let side = if meter.is_heat() { &mut tilt } else { &mut level };
        if side.replace(hundredths(meter, *now)).is_some() {
            return None;
        }
    }
    (!scenario.meters.is_empty()).then(|| (level.unwrap_or(50), tilt.unwrap_or(0)))
}

fn hundredths(meter: &Meter, now: i32) -> i32 {
    (now - meter.min) * 100 / (meter.max - meter.min).max(1)
}

#[cfg(test)]
mod tests {
    use lesson::activity::scenario::Chart;

    use super::*;
    use crate::component::render::render;

    fn story(meters: &[&str]) -> Scenario {
        let meter = |id: &&str| Meter { id: (*id).into(), name: (*id).into(), min: -2, max: 2, start: 0 };
        Scenario { meters: meters.iter().map(meter).collect(), scenes: Vec::new(), chart: Chart::default() }
    }

    #[test]
    fn heat_tilts_and_anything_else_is_the_level() {
        let read = |meters: &[&str], levels: &[i32]| level_and_tilt(&story(meters), &levels.to_vec());
        assert_eq!(read(&["trust", "heat"], &[2, -1]), Some((100, 25)));
        assert_eq!(read(&["heat", "closeness"], &[2, -2]), Some((0, 100)), "whatever comes first");
        assert_eq!(read(&["trust"], &[1]), Some((75, 0)));
        assert_eq!(read(&["heat"], &[2]), Some((50, 100)));
        assert_eq!(read(&["clear", "trust"], &[0, 0]), None, "two levels need two bars");
        assert_eq!(read(&["trust", "heat", "hope"], &[0, 0, 0]), None);
        assert_eq!(read(&[], &[]), None);
    }

    #[tokio::test(flavor = "current_thread")]
    async fn the_picture_goes_with_the_levels_and_is_not_read_out() {
        let draw = |levels: [i32; 2]| render(move || view_gauge(&story(&["trust", "heat"]), &levels.to_vec()).unwrap_or_default());
        let (low, high) = (draw([-2, 2]).await, draw([2, -2]).await);
        assert!(low.contains("M-6 88 q5.5 -16 11 0") && low.contains("rotate(33 )"), "{low}");
        assert!(high.contains("M-6 48 q5.5 -2 11 0") && high.contains("rotate(0 )"), "{high}");
        assert!(high.contains(r#"aria-hidden="true""#) && !high.contains(" style="), "{high}");
    }
}
