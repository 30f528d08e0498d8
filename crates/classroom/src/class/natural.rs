//! Order of names as people expect it: small and capital letters alike, numbers by their value.

use std::cmp::Ordering;

/// Compares two names: `2` before `10`, `noor` beside `Noor`. Names that only differ in capitals have a fixed order too.
pub(super) fn compare(one: &str, other: &str) -> Ordering {
    let pieces = |name: &str| pieces(&name.to_lowercase());
    pieces(one).cmp(&pieces(other)).then_with(|| one.cmp(other))
}

/// A run of digits, by its value, or a letter.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    /// Without leading zeros, the longer one is the larger.
    Number(usize, String),
    Letter(char),
}

fn pieces(name: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut digits = String::new();
    let end = |digits: &mut String, pieces: &mut Vec<Piece>| {
        if !digits.is_empty() {
            let value = digits.trim_start_matches('0').to_owned();
            pieces.push(Piece::Number(value.len(), value));
            digits.clear();
        }
    };
    for c in name.chars() {
        if c.is_ascii_digit() {
            digits.push(c);
        } else {
            end(&mut digits, &mut pieces);
            pieces.push(Piece::Letter(c));
        }
    }
    end(&mut digits, &mut pieces);
    pieces
}

#[cfg(test)]
mod tests {
    use super::compare;

    #[test]
    fn numbers_count_and_capitals_do_not() {
        let mut names = vec!["Noor 10", "17", "noor 9", "2", "Ada", "10", "ada", "Noor", "007", "Ärger", "A"];
        names.sort_unstable_by(|one, other| compare(one, other));
        assert_eq!(names, ["2", "007", "10", "17", "A", "Ada", "ada", "Noor", "noor 9", "Noor 10", "Ärger"]);
    }
}
