//! One file a person: every feeling in a cell of its own. Whoever shows one cuts it out.

use lesson::Feeling;

use crate::{
    expression::expression,
    look::Look,
    portrait::{parts, portrait},
};

/// How much of a person is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crop {
    /// The face alone, without marks: 32 to 56 px.
    Close,
    /// Head and shoulders: from 96 px.
    Bust,
}

impl Crop {
    /// Left, top and size of its square within a cell.
    pub fn square(self) -> (usize, usize, usize) {
        match self {
            Self::Close => (28, 25, 104),
            Self::Bust => (2, 2, 156),
        }
    }
}

/// How far cells are apart: further than a drawing is wide, so that no shoulder shows in the next one.
pub const PITCH: usize = 200;
const COLUMNS: usize = 6;
/// The rows of large drawings. Below stand as many with the small ones, of those that have marks.
const ROWS: usize = Feeling::ALL.len().div_ceil(COLUMNS);

/// Columns and rows of a person's file.
pub const CELLS: (usize, usize) = (COLUMNS, 2 * ROWS);

/// The cell, by column and row, that shows a person with a feeling.
pub fn cell(feeling: Feeling, crop: Crop) -> (usize, usize) {
    let place = Feeling::ALL.iter().position(|one| *one == feeling).unwrap_or_default();
    let is_small = crop == Crop::Close && expression(feeling).mark.is_some();
    (place % COLUMNS, place / COLUMNS + if is_small { ROWS } else { 0 })
}

/// The file of a person.
pub fn sheet(look: &Look) -> String {
    let mut cells = String::new();
    for feeling in Feeling::ALL.iter().copied() {
        let (large, small) = (cell(feeling, Crop::Bust), cell(feeling, Crop::Close));
        cells += &draw(large, &portrait(look, feeling, false));
        if small != large {
            cells += &draw(small, &portrait(look, feeling, true));
        }
    }
    let (columns, rows) = CELLS;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" fill=\"none\" stroke-linecap=\"round\" \
         stroke-linejoin=\"round\"><defs>{}</defs>{cells}</svg>\n",
        columns * PITCH,
        rows * PITCH,
        parts(look)
    )
}

/// Somebody as a [`crowd`] shows them: a view under their id.
pub struct Portrait<'a> {
    pub id: &'a str,
    pub look: &'a Look,
    pub feeling: Feeling,
    pub crop: Crop,
}

/// The file for a place that shows several people, each once. Their own files would be ten times as much.
///
/// Without a view that it has, it shows nothing rather than the wrong person.
pub fn crowd<'a>(people: impl IntoIterator<Item = Portrait<'a>>) -> String {
    let (mut views, mut defs, mut cells) = (String::new(), String::new(), String::new());
    for (place, Portrait { id, look, feeling, crop }) in people.into_iter().enumerate() {
        let at = (place % COLUMNS, place / COLUMNS);
        let (left, top, size) = crop.square();
        // In one file the parts of two people must not share a name.
        let own = |drawn: &str| drawn.replace(" id=\"", &format!(" id=\"{id}.")).replace(" href=\"#", &format!(" href=\"#{id}."));
        defs += &own(&parts(look));
        // A small drawing uses features of a large one, which only a calm face has not.
        let is_small = crop == Crop::Close && expression(feeling).mark.is_none();
        cells += &draw(at, &own(&portrait(look, feeling, is_small)));
        views += &format!(r#"<view id="{id}" viewBox="{} {} {size} {size}"/>"#, at.0 * PITCH + left, at.1 * PITCH + top);
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-{PITCH} 0 {PITCH} {PITCH}\" fill=\"none\" stroke-linecap=\"round\" \
         stroke-linejoin=\"round\">{views}<defs>{defs}</defs>{cells}</svg>\n"
    )
}

fn draw((column, row): (usize, usize), drawn: &str) -> String {
    format!(r#"<g transform="translate({} {})">{drawn}</g>"#, column * PITCH, row * PITCH)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{CELLS, Crop, PITCH, Portrait, cell, crowd, sheet};
    use crate::{
        clothes::TOPS,
        extra::EXTRAS,
        feature::NOSES,
        hair::STYLES,
        head::HEADS,
        look::{Look, tests::read},
        palette::{HAIR_COLOURS, SKINS},
        portrait::portrait,
    };
    use lesson::Feeling;

    /// One look for every value there is of every field.
    fn looks() -> Vec<Look> {
        fn names<T>(field: &'static str, table: &[(&'static str, T)]) -> Vec<(&'static str, &'static str)> {
            table.iter().map(|(name, _)| (field, *name)).collect()
        }
        let values = [
            names("skin", &SKINS),
            names("head", &HEADS),
            names("hair", &STYLES),
            names("colour", &HAIR_COLOURS),
            names("nose", &NOSES),
            names("top", &TOPS),
            names("extras", &EXTRAS),
        ];
        let cloth: (&str, &[&str]) = ("cloth", &["#6F5293", "#543B75"]);
        values.concat().into_iter().map(|(field, name)| read(&[(field, &[name]), cloth]).expect(name)).collect()
    }

    /// The open elements of a drawing, and the ids it has and uses.
    fn read_xml(text: &str) -> (Vec<&str>, BTreeSet<&str>, BTreeSet<&str>) {
        let (mut open, mut ids, mut used) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
        for piece in text.trim().split('<').skip(1) {
            let (tag, behind) = piece.split_once('>').expect("every tag ends");
            assert_eq!(behind, "", "no words in a drawing");
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name), "{tag}");
                continue;
            }
            let name = tag.split([' ', '/']).next().unwrap_or_default();
            let attributes = tag[name.len()..].trim_end_matches('/');
            assert_eq!(attributes.matches('"').count() % 2, 0, "{tag}");
            let mut seen = BTreeSet::new();
            for (key, value) in attributes.split("\" ").map(|one| one.trim().trim_end_matches('"').split_once("=\"").unwrap_or_default()) {
                assert!(key.is_empty() || seen.insert(key), "{key} twice in <{tag}>");
                assert!(!value.contains("NaN") && !value.contains("inf"), "{tag}");
                match key {
                    "id" => assert!(ids.insert(value), "two of {value}"),
                    "href" => _ = used.insert(value.trim_start_matches('#')),
                    _ => {}
                }
            }
            if !tag.ends_with('/') {
                open.push(name);
            }
        }
        (open, ids, used)
    }

    #[test]
    fn every_drawing_is_whole_and_has_every_cell() {
        for look in looks() {
            let sheet = sheet(&look);
            let (open, ids, used) = read_xml(&sheet);
            assert_eq!(open, [""; 0]);
            assert!(used.is_subset(&ids), "{:?}", used.difference(&ids));
            for (feeling, crop) in Feeling::ALL.iter().flat_map(|feeling| [(*feeling, Crop::Close), (*feeling, Crop::Bust)]) {
                let (column, row) = cell(feeling, crop);
                assert!(column < CELLS.0 && row < CELLS.1);
                let drawn = portrait(&look, feeling, crop == Crop::Close);
                let there = format!("<g transform=\"translate({} {})\">{drawn}</g>", column * PITCH, row * PITCH);
                assert!(sheet.contains(&there), "{feeling:?} {crop:?}");
            }
        }
    }

    #[test]
    fn everybody_is_in_the_crowd_once() {
        let (noor, leo) = (read(&[("hair", &["bob"])]).expect("a look"), read(&[("hair", &["fringe"])]).expect("a look"));
        let both = [(Feeling::Worried, Crop::Bust), (Feeling::Calm, Crop::Close), (Feeling::Worried, Crop::Close)];
        for (feeling, crop) in both {
            let crowd = crowd([("noor", &noor), ("leo", &leo)].map(|(id, look)| Portrait { id, look, feeling, crop }));
            let (open, ids, used) = read_xml(&crowd);
            assert_eq!(open, [""; 0]);
            assert!(used.is_subset(&ids), "{:?}", used.difference(&ids));
            assert!(ids.contains("noor") && ids.contains("leo"));
        }
    }

    #[test]
    fn every_value_changes_the_drawing() {
        let mut drawings = BTreeSet::new();
        let all = looks();
        let count = all.len();
        for look in all {
            drawings.insert(sheet(&look));
        }
        // Each table but `extras` holds one value of the plain look, and cloth without a hijab or a beanie is not drawn:
        // these six are one drawing. A wheelchair is below what a portrait shows, so it is the same one too.
        assert_eq!(drawings.len(), count - 6);
    }

    #[test]
    fn marks_are_for_large_drawings_only() {
        let look = read(&[("hair", &["bob"])]).expect("a look");
        assert!(portrait(&look, Feeling::Worried, false).contains("M127,40"));
        assert!(!portrait(&look, Feeling::Worried, true).contains("M127,40"));
    }
}
