//! The rings, drawn like the depths of a sea chart: the boat in the middle, and everybody on their ring.

use yew::prelude::*;

use super::{
    super::{Circle, people::RINGS},
    names,
};
use crate::{
    component::{boat::hull, svg::text},
    words::tool_words,
};

/// Half of the drawing, and so its middle.
const MIDDLE: i32 = 220;
/// From the inmost ring on.
const RADII: [i32; RINGS] = [84, 142, 200];
/// What stays free at the foot of each ring, for its name.
const GAP: i32 = 50;

pub fn view_rings(circle: &Circle) -> Html {
    let words = &tool_words().closeness;
    let said = |(ring, lead): (usize, &&'static str)| {
        let names = names(circle, ring);
        let names = if names.is_empty() { words.nobody } else { &names };
        [lead, names, ". "].concat()
    };
    let label: String = words.leads.iter().enumerate().map(said).collect();
    let size = MIDDLE * 2;
    html! {
        <div class="chart keep">
            <svg class="chart__map" viewBox={text("0 0 ", &[size, size], "")} role="img" aria-label={label}>
                { for RADII.iter().zip(words.rings).rev().map(view_ring) }
                <g class="boat" transform={text("translate(", &[MIDDLE - 28, MIDDLE - 36], ") scale(1.4)")}>{ hull() }</g>
                <text x={MIDDLE.to_string()} y={(MIDDLE + 32).to_string()}>{ words.me }</text>
                { for (0..RINGS).map(|ring| view_people(circle, ring)) }
            </svg>
        </div>
    }
}

fn view_ring((radius, name): (&i32, &str)) -> Html {
    let middle = MIDDLE.to_string();
    html! {
        <>
            <circle class="chart__edge" cx={middle.clone()} cy={middle.clone()} r={radius.to_string()} />
            <text x={middle} y={(MIDDLE + radius - 9).to_string()} font-size="17">{ name }</text>
        </>
    }
}

fn view_people(circle: &Circle, ring: usize) -> Html {
    let people: Vec<_> = circle.ring(ring).collect();
    let dot = |(place, person): (usize, &&super::Person)| {
        let turn = turn(place, people.len());
        // Turned to its place, and back, so that the sign stands upright.
        let place = text("rotate(", &[turn, MIDDLE, MIDDLE], ") ")
            + &text("translate(", &[MIDDLE, MIDDLE - RADII[ring]], ") ")
            + &text("rotate(", &[-turn], ")");
        let size = match person.sign.chars().count() {
            1 => "18",
            2 => "15",
            _ => "13",
        };
        let is_lean = circle.lean.as_ref() == Some(&person.sign);
        html! {
            <g class={if is_lean { "chart__node chart__node--taken" } else { "chart__node" }} transform={place}>
                <circle r="18" /><text y="6" font-size={size}>{ &*person.sign }</text>
            </g>
        }
    };
    people.iter().enumerate().map(dot).collect()
}

/// How many degrees from the top, with the clock, the one at `place` of `all` stands: evenly, with the gap at the foot.
fn turn(place: usize, all: usize) -> i32 {
    let (place, all) = (place as i32, all as i32);
    (180 + GAP / 2 + (360 - GAP) * (2 * place + 1) / (2 * all)) % 360
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_stand_evenly_and_leave_the_foot_free() {
        assert_eq!(turn(0, 1), 0, "one stands at the top");
        assert_eq!([turn(0, 2), turn(1, 2)], [282, 77]);
        for all in 1..=12 {
            let turns: Vec<i32> = (0..all).map(|place| turn(place, all)).collect();
            assert!(turns.iter().all(|turn| (turn - 180).abs() >= GAP / 2), "{turns:?}");
            let apart = turns.windows(2).map(|pair| (pair[1] - pair[0]).rem_euclid(360));
            assert!(apart.into_iter().all(|degrees| degrees >= (360 - GAP) / all as i32), "{turns:?}");
        }
    }
}
