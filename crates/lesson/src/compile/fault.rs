//! What every reader of files shares: putting faults in order, and giving a value only when there is none.

use std::ops::Range;

use super::limit;
use crate::diagnostic::{Diagnostic, Outcome};

/// The faults in reading order, each once, at places that exist in `text`; the value when none is an error.
pub(super) fn outcome<T>(value: Option<T>, mut faults: Vec<Diagnostic>, text: &str) -> Outcome<T> {
    for fault in &mut faults {
        fault.place = within(text, &fault.place);
        // They quote the file, which may go on and on.
        cut(&mut fault.message, limit::MESSAGE);
        cut(&mut fault.remedy, limit::REMEDY);
    }
    faults.sort_by(|a, b| (a.place.start, a.place.end, a.rule).cmp(&(b.place.start, b.place.end, b.rule)));
    faults.dedup();
    let is_sound = !faults.iter().any(Diagnostic::is_error);
    if faults.len() > limit::DIAGNOSTICS {
        let rest = faults.len() - limit::DIAGNOSTICS;
        faults.truncate(limit::DIAGNOSTICS);
        let end = text.len()..text.len();
        let message = format!("{rest} more faults are not shown");
        faults.push(Diagnostic::error(
            "too-many-faults",
            end,
            message,
            "no learner can open this lesson yet",
            "mend the first ones and check again",
        ));
    }
    Outcome { value: value.filter(|_| is_sound), diagnostics: faults }
}

/// The nearest range that lies in `text` and on character boundaries.
pub(super) fn within(text: &str, place: &Range<usize>) -> Range<usize> {
    let floor = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let start = floor(place.start);
    start..floor(place.end).max(start)
}

/// `place` without the white space around it, so that a mark drawn under it stays on its lines.
pub(super) fn trimmed(text: &str, place: Range<usize>) -> Range<usize> {
    let place = within(text, &place);
    let kept = text[place.clone()].trim_end();
    let start = place.start + kept.len() - kept.trim_start().len();
    start..place.start + kept.len()
}

fn cut(words: &mut String, most: usize) {
    if let Some((at, _)) = words.char_indices().nth(most) {
        words.truncate(at);
        words.push('…');
    }
}

/// The first words of something quoted in a message.
pub(super) fn shortened(words: &str) -> String {
    let short: String = words.chars().take(40).collect();
    if short.len() < words.len() { format!("{short}…") } else { short }
}

#[cfg(test)]
mod tests {
    use super::outcome;
    use crate::diagnostic::Diagnostic;

    #[test]
    fn what_is_said_is_short() {
        let long = "ü".repeat(1_000);
        let faults = vec![Diagnostic::error("x", 0..0, long.clone(), "why", long)];
        let told = outcome::<()>(None, faults, "").diagnostics.remove(0);
        assert_eq!((told.message.chars().count(), told.remedy.chars().count()), (201, 501));
    }
}
