// Rule: lesson-without-folder
// The home page would offer a lesson that nobody can open.

use crate::{LessonId, check::listing::Listing, diagnostic::Diagnostic};

pub(crate) fn lesson_without_folder(listing: &Listing, folders: &[LessonId]) -> Vec<Diagnostic> {
    let missing = listing.lessons.iter().filter(|(id, _)| !folders.contains(id));
    missing
        .map(|(id, place)| {
            let message = format!("there is no lesson folder `{id}`");
            Diagnostic::error(
                "lesson-without-folder",
                place.clone(),
                message,
                WHY,
                format!("run `evenkeel new lesson {id}`, or take the id out"),
            )
        })
        .collect()
}

const WHY: &str = "the home page would offer a lesson that nobody can open";

#[cfg(test)]
mod tests {
    use super::lesson_without_folder;
    use crate::check::listing::Listing;

    #[test]
    fn an_id_that_is_no_folder_is_told_where_it_stands() {
        let text = "[[unit]]\nlessons = [\"here\", \"gone\"]";
        let found = lesson_without_folder(&Listing::read(text), &["here".into()]);
        let marked: Vec<&str> = found.iter().map(|diagnostic| &text[diagnostic.place.clone()]).collect();
        assert_eq!(marked, ["\"gone\""]);
    }
}
