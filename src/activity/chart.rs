//! The route through a story, drawn as a sea chart. The lists below it say the same; what is a link here leads to its line there.

use lesson::{
    activity::{
        Scenario,
        scenario::{Point, SceneIx},
    },
    attempt::Walk,
};
use yew::prelude::*;

use super::{Here, story::scene_name};
use crate::{
    browser::focus::focus,
    component::{
        boat::hull,
        svg::{put, text},
    },
    words::lesson_words,
};

/// How far apart the waves of the sea floor are.
const DEPTH: i32 = 120;
const DISC: &str = "m-26 0a26 26 0 1 0 52 0a26 26 0 1 0-52 0";
const DOT: &str = "m-15 0a15 15 0 1 0 30 0a15 15 0 1 0-30 0";
const HILL: &str = "m-26 14c2-24 12-30 26-30s24 6 26 30z";
/// With a question mark.
const UNKNOWN_HILL: &str = "m-26 14c2-24 12-30 26-30s24 6 26 30z m21-17c0-8 10-8 10 0 0 4-5 4-5 8m0 5v.1";

/// The map, with its heading. None when the lesson's file has none; the lists say it all.
pub fn view_chart(here: &Here, scenario: &Scenario, walk: &Walk) -> Option<Html> {
    let words = &lesson_words().map;
    let map = &scenario.chart;
    let height = map.places.iter().map(|place| place.1).max()? + 46;
    let mut depths = String::new();
    for at in 1..=height / DEPTH {
        put(&mut depths, "M-340 ", &[at * DEPTH - 60], "c140-36 280 34 400-12s140 24 240-12 180 24 400-2");
    }
    // What was not seen has no name, and how much of it there is stands below; so it is a drawing and nothing else.
    let (mut dots, mut hills, mut scenes) = (String::new(), String::new(), Vec::new());
    for at in scenario.indices() {
        let place = map.places[at.get()];
        if walk.has_seen(at) {
            scenes.push(view_scene(here, scenario, walk, at, place));
        } else if scenario.scene(at).choices().is_empty() {
            put(&mut hills, "M", &[place.0, place.1], UNKNOWN_HILL);
        } else {
            put(&mut dots, "M", &[place.0, place.1], DOT);
        }
    }
    let (mut edges, mut wake) = (String::new(), String::new());
    for line in &map.lines {
        let (from, to) = line.ends;
        let sailed = walk.visits().windows(2).any(|pair| {
            let step = (pair[0].scene.get(), pair[1].scene.get());
            step == (from, to) || step == (to, from)
        });
        for stretch in line.points.windows(2) {
            put_curve(&mut edges, stretch);
            if sailed {
                put_curve(&mut wake, stretch);
            }
        }
    }
    let (x, y) = map.places[walk.here().scene.get()];
    // On top of the hill, or above the number.
    let rise = if scenario.scene(walk.here().scene).choices().is_empty() { 38 } else { 54 };
    Some(html! {
        <div class="stack stack--snug">
            <div>
                <h3 class="h2">{ words.title }</h3>
                <p class="quiet">{ words.legend }</p>
            </div>
            <div class="chart keep">
                <svg class="chart__map" viewBox={text("0 -10 360 ", &[height + 10], "")} role="group" aria-label={words.name}>
                    <path class="chart__depth" d={depths} />
                    <path class="chart__edge" d={edges} />
                    <path class="chart__wake" d={wake} />
                    <path class="chart__dot" d={dots} />
                    <path class="chart__hill" d={hills} />
                    { scenes }
                    <g class="boat" transform={shift(x - 20, y - rise)}>{ hull() }</g>
                </svg>
            </div>
        </div>
    })
}

/// The id of a line of the lists: first the path's, by depth, then the other scenes seen.
pub fn line_id(here: &Here, walk: &Walk, scene: SceneIx) -> AttrValue {
    let depth = walk.visits().iter().position(|visit| visit.scene == scene);
    here.id_of("line", &depth.unwrap_or(walk.visits().len() + scene.get()).to_string())
}

/// A scene that was seen.
fn view_scene(here: &Here, scenario: &Scenario, walk: &Walk, at: SceneIx, (x, y): Point) -> Html {
    let words = &lesson_words().map;
    let scene = scenario.scene(at);
    let is_ending = scene.choices().is_empty();
    // Where the path came by again, both numbers; more would not fit.
    let mut numbers = String::new();
    for (depth, _) in walk.visits().iter().enumerate().filter(|(_, visit)| visit.scene == at).take(2) {
        let before = if numbers.is_empty() { "" } else { "\u{b7} " };
        put(&mut numbers, before, &[depth as i32 + 1], "");
    }
    let is_path = !numbers.is_empty();
    let state = match is_path {
        _ if walk.here().scene == at => words.here,
        true => words.step,
        false => words.seen,
    };
    let label = [state, numbers.trim_end(), ": ", &scene_name(scene, at)].concat();
    let (class, shape) = match (is_ending, is_path) {
        (true, true) => ("chart__end chart__end--here", HILL),
        (true, false) => ("chart__end", HILL),
        (false, true) if numbers.len() > 3 => ("chart__node chart__node--taken chart__node--twice", DISC),
        (false, true) => ("chart__node chart__node--taken", DISC),
        (false, false) => ("chart__node", DOT),
    };
    let sign = match is_path {
        true if is_ending => String::new(),
        true => numbers,
        false => "\u{2713}".into(),
    };
    let to = line_id(here, walk, at);
    let href = ["#", &*to].concat();
    // By hand, because the hash is the route.
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        focus(&to);
    });
    html! {
        <a {class} transform={shift(x, y)} {href} {onclick} aria-label={label}><path d={["M0 0", shape].concat()} /><text y="7">{ sign }</text></a>
    }
}

/// A line that leaves and arrives upright; within a row it hangs below the scenes between. Each stretch starts anew, so the
/// dots of lines that flow together lie on each other.
fn put_curve(path: &mut String, stretch: &[Point]) {
    let [(x, y), (u, v)] = *stretch else { return };
    let bend = if y == v { y + 44 } else { (y + v) / 2 };
    put(path, "M", &[x, y], "C");
    put(path, "", &[x, bend, u, bend, u, v], "");
}

fn shift(x: i32, y: i32) -> String {
    text("translate(", &[x, y], ")")
}
