//! An assignment in all the forms in which it goes out to a class.

use std::rc::Rc;

use classroom::Unwritable;
use lesson::{
    LessonId,
    format::catalogue::{Catalogue, LessonSummary},
};

use super::Assign;
use crate::{
    qr::{Qr, qr},
    route::encode,
};

/// Where learners open an assignment, behind the page's address.
const ROUTE: &str = "#/a/";

/// What goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    pub lessons: Vec<Rc<LessonSummary>>,
    pub minutes: usize,
    /// In groups with `-` between them.
    pub code: String,
    /// None where the page has no address that another device can open: then it is the code that goes out.
    pub link: Option<String>,
    /// None when it is too much for one, or there is no link to open by it.
    pub qr: Option<Qr>,
}

/// What `assign` comes to, on a page with this address.
pub fn share(assign: &Assign, catalogue: &Catalogue, page: Option<&str>) -> Result<Shared, Vec<Unwritable>> {
    let assignment = assign.assignment();
    let draft = assignment.to_draft(catalogue)?;
    let ids = assignment.lesson_ids(catalogue);
    let lessons: Vec<Rc<LessonSummary>> =
        ids.iter().filter_map(|id: &LessonId| catalogue.lesson(id)).map(|(_, lesson)| lesson.clone()).collect();
    let address = page.map(|page| [page, ROUTE].concat());
    let code = draft.code();
    Ok(Shared {
        minutes: lessons.iter().map(|lesson| usize::from(lesson.minutes)).sum(),
        lessons,
        link: address.as_ref().map(|address| [address, &*draft.link_code()].concat()),
        qr: address.as_deref().and_then(|address| qr(&code, Some(address))),
        code,
    })
}

impl Shared {
    /// What there is to copy: the link, or else the code.
    pub fn text(&self) -> &str {
        self.link.as_deref().unwrap_or(&self.code)
    }

    /// The page of Google Classroom that asks which class gets the link.
    pub fn to_classroom(&self) -> Option<String> {
        self.link.as_ref().map(|link| ["https://classroom.google.com/share?url=", &encode(link)].concat())
    }

    /// The page of Microsoft Teams that asks the same.
    pub fn to_teams(&self) -> Option<String> {
        self.link.as_ref().map(|link| ["https://teams.microsoft.com/share?href=", &encode(link)].concat())
    }

    /// For another site's page: shows the assignment in a frame of that title.
    pub fn embed(&self, title: &str) -> Option<String> {
        let quoted = |name: &str, value: &str| [name, "=\"", &escape(value), "\""].concat();
        let link = self.link.as_ref()?;
        // Without it the frame can't copy a code, which is how most hand in.
        let allow = quoted("allow", &["clipboard-write", "web-share", "fullscreen"].join("; "));
        let size = [quoted("width", "100%"), quoted("height", "720")].join(" ");
        Some(["<iframe", &quoted("src", link), &quoted("title", title), &size, &allow, "allowfullscreen></iframe>"].join(" "))
    }

    /// The lessons about hard things.
    pub fn hard(&self) -> impl Iterator<Item = &Rc<LessonSummary>> {
        self.lessons.iter().filter(|lesson| !lesson.topics.is_empty())
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue() -> Catalogue {
        let json = r#"{"version":1,"title":"T","base":"en","units":[{"number":1,"title":"U","lessons":[
            {"title":"Name it","minutes":5,"steps":3},{"title":"Pause","minutes":12,"steps":3,"core":true,"topics":["loss"]}]}]}"#;
        Catalogue::from_json(json).unwrap()
    }

    fn of(ids: &[&str]) -> Assign {
        let mut assign = Assign::new(7);
        for id in ids {
            assign.pick(&LessonId::from(*id));
        }
        assign
    }

    #[test]
    fn all_ways_lead_to_one_assignment() {
        let page = Some("https://lessons.example/it/?a=1&b=\"2\"");
        let shared = share(&of(&["pause", "name-it"]), &catalogue(), page).unwrap();
        assert_eq!((shared.lessons.len(), shared.minutes, shared.hard().count()), (2, 17, 1));
        let link = shared.link.clone().unwrap();
        let read = |text: &str| classroom::AssignmentDraft::read(text).unwrap().resolve(&catalogue()).unwrap();
        assert_eq!(read(&link), of(&["pause", "name-it"]).assignment());
        assert_eq!(read(&shared.code), read(&link));
        assert_eq!(shared.text(), link);
        for address in [shared.to_classroom(), shared.to_teams()] {
            let (_, carried) = address.as_ref().unwrap().split_once('=').unwrap();
            assert!(!carried.contains(['#', '&', '?', '/']), "the whole link is one value: {carried}");
            assert_eq!(read(carried), read(&link));
        }
        let embed = shared.embed("T \"1\"").unwrap();
        assert!(embed.contains("?a=1&amp;b=&quot;2&quot;#/a/") && embed.contains("title=\"T &quot;1&quot;\""), "{embed}");
    }

    #[test]
    fn without_an_address_the_code_goes_out() {
        let shared = share(&of(&["pause"]), &catalogue(), None).unwrap();
        assert_eq!((shared.link.as_ref(), shared.to_classroom(), shared.to_teams(), shared.embed("T")), (None, None, None, None));
        assert!(shared.text().contains('-'));
        assert_eq!(shared.qr, None, "a camera would find nothing to open");
    }

    #[test]
    fn the_core_path_is_told_lesson_by_lesson_and_nothing_is_no_assignment() {
        let core = share(&Assign { is_core: true, ..of(&["name-it"]) }, &catalogue(), None).unwrap();
        assert_eq!(core.lessons.iter().map(|lesson| &*lesson.title).collect::<Vec<_>>(), ["Pause"]);
        assert_eq!(share(&of(&[]), &catalogue(), None), Err(vec![Unwritable::NoLessons]));
    }
}
