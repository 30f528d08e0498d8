//! The table for a spreadsheet (RFC 4180), in which nothing that a learner typed can act as a formula.

use super::{Flag, Table};
use crate::State;

/// The words of the file, in the teacher's language.
pub struct CsvWords<'a> {
    pub name: &'a str,
    pub minutes: &'a str,
    pub right_first: &'a str,
    pub right_last: &'a str,
    pub answered: &'a str,
    pub endings: &'a str,
    pub flags: &'a str,
    /// A lesson's title by the column's place.
    pub lesson: &'a dyn Fn(usize) -> String,
    pub state: &'a dyn Fn(State) -> String,
    pub flag: &'a dyn Fn(&Flag) -> String,
}

impl Table {
    /// The rows as they are in order now, as CSV: with a byte order mark, so that spreadsheets take it as UTF-8, and lines that end in CRLF.
    /// A column for each lesson's state; with scores also for its minutes, items right at first, at last and answered, and endings.
    pub fn to_csv(&self, words: &CsvWords<'_>) -> String {
        let has_scores = self.has_scores();
        let details = [words.minutes, words.right_first, words.right_last, words.answered, words.endings];
        let mut out = String::from("\u{feff}");
        let mut head = vec![words.name.to_owned()];
        for column in 0..self.columns.len() {
            let title = (words.lesson)(column);
            head.push(title.clone());
            head.extend(details.iter().filter(|_| has_scores).map(|word| format!("{title}: {word}")));
        }
        head.push(words.flags.to_owned());
        line(&head, &mut out);
        for row in &self.rows {
            let mut cells = vec![row.name.as_str().to_owned()];
            for cell in &row.cells {
                cells.push(cell.as_ref().map(|cell| (words.state)(cell.state)).unwrap_or_default());
                if !has_scores {
                    continue;
                }
                let number = |number: Option<usize>| number.map(|number| number.to_string()).unwrap_or_default();
                let score = cell.as_ref().and_then(|cell| cell.score);
                let minutes = cell.as_ref().and_then(|cell| cell.minutes);
                cells.extend([
                    number(minutes.map(usize::from)),
                    number(score.map(|score| score.right_first)),
                    number(score.map(|score| score.right_last)),
                    number(score.map(|score| score.answered)),
                    number(cell.as_ref().filter(|_| minutes.is_some()).map(|cell| cell.endings.len())),
                ]);
            }
            cells.push(row.flags.iter().map(|flag| (words.flag)(flag)).collect::<Vec<_>>().join("; "));
            line(&cells, &mut out);
        }
        out
    }
}

fn line(cells: &[String], out: &mut String) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        write(cell, out);
    }
    out.push_str("\r\n");
}

/// A cell. What a spreadsheet would take for a formula gets an apostrophe before it.
fn write(cell: &str, out: &mut String) {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
    let is_quoted = cell.contains(['"', ',', ';', '\r', '\n', '\t']) || cell.starts_with(' ') || cell.ends_with(' ');
    if is_quoted {
        out.push('"');
    }
    if is_formula {
        out.push('\'');
    }
    out.push_str(&if is_quoted { cell.replace('"', "\"\"") } else { cell.to_owned() });
    if is_quoted {
        out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::write;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, written) in [
            ("Noor", "Noor"),
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "\"'\t=1\""),
            ("\r=1", "\"'\r=1\""),
            ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
            ("a,b", "\"a,b\""),
            ("a;=b", "\"a;=b\""),
            ("\u{ff1d}1", "'\u{ff1d}1"),
            ("", ""),
            (" =1", "\" =1\""),
        ] {
            let mut out = String::new();
            write(cell, &mut out);
            assert_eq!(out, written);
        }
    }
}
