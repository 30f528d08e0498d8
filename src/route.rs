//! Where in the app the learner is, and how that stands in the address. Ground floor: imports no page.

use lesson::{LessonId, StepId};
use yew::{Callback, Html, MouseEvent, html};

/// A screen of the app.
///
/// ```
/// use evenkeel::route::Route;
///
/// let route = Route::from_hash("#/l/name-it/warm-up");
/// assert_eq!(route, Some(Route::Step("name-it".into(), "warm-up".into())));
/// assert_eq!(Route::Lesson("name-it".into()).hash(), "#/l/name-it");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    Help,
    Settings,
    Document(Document),
    /// What the adult in the room needs for a lesson.
    Guide(LessonId),
    /// A lesson's opening.
    Lesson(LessonId),
    Step(LessonId, StepId),
    /// A lesson's last screen.
    End(LessonId),
    /// Taking progress along and bringing it in; with the code that the address brings, or nothing.
    Progress(String),
    /// What teachers asked: the address after `#/a/`, with the code that it brings, or nothing. Its part reads the rest.
    Task(String),
    /// What whoever looks after the site wants to know of it.
    CheckUp,
    /// What teachers need: the address after `#/`, whose first segment is one of [`TEACHERS`]. Their part reads the rest.
    Teach(String),
    /// For the people who work on the app: every component in every state. One section, with the slash before it, or the list
    /// of them.
    Gallery(String),
    /// A hash that leads nowhere, as it came.
    Unknown(String),
}

/// A page to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    About,
    Privacy,
    /// For parents, teachers and whoever looks after the site.
    Adults,
}

impl Document {
    pub const ALL: [Self; 3] = [Self::About, Self::Privacy, Self::Adults];

    /// The name of its file, and of its address.
    pub const fn id(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Privacy => "privacy",
            Self::Adults => "adults",
        }
    }
}

/// The address for taking progress along, without a code.
pub const PROGRESS: &str = "#/progress";

/// Where the addresses of teachers' pages begin.
const TEACHERS: [&str; 5] = ["teach", "assign", "collect", "present", "paper"];

/// The last screen's segment. No id holds a `~`.
const END: &str = "~end";

/// Longer than any id that comes from a heading. A longer one is no link of ours, and must not become a request.
const LONGEST_ID: usize = 300;

impl Route {
    /// Reads a hash with its `#`. None when it is no route at all, but a jump within the screen such as `#main`.
    pub fn from_hash(hash: &str) -> Option<Self> {
        let path = match hash.strip_prefix('#').unwrap_or(hash) {
            "" => return Some(Self::Home),
            hash => hash.strip_prefix('/')?,
        };
        Some(Self::from_path(path).unwrap_or_else(|| Self::Unknown(hash.into())))
    }

    fn from_path(path: &str) -> Option<Self> {
        if path.is_empty() {
            return Some(Self::Home);
        }
        let path = path.strip_suffix('/').unwrap_or(path);
        match path {
            "help" => return Some(Self::Help),
            "settings" => return Some(Self::Settings),
            "check-up" => return Some(Self::CheckUp),
            _ => {}
        }
        if let Some(document) = Document::ALL.into_iter().find(|document| document.id() == path) {
            return Some(Self::Document(document));
        }
        if let Some(section) = path.strip_prefix("gallery") {
            let is_section = section.is_empty() || section.starts_with('/') && !section.ends_with('/');
            return is_section.then(|| Self::Gallery(section.into()));
        }
        let behind = |name| {
            let rest = path.strip_prefix(name)?;
            if rest.is_empty() { Some(rest) } else { rest.strip_prefix('/').filter(|rest| !rest.ends_with('/')) }
        };
        if let Some(code) = behind("progress") {
            return Some(Self::Progress(code.into()));
        }
        if let Some(code) = behind("a") {
            return Some(Self::Task(code.into()));
        }
        if TEACHERS.contains(&path.split('/').next().unwrap_or_default()) {
            return (!path.ends_with('/')).then(|| Self::Teach(path.into()));
        }
        if let Some(lesson) = path.strip_prefix("guide/") {
            return Some(Self::Guide(LessonId::from(decode(lesson).filter(|id| !id.contains('/'))?)));
        }
        let mut segments = path.strip_prefix("l/")?.split('/');
        let lesson = LessonId::from(decode(segments.next()?)?);
        let route = match segments.next() {
            None => Self::Lesson(lesson),
            Some(END) => Self::End(lesson),
            Some(step) => Self::Step(lesson, StepId::from(decode(step)?)),
        };
        segments.next().is_none().then_some(route)
    }

    /// The hash that leads here, with its `#`.
    pub fn hash(&self) -> String {
        match self {
            Self::Home => "#/".into(),
            Self::Help => "#/help".into(),
            Self::Settings => "#/settings".into(),
            Self::CheckUp => "#/check-up".into(),
            Self::Progress(code) => with_code(PROGRESS, code),
            Self::Task(code) => with_code("#/a", code),
            Self::Document(document) => ["#/", document.id()].concat(),
            Self::Guide(lesson) => ["#/guide/", &encode(lesson.as_str())].concat(),
            Self::Lesson(lesson) => ["#/l/", &encode(lesson.as_str())].concat(),
            Self::Step(lesson, step) => ["#/l/", &encode(lesson.as_str()), "/", &encode(step.as_str())].concat(),
            Self::End(lesson) => ["#/l/", &encode(lesson.as_str()), "/", END].concat(),
            Self::Teach(path) => ["#/", path].concat(),
            Self::Gallery(section) => ["#/gallery", section].concat(),
            Self::Unknown(hash) => hash.clone(),
        }
    }
}

fn with_code(page: &str, code: &str) -> String {
    if code.is_empty() { page.into() } else { [page, "/", code].concat() }
}

/// Percent-encodes all but letters, digits, `-`, `_` and `.`, as UTF-8: for a segment of a path.
pub fn encode(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(char::from(DIGITS[usize::from(byte >> 4)]));
            encoded.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    encoded
}

/// The id that a segment stands for; none when it is empty, too long, or no UTF-8.
pub fn decode(segment: &str) -> Option<String> {
    if segment.is_empty() || segment.len() > LONGEST_ID * 3 {
        return None;
    }
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => hex(rest.next()?)? << 4 | hex(rest.next()?)?,
            _ => byte,
        });
    }
    String::from_utf8(bytes).ok().filter(|id| id.len() <= LONGEST_ID)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// A link within the app: a plain one, so that it opens in a new tab. A function, because every component costs a
/// learner a kilobyte or more on the line.
pub fn link(to: &Route, class: &'static str, inner: Html) -> Html {
    html! { <a href={to.hash()} {class}>{ inner }</a> }
}

/// The same, with something to do on the way.
pub fn link_doing(to: &Route, class: &'static str, onclick: Option<Callback<MouseEvent>>, inner: Html) -> Html {
    html! { <a href={to.hash()} {class} {onclick}>{ inner }</a> }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(hash: &str, expect: Option<Route>) {
        assert_eq!(Route::from_hash(hash), expect, "{hash}");
    }

    #[test]
    fn every_screen_has_an_address() {
        check("", Some(Route::Home));
        check("#", Some(Route::Home));
        check("#/", Some(Route::Home));
        check("#/help", Some(Route::Help));
        check("#/settings/", Some(Route::Settings));
        check("#/check-up", Some(Route::CheckUp));
        check("#/progress/", Some(Route::Progress(String::new())));
        check("#/progress/B104VG3JQV8Z", Some(Route::Progress("B104VG3JQV8Z".into())));
        check("#/a/", Some(Route::Task(String::new())));
        check("#/a/A104VG3JQV8Z", Some(Route::Task("A104VG3JQV8Z".into())));
        check("#/a/7f/hand-in", Some(Route::Task("7f/hand-in".into())));
        for document in Document::ALL {
            check(&Route::Document(document).hash(), Some(Route::Document(document)));
        }
        check("#/guide/name-it", Some(Route::Guide("name-it".into())));
        check("#/guide/a%2Fb", Some(Route::Unknown("#/guide/a%2Fb".into())));
        check("#/guide/", Some(Route::Unknown("#/guide/".into())));
        check("#/teach/", Some(Route::Teach("teach".into())));
        check("#/paper/a%2Fb", Some(Route::Teach("paper/a%2Fb".into())));
        check("#/present//x", Some(Route::Teach("present//x".into())));
        check("#/about/", Some(Route::Document(Document::About)));
        check("#/gallery/", Some(Route::Gallery(String::new())));
        check("#/gallery/if-then", Some(Route::Gallery("/if-then".into())));
        check("#/l/name-it", Some(Route::Lesson("name-it".into())));
        check("#/l/name-it/", Some(Route::Lesson("name-it".into())));
        check("#/l/name-it/warm-up", Some(Route::Step("name-it".into(), "warm-up".into())));
        check("#/l/name-it/~end", Some(Route::End("name-it".into())));
    }

    #[test]
    fn a_jump_within_the_screen_is_no_route() {
        for hash in ["#main", "#l/name-it", "#fn-1", "#%2F", "#!"] {
            check(hash, None);
        }
    }

    #[test]
    fn what_leads_nowhere_is_kept_as_it_came() {
        for hash in [
            "#/x",
            "#//",
            "#/gallery//",
            "#/teach//",
            "#/teaching",
            "#/l",
            "#/l/",
            "#/l//a",
            "#/l/a/b/c",
            "#/l/a//",
            "#/l/%E0%A4%A",
            "#/l/%",
            "#/l/%zz",
            "#/l/%FF",
            "#/l/a/%+1",
        ] {
            check(hash, Some(Route::Unknown(hash.into())));
        }
    }

    #[test]
    fn ids_in_any_script_come_back() {
        let ids = ["a", "ärger-im-chor", "怒り", "x-0000beef", "a b", "a/b", "../..", "50%", "~end", "?a=b#c", "\u{0}", "👩‍👩‍👧"];
        for lesson in ids {
            for step in ids {
                for route in [Route::Lesson(lesson.into()), Route::Step(lesson.into(), step.into()), Route::End(lesson.into())] {
                    let hash = route.hash();
                    assert!(hash.is_ascii(), "{hash}");
                    check(&hash, Some(route));
                }
            }
        }
        // A browser may hand over what it decoded itself.
        check("#/l/ärger", Some(Route::Lesson("ärger".into())));
    }

    #[test]
    fn no_hash_breaks_it() {
        let long = "é%25/~".repeat(10_000);
        for hash in [["#/l/", &long].concat(), ["#/l/", &"a".repeat(60_000)].concat(), ["#/l/", &"%61".repeat(20_000)].concat()] {
            check(&hash, Some(Route::Unknown(hash.clone())));
        }
        // Every short text over the letters that mean something, as a hash and after a good beginning.
        let letters = ['#', '/', 'l', '%', '4', 'E', '~', 'é', '.'];
        let mut texts = vec![String::new()];
        for _ in 0..4 {
            let longer = texts.iter().flat_map(|text| letters.iter().map(move |letter| [text.as_str(), &letter.to_string()].concat()));
            texts.extend(longer.collect::<Vec<_>>());
            texts.sort_unstable();
            texts.dedup();
        }
        for text in &texts {
            for start in ["", "#/", "#/l/", "#/l/a/", "#/progress", "#/progress/", "#/a", "#/a/", "#/teach", "#/paper/"] {
                let hash = [start, text].concat();
                if let Some(route) = Route::from_hash(&hash) {
                    assert_eq!(Route::from_hash(&route.hash()), Some(route), "{hash}");
                }
            }
        }
    }
}
