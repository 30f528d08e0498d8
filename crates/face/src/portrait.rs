//! The order in which a person is drawn. What never changes stands once in the file and is used by name.

use lesson::Feeling;

use crate::{
    clothes::{clothes, neck},
    expression::{Expression, expression},
    extra::{self, Extra},
    feature::{brow, cheeks, eye, mouth, nose},
    hair::Dye,
    look::Look,
    svg::Side,
};

/// The parts that every feeling shares, by the ids under which [`portrait`] uses them.
pub(crate) fn parts(look: &Look) -> String {
    let dye = Dye { hair: look.hair, cloth: &look.cloth };
    let part = |extra: Extra, drawn: fn() -> String| if look.has(extra) { drawn() } else { String::new() };
    let body = part(Extra::Phones, extra::band)
        + &neck(look.skin)
        + &clothes(look.top, &look.top_colour, look.skin)
        + &part(Extra::Phones, extra::cups)
        + &part(Extra::Whistle, extra::whistle);
    let beard = match (look.has(Extra::Beard), look.has(Extra::Stubble)) {
        (true, _) => Some("1"),
        (false, true) => Some(".3"),
        (false, false) => None,
    };
    let mut head = look.head.draw(look.skin, !look.style.hides_ears, beard.map(|opacity| (look.hair.base, opacity)));
    if look.has(Extra::Freckles) {
        head += &extra::freckles(look.skin);
    }
    if look.has(Extra::Lines) {
        head += &extra::lines(look.skin);
    }
    head += &nose(look.nose, look.skin);
    let hair = part(Extra::Hoops, extra::hoops) + &part(Extra::Stud, extra::stud) + &(look.style.front)(&dye);
    let parts = [
        ("back", (look.style.back)(&dye)),
        ("body", body),
        ("head", head),
        ("hair", hair),
        ("glasses", part(Extra::Glasses, extra::glasses)),
    ];
    parts.map(|(id, part)| if part.is_empty() { part } else { format!(r#"<g id="{id}">{part}</g>"#) }).concat()
}

/// A person with a feeling. Small drawings have no mark: at that size it would only be dirt.
pub(crate) fn portrait(look: &Look, feeling: Feeling, is_small: bool) -> String {
    let row = expression(feeling);
    let mark = row.mark.filter(|_| !is_small);
    let on_face = mark.filter(|mark| !mark.is_in_air()).map_or_else(String::new, |mark| mark.draw(look.skin));
    let in_air = mark.filter(|mark| mark.is_in_air()).map_or_else(String::new, |mark| mark.draw_in_air(look.skin, look.style.has_tail));
    // The small drawing uses what the large one holds.
    let feature = |name: &str, drawn: fn(&Look, &Expression) -> String| {
        let id = format!("{}-{name}", feeling.as_str());
        match (row.mark, is_small) {
            (Some(_), true) => used(&id),
            (Some(_), false) => format!(r#"<g id="{id}">{}</g>"#, drawn(look, &row)),
            (None, _) => drawn(look, &row),
        }
    };
    let has_back = !(look.style.back)(&Dye { hair: look.hair, cloth: &look.cloth }).is_empty();
    let back = if has_back { used("back") } else { String::new() };
    let glasses = if look.has(Extra::Glasses) { used("glasses") } else { String::new() };
    let face = feature("face", face);
    let brows = feature("brows", brows);
    let head = [used("head"), face, on_face, used("hair"), brows, glasses].concat();
    turned(&row, &back) + &used("body") + &turned(&row, &head) + &in_air
}

fn face(look: &Look, row: &Expression) -> String {
    let eyes = eye(Side::Left, row.eyes, look.skin) + &eye(Side::Right, row.eyes, look.skin);
    cheeks(row.cheek, look.skin) + &eyes + &mouth(row.mouth, look.skin)
}

fn brows(look: &Look, row: &Expression) -> String {
    let colour = look.hair.brow;
    brow(Side::Left, row.brow, colour) + &brow(Side::Right, row.brow_right.unwrap_or(row.brow), colour)
}

/// Hair and head turn together, round the neck.
fn turned(row: &Expression, part: &str) -> String {
    if part.is_empty() || (row.tilt == 0.0 && row.lift == 0.0) {
        return part.to_owned();
    }
    format!(r#"<g transform="translate(0 {}) rotate({} 80 124)">{part}</g>"#, row.lift, row.tilt)
}

fn used(id: &str) -> String {
    format!(r##"<use href="#{id}"/>"##)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use lesson::Feeling;

    use super::{brows, expression, face};
    use crate::look::tests::read;

    #[test]
    fn every_feeling_has_a_face_of_its_own_without_any_mark() {
        let look = read(&[]).expect("a look");
        let faces: BTreeSet<String> =
            Feeling::ALL.iter().map(|feeling| expression(*feeling)).map(|row| face(&look, &row) + &brows(&look, &row)).collect();
        assert_eq!(faces.len(), Feeling::ALL.len());
    }
}
