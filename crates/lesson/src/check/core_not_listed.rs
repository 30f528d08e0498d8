// Rule: core-not-listed
// The core path would lead to a lesson that stands in no unit, and break off there.

use crate::{check::listing::Listing, diagnostic::Diagnostic};

pub(crate) fn core_not_listed(listing: &Listing) -> Vec<Diagnostic> {
    let lost = listing.core.iter().filter(|(id, _)| !listing.has(id));
    lost.map(|(id, place)| {
        let message = format!("the core path names `{id}`, which no unit lists");
        Diagnostic::error(
            "core-not-listed",
            place.clone(),
            message,
            WHY,
            format!("add \"{id}\" to a unit's `lessons`, or take it out of `core`"),
        )
    })
    .collect()
}

const WHY: &str = "the core path would lead to a lesson that stands in no unit, and break off there";

#[cfg(test)]
mod tests {
    use super::core_not_listed;
    use crate::check::listing::Listing;

    #[test]
    fn a_core_lesson_stands_in_a_unit() {
        let text = "core = [\"a\", \"z\"]\n[[unit]]\nlessons = [\"a\"]";
        let found = core_not_listed(&Listing::read(text));
        let marked: Vec<&str> = found.iter().map(|diagnostic| &text[diagnostic.place.clone()]).collect();
        assert_eq!(marked, ["\"z\""]);
    }
}
