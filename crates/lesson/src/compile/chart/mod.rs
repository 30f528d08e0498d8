//! Where the scenes of a story stand on its map: in rows by how far they are from the start, endings at the bottom, with few
//! lines that cross. Worked out once, when the lesson is built: it would add 3 KB to what every learner loads.

mod untangle;

use crate::activity::scenario::{Chart, Line, Point, Scene};

use self::untangle::untangle;

const TOP: i32 = 44;
const ROW: i32 = 84;
/// The same for scenes of one row that need several.
const SUB_ROW: i32 = 62;
/// A scene, with room around it. Six of them stand side by side.
const SCENE: i32 = 60;
const MOST: usize = 6;

/// A map in the making. Its spots are the scenes, and behind them the gaps through which long lines pass a row.
struct Sketch {
    scenes: usize,
    /// The row of each spot.
    row: Vec<usize>,
    /// The spots of each row, from left to right.
    rows: Vec<Vec<usize>>,
    /// The spots that each line runs through, from its upper end down.
    lines: Vec<Vec<usize>>,
    /// The lower end of the lines that run through each gap. They share their gaps, so they flow together on the way.
    gaps: Vec<usize>,
}

/// The map of a story.
pub fn chart(scenes: &[Scene]) -> Chart {
    let leads_to = scenes.iter().map(|scene| scene.choices().iter().map(|choice| choice.to.get()).collect());
    lay_out(&leads_to.collect::<Vec<_>>())
}

/// The map of scenes that lead to those given. The first is the start; an ending leads nowhere.
fn lay_out(leads_to: &[Vec<usize>]) -> Chart {
    let mut sketch = Sketch::new(leads_to);
    untangle(&mut sketch);
    sketch.place()
}

impl Sketch {
    fn new(leads_to: &[Vec<usize>]) -> Self {
        let scenes = leads_to.len();
        let (row, found) = distances(leads_to);
        let last = row.iter().max().map_or(0, |last| last + 1);
        let mut sketch = Self { scenes, row, rows: vec![Vec::new(); last], lines: Vec::new(), gaps: Vec::new() };
        for scene in found {
            sketch.rows[sketch.row[scene]].push(scene);
        }
        for (from, to) in leads_to.iter().enumerate() {
            for to in to {
                sketch.connect(from, *to);
            }
        }
        sketch
    }

    /// Draws a line, once for both directions. A scene that leads back to itself needs none.
    fn connect(&mut self, from: usize, to: usize) {
        let (high, low) = if self.row[from] <= self.row[to] { (from, to) } else { (to, from) };
        let joins = |line: &Vec<usize>, one, other| line.first() == Some(&one) && line.last() == Some(&other);
        if high == low || self.lines.iter().any(|line| joins(line, high, low) || joins(line, low, high)) {
            return;
        }
        let mut line = vec![high];
        for row in self.row[high] + 1..self.row[low] {
            let gap = self.gap(row, low);
            line.push(gap);
        }
        line.push(low);
        self.lines.push(line);
    }

    /// The gap in a row for lines that end in `low`.
    fn gap(&mut self, row: usize, low: usize) -> usize {
        let known = self.rows[row].iter().find(|spot| spot.checked_sub(self.scenes).is_some_and(|gap| self.gaps[gap] == low));
        if let Some(gap) = known {
            return *gap;
        }
        let gap = self.row.len();
        self.row.push(row);
        self.gaps.push(low);
        self.rows[row].push(gap);
        gap
    }

    fn place(&self) -> Chart {
        // What has no place is passed by.
        let mut places: Vec<Point> = vec![(0, 0); self.row.len()];
        let mut y = TOP - ROW;
        for spots in &self.rows {
            let mut spots = spots.clone();
            let is_scene = |spot: &usize| *spot < self.scenes;
            // A gap is half as wide as a scene. Where all have no room, lines go straight.
            let fits = spots.iter().filter(|spot| is_scene(spot)).count() + spots.len() <= 2 * MOST;
            if !fits {
                spots.retain(is_scene);
            }
            y += ROW - SUB_ROW;
            for (sub, these) in spots.chunks(if fits { 2 * MOST } else { MOST - 1 }).enumerate() {
                y += SUB_ROW;
                let wide = |spot: &usize| 1 + i32::from(is_scene(spot));
                let halves: i32 = these.iter().map(wide).sum();
                let mut at = 0;
                for (place, spot) in these.iter().enumerate() {
                    // As bricks, so that lines miss the scenes of the rows between.
                    let brick = 45 + SCENE * place as i32 + SCENE / 2 * (sub % 2) as i32;
                    places[*spot] = (if fits { Chart::WIDTH * (2 * at + wide(spot)) / (2 * halves) } else { brick }, y);
                    at += wide(spot);
                }
            }
        }
        let points = |line: &Vec<usize>| line.iter().map(|spot| places[*spot]).filter(|place| place.1 > 0).collect();
        let line = |line: &Vec<usize>| Line { ends: (line[0], line[line.len() - 1]), points: points(line) };
        let lines = self.lines.iter().map(line).collect();
        places.truncate(self.scenes);
        Chart { places, lines }
    }
}

/// The row of each scene, and the scenes in the order in which they are met.
fn distances(leads_to: &[Vec<usize>]) -> (Vec<usize>, Vec<usize>) {
    const LOST: usize = usize::MAX;
    let mut rows = vec![LOST; leads_to.len()];
    let mut found: Vec<usize> = Vec::new();
    let mut bottom = 0;
    // More than once only where nothing leads to some scenes, and the author was told. They stand at the top as well.
    while let Some(lost) = rows.iter().position(|row| *row == LOST) {
        let mut next = found.len();
        rows[lost] = 0;
        found.push(lost);
        while next < found.len() {
            let scene = found[next];
            next += 1;
            for to in &leads_to[scene] {
                bottom = bottom.max(rows[scene] + 1);
                if rows[*to] == LOST {
                    rows[*to] = rows[scene] + 1;
                    found.push(*to);
                }
            }
        }
    }
    for (scene, to) in leads_to.iter().enumerate() {
        if to.is_empty() {
            rows[scene] = bottom;
        }
    }
    (rows, found)
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::untangle::tangle;
    use super::*;

    /// Stories of 1 to `most` scenes that lead anywhere, back and to themselves too; about one in five is an ending.
    fn story(most: usize) -> impl Strategy<Value = Vec<Vec<usize>>> {
        (1..=most).prop_flat_map(|scenes| vec(prop_oneof![1 => Just(Vec::new()), 4 => vec(0..scenes, 1..4)], scenes))
    }

    fn holds(leads_to: &[Vec<usize>]) {
        let map = lay_out(leads_to);
        assert_eq!(map.places.len(), leads_to.len(), "every scene is placed once");
        for (at, (x, y)) in map.places.iter().enumerate() {
            assert!((26..=Chart::WIDTH - 26).contains(x) && *y >= TOP, "scene {at} at {x} {y}");
            for (u, v) in &map.places[..at] {
                assert!((x - u).pow(2) + (y - v).pow(2) >= 56 * 56, "two scenes overlap at {x} {y} and {u} {v}");
            }
        }
        for Line { ends: (one, other), points } in &map.lines {
            assert!(leads_to[*one].contains(other) || leads_to[*other].contains(one), "a line that leads nowhere");
            assert_eq!((points.first(), points.last()), (map.places.get(*one), map.places.get(*other)));
        }
        for (from, to) in leads_to.iter().enumerate() {
            for to in to.iter().filter(|to| **to != from) {
                let lines = map.lines.iter().filter(|line| line.ends == (from, *to) || line.ends == (*to, from));
                assert_eq!(lines.count(), 1, "one line between {from} and {to}");
            }
        }
        assert_eq!(lay_out(leads_to), map, "the same story has the same map");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]
        #[test]
        fn any_story_has_a_map(leads_to in story(40)) {
            holds(&leads_to);
        }

        #[test]
        fn untangling_never_tangles(leads_to in story(24)) {
            let mut sketch = Sketch::new(&leads_to);
            let before = tangle(&sketch);
            untangle(&mut sketch);
            prop_assert!(tangle(&sketch) <= before);
        }

        #[test]
        fn rows_go_by_distance_and_endings_close_the_map(leads_to in story(20)) {
            let (rows, met) = distances(&leads_to);
            let is_ending = |scene: usize| leads_to[scene].is_empty();
            prop_assert_eq!(met.len(), leads_to.len());
            // Scenes that nothing leads to come behind those met from the start.
            let mut reached = vec![false; leads_to.len()];
            for (turn, from) in met.iter().enumerate() {
                let is_lost = turn > 0 && !leads_to.iter().enumerate().any(|(other, to)| reached[other] && to.contains(from));
                if is_lost {
                    break;
                }
                reached[*from] = true;
                for to in &leads_to[*from] {
                    prop_assert!(is_ending(*to) || rows[*to] <= rows[*from] + 1, "{from} leads to {to} far below");
                }
            }
            let lowest = (0..rows.len()).filter(|scene| !is_ending(*scene)).map(|scene| rows[scene]).max();
            for ending in (0..rows.len()).filter(|scene| is_ending(*scene)) {
                prop_assert!(lowest.is_none_or(|lowest| rows[ending] > lowest), "endings close the map");
            }
        }
    }

    #[test]
    fn a_huge_story_has_a_map_too() {
        let tree: Vec<Vec<usize>> = (0..200).map(|at| (at * 3 + 1..at * 3 + 4).filter(|to| *to < 200).collect()).collect();
        holds(&tree);
        let line: Vec<Vec<usize>> = (0..200).map(|at| vec![(at + 1).min(199), at / 2]).collect();
        holds(&line);
        let all: Vec<Vec<usize>> = (0..200).map(|at| (0..12).map(|to| (at * 7 + to * 31) % 200).collect()).collect();
        holds(&all);
    }

    #[test]
    fn a_story_that_can_be_drawn_without_a_crossing_is() {
        for leads_to in [
            // A tree, its leaves written in a tangle.
            vec![vec![1, 2, 3], vec![9, 4], vec![5, 8], vec![7, 6], vec![], vec![], vec![], vec![], vec![], vec![]],
            // Two ways that join again, each with a short cut to its own ending.
            vec![vec![1, 2], vec![3, 5], vec![3, 4], vec![4, 5], vec![], vec![]],
            // A loop back to the start beside the way on.
            vec![vec![1, 2], vec![3, 4], vec![5], vec![0, 6], vec![6], vec![7], vec![], vec![]],
        ] {
            let mut sketch = Sketch::new(&leads_to);
            untangle(&mut sketch);
            assert_eq!(tangle(&sketch), 0, "{:?}", sketch.rows);
        }
    }
}
