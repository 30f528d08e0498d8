// Rule: folder-not-listed
// The lesson is written, and no learner can find it.

use crate::{LessonId, check::listing::Listing, diagnostic::Diagnostic};

pub(crate) fn folder_not_listed(listing: &Listing, folders: &[LessonId]) -> Vec<Diagnostic> {
    let lost = folders.iter().filter(|id| !listing.has(id));
    lost.map(|id| {
        let message = format!("no unit lists the lesson in the folder `{id}`");
        Diagnostic::error("folder-not-listed", listing.last.clone(), message, WHY, format!("add \"{id}\" to a unit's `lessons`"))
    })
    .collect()
}

const WHY: &str = "the lesson is written, and no learner can find it";

#[cfg(test)]
mod tests {
    use super::folder_not_listed;
    use crate::check::listing::Listing;

    #[test]
    fn a_folder_that_no_unit_lists_is_told_at_the_last_units_list() {
        let text = "[[unit]]\nlessons = [\"a\"]\n[[unit]]\nlessons = [{ id = \"b\" }]";
        let found = folder_not_listed(&Listing::read(text), &["a".into(), "b".into(), "c".into()]);
        let told: Vec<(&str, &str)> = found.iter().map(|one| (&text[one.place.clone()], one.message.as_str())).collect();
        assert_eq!(told, [("[{ id = \"b\" }]", "no unit lists the lesson in the folder `c`")]);
    }
}
