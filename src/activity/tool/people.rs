//! Who is how close: the people of a closeness circle, each by a letter or a sign.

use std::rc::Rc;

/// How many rings there are.
pub const RINGS: usize = 3;
/// More would not be told apart on a ring.
pub const MOST_PEOPLE: usize = 12;
/// Letters or signs for one person: initials, and never a name.
const MOST_SIGNS: usize = 3;

/// A closeness circle in the making.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Circle {
    /// In the order in which they were added.
    pub people: Vec<Person>,
    /// The sign of the one to lean on.
    pub lean: Option<Rc<str>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub sign: Rc<str>,
    /// From the inmost on.
    pub ring: usize,
}

/// Who comes next: what is typed so far, and the ring.
#[derive(Clone, Default)]
pub struct Next {
    pub sign: String,
    pub ring: usize,
}

/// Why somebody can't be added.
#[derive(Debug, PartialEq)]
pub enum Refusal {
    Empty,
    TooLong,
    IsThere(Rc<str>),
    IsFull,
}

impl Circle {
    pub fn has(&self, sign: &str) -> bool {
        self.people.iter().any(|person| &*person.sign == sign)
    }

    /// The same with one more, and their sign.
    pub fn with(&self, next: &Next) -> Result<(Self, Rc<str>), Refusal> {
        let sign: Rc<str> = next.sign.trim().into();
        match () {
            () if sign.is_empty() => Err(Refusal::Empty),
            () if length(&sign) > MOST_SIGNS => Err(Refusal::TooLong),
            () if self.has(&sign) => Err(Refusal::IsThere(sign)),
            () if self.people.len() >= MOST_PEOPLE => Err(Refusal::IsFull),
            () => {
                let mut circle = self.clone();
                circle.people.push(Person { sign: sign.clone(), ring: next.ring });
                Ok((circle, sign))
            }
        }
    }

    pub fn without(&self, sign: &str) -> Self {
        let mut circle = self.clone();
        circle.people.retain(|person| &*person.sign != sign);
        circle.lean = circle.lean.filter(|lean| &**lean != sign);
        circle
    }

    pub fn moved(&self, sign: &str, ring: usize) -> Self {
        let mut circle = self.clone();
        for person in circle.people.iter_mut().filter(|person| &*person.sign == sign) {
            person.ring = ring;
        }
        circle
    }

    /// Who is in a ring.
    pub fn ring(&self, ring: usize) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(move |person| person.ring == ring)
    }
}

/// How many letters or signs a reader sees. What only changes the sign before it (a tone of skin, an accent of its own) counts for
/// nothing, nor does what a joiner ties to it; the halves of a flag count for two.
fn length(text: &str) -> usize {
    const JOINER: char = '\u{200d}';
    let mut before = ' ';
    let mut count = 0;
    for sign in text.chars() {
        let belongs = matches!(sign, JOINER | '\u{fe00}'..='\u{fe0f}' | '\u{300}'..='\u{36f}' | '\u{1f3fb}'..='\u{1f3ff}');
        count += usize::from(!belongs && before != JOINER);
        before = sign;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(sign: &str, ring: usize) -> Next {
        Next { sign: sign.into(), ring }
    }

    fn circle(signs: &[&str]) -> Circle {
        signs.iter().fold(Circle::default(), |circle, sign| circle.with(&next(sign, 0)).expect("room").0)
    }

    fn refused(circle: &Circle, sign: &str) -> Option<Refusal> {
        circle.with(&next(sign, 0)).err()
    }

    #[test]
    fn initials_and_signs_are_taken_and_names_are_not() {
        let (circle, sign) = Circle::default().with(&next(" M ", 2)).expect("room");
        assert_eq!((&*sign, circle.people), ("M", vec![Person { sign: "M".into(), ring: 2 }]));
        let empty = Circle::default();
        for sign in ["Gr", "J\u{301}K.", "\u{2605}", "\u{1f44d}\u{1f3fd}", "\u{1f469}\u{200d}\u{1f9b0}ab", "\u{2764}\u{fe0f}"] {
            assert_eq!(refused(&empty, sign), None, "{sign}");
        }
        assert_eq!(refused(&empty, "  "), Some(Refusal::Empty));
        assert_eq!(refused(&empty, "Mina"), Some(Refusal::TooLong));
    }

    #[test]
    fn two_can_be_told_apart_and_twelve_fit() {
        assert_eq!(refused(&circle(&["M"]), "M"), Some(Refusal::IsThere("M".into())));
        let signs: Vec<String> = (0..MOST_PEOPLE).map(|number| number.to_string()).collect();
        let full = circle(&signs.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(full.people.len(), MOST_PEOPLE);
        assert_eq!(refused(&full, "M"), Some(Refusal::IsFull));
    }

    #[test]
    fn who_moves_keeps_their_place_in_the_list() {
        let circle = circle(&["A", "B", "C"]).moved("A", 2);
        assert_eq!(circle.people.iter().map(|one| (&*one.sign, one.ring)).collect::<Vec<_>>(), [("A", 2), ("B", 0), ("C", 0)]);
        assert_eq!(circle.ring(0).map(|one| &*one.sign).collect::<Vec<_>>(), ["B", "C"]);
    }

    #[test]
    fn nobody_leans_on_who_is_gone() {
        let circle = Circle { lean: Some("A".into()), ..circle(&["A", "B"]) };
        assert_eq!(circle.without("B").lean, Some("A".into()));
        assert_eq!(circle.without("A").lean, None);
        assert!(!circle.without("A").has("A"));
    }
}
