//! A link from before, brought back in to be changed.

use classroom::{AssignmentDraft, CodeError, Repair, Unresolved};
use lesson::format::catalogue::Catalogue;

use super::Assign;

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Again {
    /// It stands on the page now, with these slips mended.
    Here(Vec<Repair>),
    /// The field is empty.
    Nothing,
    Unreadable(CodeError),
    /// It is of another course, or of this one before it changed.
    Misfit(Unresolved),
}

impl Assign {
    /// Reads what stands in the field for a link. What is on the page goes only for an assignment that is whole.
    pub fn bring_back(&mut self, catalogue: &Catalogue) {
        if self.link.trim().is_empty() {
            self.again = Some(Again::Nothing);
            return;
        }
        let again = match AssignmentDraft::read(&self.link) {
            Err(error) => Again::Unreadable(error),
            Ok(draft) => match draft.resolve(catalogue) {
                Err(misfits) => Again::Misfit(misfits),
                Ok(assignment) => {
                    self.take(assignment);
                    Again::Here(draft.repairs)
                }
            },
        };
        self.again = Some(again);
    }
}

#[cfg(test)]
mod tests {
    use lesson::LessonId;

    use super::*;

    fn catalogue(lessons: &str) -> Catalogue {
        let json = format!(r#"{{"version":1,"title":"T","base":"en","units":[{{"number":1,"title":"U","lessons":[{lessons}]}}]}}"#);
        Catalogue::from_json(&json).unwrap()
    }

    fn course() -> Catalogue {
        catalogue(r#"{"title":"Name it","minutes":5,"steps":3},{"title":"Pause","minutes":5,"steps":3}"#)
    }

    #[test]
    fn a_link_comes_back_as_it_was() {
        let mut before = Assign { note: "Hello".into(), ..Assign::new(99) };
        before.pick(&LessonId::from("pause"));
        let code = before.assignment().to_draft(&course()).unwrap().link_code();

        let mut assign = Assign { link: format!("Here it is: https://lessons.example/#/a/{code} \u{2013} thanks"), ..Assign::new(1) };
        assign.pick(&LessonId::from("name-it"));
        assign.bring_back(&course());
        assert_eq!((assign.assignment(), assign.again.clone()), (before.assignment(), Some(Again::Here(Vec::new()))));
    }

    #[test]
    fn what_does_not_come_back_changes_nothing() {
        let mut assign = Assign::new(1);
        assign.pick(&LessonId::from("name-it"));
        let code = assign.assignment().to_draft(&course()).unwrap().code();
        let before = assign.assignment();

        for (link, other) in [("", course()), ("no code", course()), (&code[..code.len() - 8], course()), (&code, catalogue(""))] {
            assign.link = link.into();
            assign.bring_back(&other);
            assert_eq!(assign.assignment(), before, "{link}");
            assert!(!matches!(assign.again, None | Some(Again::Here(_))), "{link}");
        }
    }
}
