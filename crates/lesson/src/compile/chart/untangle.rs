//! Puts the spots of each row into an order in which few lines cross.

use super::Sketch;

/// A step of a line from one spot to the next: the upper one, the lower one.
type Step = (usize, usize);

/// Wider rows are broken anyway, and trying every place in them would take long.
const WIDEST: usize = 14;
const MOST_ROUNDS: usize = 4;
/// What a crossing counts beside a line that runs past a spot of its own row.
const CROSSING: usize = 3;

/// Tries every spot at every place of its row and keeps the best, until that helps no more.
pub(super) fn untangle(sketch: &mut Sketch) {
    let steps = steps(sketch);
    let mut at = places(sketch);
    for _ in 0..MOST_ROUNDS {
        let mut is_better = false;
        for row in 0..sketch.rows.len() {
            if sketch.rows[row].len() > WIDEST {
                continue;
            }
            let touches = |(high, low): &&Step| sketch.row[*high] == row || sketch.row[*low] == row;
            let near: Vec<Step> = steps.iter().filter(touches).copied().collect();
            let mut spots = sketch.rows[row].clone();
            for spot in sketch.rows[row].clone() {
                is_better |= settle(spot, &mut spots, &mut at, |at| cost(&near, &sketch.row, at));
            }
            sketch.rows[row] = spots;
        }
        if !is_better {
            return;
        }
    }
}

/// Puts one spot of a row where it costs least. Whether that is another place than before.
fn settle(spot: usize, spots: &mut Vec<usize>, at: &mut [usize], cost: impl Fn(&[usize]) -> usize) -> bool {
    let mut put = |place: usize, spots: &mut Vec<usize>| {
        spots.retain(|other| *other != spot);
        spots.insert(place, spot);
        for (place, spot) in spots.iter().enumerate() {
            at[*spot] = place;
        }
        cost(at)
    };
    let was = spots.iter().position(|other| *other == spot).unwrap_or(0);
    let mut best = (put(was, spots), was);
    for place in 0..spots.len() {
        let cost = put(place, spots);
        if cost < best.0 {
            best = (cost, place);
        }
    }
    put(best.1, spots);
    best.1 != was
}

/// How badly the steps given are tangled.
fn cost(steps: &[Step], row: &[usize], at: &[usize]) -> usize {
    let mut cost = 0;
    for (number, (high, low)) in steps.iter().enumerate() {
        if row[*high] == row[*low] {
            cost += at[*high].abs_diff(at[*low]).saturating_sub(1);
            continue;
        }
        let crosses = |(over, under): &&Step| {
            let beside = row[*over] == row[*high] && row[*under] == row[*low];
            beside && (at[*over].cmp(&at[*high]) as i8) * (at[*under].cmp(&at[*low]) as i8) < 0
        };
        cost += CROSSING * steps[..number].iter().filter(crosses).count();
    }
    cost
}

fn steps(sketch: &Sketch) -> Vec<Step> {
    sketch.lines.iter().flat_map(|line| line.windows(2)).map(|pair| (pair[0], pair[1])).collect()
}

/// The place of each spot in its row.
fn places(sketch: &Sketch) -> Vec<usize> {
    let mut at = vec![0; sketch.row.len()];
    for row in &sketch.rows {
        for (place, spot) in row.iter().enumerate() {
            at[*spot] = place;
        }
    }
    at
}

/// How badly the whole map is tangled.
#[cfg(test)]
pub(super) fn tangle(sketch: &Sketch) -> usize {
    cost(&steps(sketch), &sketch.row, &places(sketch))
}
