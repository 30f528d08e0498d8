//! The known word an author probably meant.

/// What to write instead of `word`: the nearest known word, or all of them.
pub fn remedy<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(word, &known) {
        Some(near) => format!("did you mean `{near}`?"),
        None if known.is_empty() => "there is none to choose from yet".to_owned(),
        None => format!("use one of: {}", known.join(", ")),
    }
}

/// The known word with the fewest edits, when they are few for its length.
pub fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let word: Vec<char> = word.chars().take(40).flat_map(char::to_lowercase).collect();
    let near = known.iter().map(|known| (distance(&word, &known.to_lowercase().chars().take(40).collect::<Vec<_>>()), *known));
    near.min_by_key(|(edits, _)| *edits).filter(|(edits, known)| *edits <= 1 + known.chars().count() / 4).map(|(_, known)| known)
}

/// How many letters to insert, drop or change.
fn distance(from: &[char], to: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, b) in to.iter().enumerate() {
            let change = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::{nearest, remedy};

    #[test]
    fn a_slip_of_the_finger_finds_its_word() {
        let known = ["worried", "sad", "hurt", "self-harm"];
        for (word, expect) in
            [("woried", Some("worried")), ("Sad", Some("sad")), ("selfharm", Some("self-harm")), ("banana", None), ("", None)]
        {
            assert_eq!(nearest(word, &known), expect, "{word}");
        }
    }

    #[test]
    fn far_from_all_lists_all() {
        assert_eq!(remedy("banana", ["sad", "hurt"]), "use one of: sad, hurt");
    }
}
