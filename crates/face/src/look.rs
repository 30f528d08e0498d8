//! How somebody looks: the words and numbers of `cast.toml`, read against the tables.

use crate::{
    clothes::{TOPS, Top},
    extra::{EXTRAS, Extra},
    feature::NOSES,
    hair::{STYLES, Style},
    head::{HEADS, Head},
    palette::{HAIR_COLOURS, HairColour, SKINS, Skin},
};

/// Everything that stays the same about a person, whatever they feel.
pub struct Look {
    pub(crate) skin: &'static Skin,
    pub(crate) head: &'static Head,
    pub(crate) style: &'static Style,
    pub(crate) hair: &'static HairColour,
    /// A hijab's or beanie's, light and dark.
    pub(crate) cloth: [String; 2],
    /// The line that it is.
    pub(crate) nose: &'static str,
    pub(crate) top: Top,
    pub(crate) top_colour: String,
    pub(crate) extras: Vec<Extra>,
}

/// What a look can't be drawn for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub field: &'static str,
    /// Which word of the field, where it is one of them.
    pub word: Option<usize>,
    pub kind: FaultKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The field is not there.
    Missing,
    /// It needs another number of words.
    Count(usize),
    /// It is none of these.
    Unknown(Vec<&'static str>),
    /// It is no colour such as `#46618F`.
    Colour,
}

impl Look {
    /// Every field that a look may have.
    pub const FIELDS: [&'static str; 9] = ["skin", "head", "hair", "colour", "cloth", "nose", "top", "top_colour", "extras"];

    /// Reads a look. `find` gives the words of a field; all faults are told at once.
    pub fn read<'a>(find: impl Fn(&str) -> Option<Vec<&'a str>>) -> Result<Self, Vec<Fault>> {
        let mut reader = Reader { find, faults: Vec::new() };
        let look = reader.look();
        if reader.faults.is_empty() { look.ok_or_else(Vec::new) } else { Err(reader.faults) }
    }

    pub(crate) fn has(&self, extra: Extra) -> bool {
        self.extras.contains(&extra)
    }
}

struct Reader<F> {
    find: F,
    faults: Vec<Fault>,
}

impl<'a, F: Fn(&str) -> Option<Vec<&'a str>>> Reader<F> {
    fn look(&mut self) -> Option<Look> {
        // All of them first, so that one fault does not hide another.
        let (skin, head) = (self.one_of("skin", &SKINS), self.one_of("head", &HEADS));
        let (style, hair) = (self.one_of("hair", &STYLES), self.one_of("colour", &HAIR_COLOURS));
        let cloth = if style.is_some_and(|style| style.has_cloth) { self.colours("cloth") } else { Some(Default::default()) };
        let (nose, top) = (self.one_of("nose", &NOSES), self.one_of("top", &TOPS));
        let top_colour = self.colours("top_colour");
        let extras = self.extras();
        let [top_colour] = top_colour?;
        Some(Look { skin: skin?, head: head?, style: style?, hair: hair?, cloth: cloth?, nose: nose?, top: *top?, top_colour, extras })
    }

    fn fault(&mut self, field: &'static str, word: Option<usize>, kind: FaultKind) {
        self.faults.push(Fault { field, word, kind });
    }

    /// The `N` words of a field.
    fn words<const N: usize>(&mut self, field: &'static str) -> Option<[&'a str; N]> {
        let Some(words) = (self.find)(field) else {
            self.fault(field, None, FaultKind::Missing);
            return None;
        };
        let words = words.try_into().ok();
        if words.is_none() {
            self.fault(field, None, FaultKind::Count(N));
        }
        words
    }

    fn one_of<T>(&mut self, field: &'static str, table: &'static [(&'static str, T)]) -> Option<&'static T> {
        let [word] = self.words(field)?;
        let found = table.iter().find(|(name, _)| *name == word);
        if found.is_none() {
            self.fault(field, Some(0), FaultKind::Unknown(names(table)));
        }
        found.map(|(_, value)| value)
    }

    fn colours<const N: usize>(&mut self, field: &'static str) -> Option<[String; N]> {
        let words: [&str; N] = self.words(field)?;
        for (place, _) in words.iter().enumerate().filter(|(_, word)| !is_colour(word)) {
            self.fault(field, Some(place), FaultKind::Colour);
        }
        Some(words.map(str::to_owned))
    }

    fn extras(&mut self) -> Vec<Extra> {
        let mut extras = Vec::new();
        for (place, word) in (self.find)("extras").unwrap_or_default().into_iter().enumerate() {
            match EXTRAS.iter().find(|(name, _)| *name == word) {
                Some((_, extra)) => extras.push(*extra),
                None => self.fault("extras", Some(place), FaultKind::Unknown(names(&EXTRAS))),
            }
        }
        extras
    }
}

fn names<T>(table: &[(&'static str, T)]) -> Vec<&'static str> {
    table.iter().map(|(name, _)| *name).collect()
}

/// `#` and six hexadecimal digits, so that nothing else ever comes into a drawing.
fn is_colour(word: &str) -> bool {
    word.len() == 7 && word.strip_prefix('#').is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{Fault, FaultKind, Look};

    /// A look with these fields changed or, where the value is empty, left out.
    pub(crate) fn read(changes: &[(&str, &[&'static str])]) -> Result<Look, Vec<Fault>> {
        let plain: [(&str, &[&'static str]); 7] = [
            ("skin", &["3"]),
            ("head", &["oval"]),
            ("hair", &["curls"]),
            ("colour", &["brown"]),
            ("nose", &["line"]),
            ("top", &["crew"]),
            ("top_colour", &["#7B5FA0"]),
        ];
        Look::read(|field| {
            let words = changes.iter().chain(&plain).find(|(name, _)| *name == field)?.1;
            (!words.is_empty()).then(|| words.to_vec())
        })
    }

    #[test]
    fn all_faults_are_told_at_once() {
        let changes: &[(&str, &[&str])] =
            &[("skin", &["8"]), ("nose", &[]), ("hair", &["bob", "long"]), ("top_colour", &["red"]), ("extras", &["hoops", "hat"])];
        let faults = read(changes).err().unwrap();
        let told: Vec<_> = faults.iter().map(|fault| (fault.field, fault.word)).collect();
        assert_eq!(told, [("skin", Some(0)), ("hair", None), ("nose", None), ("top_colour", Some(0)), ("extras", Some(1))]);
        assert_eq!(faults[0].kind, FaultKind::Unknown(vec!["1", "2", "3", "4", "5", "6", "7"]));
        assert_eq!((&faults[1].kind, &faults[2].kind, &faults[3].kind), (&FaultKind::Count(1), &FaultKind::Missing, &FaultKind::Colour));
    }

    #[test]
    fn the_guide_for_authors_lists_every_value() {
        let guide = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../lessons/FORMAT.md")).expect("the guide");
        let faults = Look::read(|field| (field != "cloth").then(|| vec!["?"])).err().expect("nothing is called `?`");
        let mut tables = 0;
        for fault in faults {
            let FaultKind::Unknown(known) = fault.kind else { continue };
            let row = guide.lines().find(|line| line.starts_with(&format!("| `{}` |", fault.field))).expect(fault.field);
            assert!(fault.field == "skin" || known.iter().all(|name| row.contains(&format!("`{name}`"))), "{row}");
            tables += 1;
        }
        assert_eq!(tables, 7);
    }

    #[test]
    fn only_what_covers_hair_needs_cloth() {
        assert!(read(&[("hair", &["bun"])]).is_ok());
        assert_eq!(read(&[("hair", &["hijab"])]).err().unwrap()[0].kind, FaultKind::Missing);
        assert!(read(&[("hair", &["hijab"]), ("cloth", &["#6F5293", "#543B75"])]).is_ok());
    }
}
