//! Codes as people read them.

use crate::group::LENGTH;

/// Groups in a row, so that somebody who types a code finds their place again.
pub const ROW: usize = 4;

/// The groups of a code, with hyphens in it or without, such as in an address.
pub fn groups(code: &str) -> Vec<String> {
    let symbols: Vec<char> = code.chars().filter(char::is_ascii_alphanumeric).collect();
    symbols.chunks(LENGTH).map(|group| group.iter().collect()).collect()
}

/// A code in rows of [`ROW`] groups.
pub fn rows(code: &str) -> String {
    groups(code).chunks(ROW).map(|row| row.join("-")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn a_code_stands_in_the_same_rows_with_and_without_hyphens() {
        let code = "R100FR-AE6QE1-V82G2H-9Y9R95-YPMY1A-X7";
        let expect = "R100FR-AE6QE1-V82G2H-9Y9R95\nYPMY1A-X7";
        assert_eq!([rows(code), rows(&code.replace('-', "")), rows(expect)], [expect; 3]);
        assert_eq!(rows(""), "");
    }
}
