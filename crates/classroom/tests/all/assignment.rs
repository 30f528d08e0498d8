//! Assignments: what is written reads back, and whatever happens to a link, no wrong lesson opens.

use classroom::{Assignment, AssignmentDraft, CodeError, Label, Lessons, Misfit, Note, Parts, Says, Unwritable};
use lesson::{Date, LessonId, format::catalogue::Catalogue, hash::lesson_hash};
use proptest::{collection::vec, prelude::*};

use crate::course::{catalogue, shipped_catalogue};

const SITE: &str = "https://evenkeel.a-school-with-a-long-name.example.org/wellbeing/year-8/evenkeel/site/index.html#/a/";

fn assignment(ids: &[&str]) -> Assignment {
    Assignment {
        salt: 0x9abc_def1,
        lessons: Lessons::These(ids.iter().map(|id| LessonId::from(*id)).collect()),
        in_order: true,
        language: None,
        note: Note::default(),
        due: None,
        says: Says::Scores,
        without: Parts::NONE,
        class: Label::default(),
    }
}

/// One of each kind.
fn samples() -> Vec<(Assignment, Catalogue)> {
    let course = shipped_catalogue();
    let plain = assignment(&["name-it"]);
    let full = Assignment {
        in_order: false,
        language: Some("pt-BR".into()),
        note: Note::new("Please do these before Friday.\nTake your time \u{1f642}"),
        due: Date::new(2026, 11, 27),
        says: Says::Done,
        without: Parts::BREATHING | Parts::FEELING_CHECK,
        class: Label::new("8B"),
        ..assignment(&["pause", "listening", "toolkit"])
    };
    let core = Assignment { salt: 0, lessons: Lessons::CorePath, says: Says::Nothing, in_order: false, ..plain.clone() };
    [plain, full, core].into_iter().map(|assignment| (assignment, course.clone())).collect()
}

#[test]
fn what_is_written_reads_back_from_wherever_it_is_pasted() {
    for (assignment, course) in samples() {
        let draft = assignment.to_draft(&course).unwrap();
        let (code, link) = (draft.code(), format!("{SITE}{}", draft.link_code()));
        for text in [
            code.clone(),
            link.clone(),
            link.replace("#", "%23").replace('/', "%2F"),
            code.replace('-', "%2D"),
            code.to_lowercase().replace('-', " "),
            format!("Hi 8B, here is what to do for Friday:\r\n\r\n> {}\r\n\r\nMs Okafor", code.replacen('-', "-\r\n> ", 4)),
            format!("<a href=\"{link}\">{link}</a> or type {code}."),
            format!("\u{feff}{link}?utm=mail&x=1"),
        ] {
            let read = AssignmentDraft::read(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
            assert_eq!(read, draft, "{text}");
            assert_eq!(read.repairs, [], "{text}");
            assert_eq!(read.resolve(&course), Ok(assignment.clone()));
        }
    }
}

#[test]
fn links_and_codes_are_short() {
    let two = assignment(&["name-it", "pause"]).to_draft(&shipped_catalogue()).unwrap();
    assert!(two.code().len() <= 48, "{}", two.code());
    let two = Assignment { class: Label::new("8B"), due: Date::new(2026, 11, 27), ..assignment(&["name-it", "pause"]) };
    assert!(two.to_draft(&shipped_catalogue()).unwrap().code().len() <= 60);

    let ids: Vec<String> = (0..32).map(|number| format!("a-lesson-{number}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let course = catalogue(ids.iter().copied());
    assert_eq!(SITE.len(), 100);
    for c in ['a', 'W', '\u{e9}', '\u{436}', '\u{4e2d}', '\u{1f642}'] {
        let text: String = std::iter::repeat_n(c, 240).collect();
        let longest = Assignment {
            note: Note::new(&text),
            class: Label::new(&text),
            language: Some("zh-Hant-TW".into()),
            due: Date::new(2100, 1, 1),
            ..assignment(&ids)
        };
        let draft = longest.to_draft(&course).unwrap();
        let link = format!("{SITE}{}", draft.link_code());
        assert!(link.len() < 1_800, "{c}: {}", link.len());
        assert_eq!(AssignmentDraft::read(&link).unwrap().resolve(&course), Ok(longest));
    }
}

#[test]
fn one_slip_anywhere_in_a_link_never_opens_something_else() {
    for (assignment, course) in samples() {
        let draft = assignment.to_draft(&course).unwrap();
        let link: Vec<char> = format!("https://example.org/evenkeel/#/a/{}", draft.link_code()).chars().collect();
        let code: Vec<char> = draft.code().chars().collect();
        for text in [link, code] {
            let mut refused = 0;
            for at in 0..text.len() {
                for text in slips(&text, at) {
                    match AssignmentDraft::read(&text) {
                        Ok(read) => {
                            assert_eq!(read, draft, "{text}");
                            assert_eq!(read.resolve(&course), Ok(assignment.clone()), "{text}");
                        }
                        Err(CodeError::Several(_) | CodeError::Senseless) => panic!("{text}"),
                        Err(_) => refused += 1,
                    }
                }
            }
            assert!(refused * 20 < text.len() * 8, "{refused} of {} refused", text.len() * 8);
        }
    }
}

/// One character altered, lost, doubled or swapped with its neighbour.
pub(crate) fn slips(text: &[char], at: usize) -> Vec<String> {
    let mut slips: Vec<Vec<char>> = Vec::new();
    for letter in ['0', '7', 'A', 'R', 'z', 'U', '-'] {
        let mut altered = text.to_vec();
        altered[at] = letter;
        slips.push(altered);
    }
    let mut lost = text.to_vec();
    lost.remove(at);
    let mut doubled = text.to_vec();
    doubled.insert(at, text[at]);
    let mut swapped = text.to_vec();
    swapped.swap(at, at.saturating_sub(1));
    slips.extend([lost, doubled, swapped]);
    slips.into_iter().map(String::from_iter).collect()
}

#[test]
fn a_link_that_was_cut_says_how_much_came() {
    let (assignment, course) = samples().swap_remove(1);
    let code = assignment.to_draft(&course).unwrap().link_code();
    for end in 6..code.len() - 1 {
        match AssignmentDraft::read(&format!("https://example.org/#/a/{}", &code[..end])) {
            Err(CodeError::Code(classroom::Faults::Damaged(damage))) => {
                assert_eq!((damage.is_cut(), damage.came), (true, end / 6), "{end}")
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_lesson_that_is_not_here_is_told_by_its_place() {
    let course = shipped_catalogue();
    let draft = assignment(&["name-it", "pause", "listening"]).to_draft(&course).unwrap();
    let smaller = catalogue(["feelings-and-people", "pause"]);
    let unresolved = draft.resolve(&smaller).unwrap_err();
    assert_eq!((unresolved.misfits, unresolved.of), (vec![Misfit::Unknown(1), Misfit::Unknown(3)], 3));
    assert_eq!(unresolved.found, [LessonId::from("pause")]);

    let core = Assignment { lessons: Lessons::CorePath, ..assignment(&[]) }.to_draft(&course).unwrap();
    assert_eq!(core.resolve(&smaller).unwrap_err().misfits, [Misfit::OtherCore]);
    assert_eq!((core.count(), draft.count()), (None, Some(3)));
}

#[test]
fn two_lessons_of_one_hash_are_never_guessed() {
    let (one, other) = twins();
    let course = catalogue([one.as_str(), "pause"]);
    let draft = assignment(&["pause", &one]).to_draft(&course).unwrap();
    let both = catalogue([one.as_str(), "pause", other.as_str()]);
    assert_eq!(draft.resolve(&both).unwrap_err().misfits, [Misfit::Ambiguous(2)]);
    assert_eq!(assignment(&["pause", &one]).to_draft(&both), Err(vec![Unwritable::Ambiguous(one.as_str().into())]));
}

/// Two ids with the same hash.
fn twins() -> (String, String) {
    let mut known = std::collections::HashMap::new();
    (0..)
        .find_map(|number| {
            let id = format!("lesson-{number}");
            known.insert(lesson_hash(&id), id.clone()).map(|other| (other, id))
        })
        .unwrap()
}

#[test]
fn what_can_not_be_written_is_told_all_at_once() {
    let course = shipped_catalogue();
    let wrong = Assignment { language: Some("e n".into()), due: Date::new(1999, 1, 1), ..assignment(&["name-it", "name-it", "nowhere"]) };
    assert_eq!(
        wrong.to_draft(&course),
        Err(vec![Unwritable::Twice("name-it".into()), Unwritable::UnknownLesson("nowhere".into()), Unwritable::Language, Unwritable::Due])
    );
    assert_eq!(assignment(&[]).to_draft(&course), Err(vec![Unwritable::NoLessons]));
    assert!(assignment(&["pause"; 33]).to_draft(&course).unwrap_err().contains(&Unwritable::TooManyLessons));
}

#[test]
fn other_codes_and_texts_are_told_apart() {
    let bytes = [0; 9];
    let encode = |kind, version| code::encode(kind, version, &bytes).unwrap();
    assert_eq!(AssignmentDraft::read(&encode(code::Kind::Receipt, 1)), Err(CodeError::OtherKind(Some(code::Kind::Receipt))));
    assert_eq!(AssignmentDraft::read(&encode(code::Kind::Assignment, 2)), Err(CodeError::Newer(2)));
    assert_eq!(AssignmentDraft::read(&encode(code::Kind::Assignment, 1)), Err(CodeError::Senseless));
    assert_eq!(AssignmentDraft::read("Good morning"), Err(CodeError::Foreign));
    assert_eq!(AssignmentDraft::read(""), Err(CodeError::Foreign));
    let course = shipped_catalogue();
    let (one, other) = (assignment(&["pause"]).to_draft(&course).unwrap(), assignment(&["toolkit"]).to_draft(&course).unwrap());
    assert_eq!(AssignmentDraft::read(&format!("{} {}", one.code(), other.code())), Err(CodeError::Several(2)));
    assert_eq!(AssignmentDraft::read(&format!("{} {}", one.code(), encode(code::Kind::Receipt, 1))), Ok(one));
}

#[test]
fn a_damaged_code_beside_a_whole_one_is_told() {
    let course = shipped_catalogue();
    let (old, new) = (assignment(&["pause"]).to_draft(&course).unwrap(), samples().swap_remove(1).0.to_draft(&course).unwrap());
    let cut = &new.code()[..40];
    for text in [format!("{}\n{SITE}{cut}", old.code()), format!("{SITE}{cut}\n\n{}", old.code())] {
        assert!(matches!(AssignmentDraft::read(&text), Err(CodeError::Code(_))), "{text}: {:?}", AssignmentDraft::read(&text));
    }
}

#[test]
fn only_tags_that_a_browser_takes_are_tags() {
    let course = shipped_catalogue();
    let draft = |tag: &str| Assignment { language: Some(tag.into()), ..assignment(&["pause"]) }.to_draft(&course);
    for tag in ["es", "pt-BR", "zh-Hant-TW", "fil", "de-1996"] {
        assert!(draft(tag).is_ok(), "{tag}");
    }
    for tag in ["", "a", "-", "en-", "-en", "abcd", "e1", "en--us", "en-abcdefghi", "e_n"] {
        assert_eq!(draft(tag), Err(vec![Unwritable::Language]), "{tag}");
    }
}

prop_compose! {
    fn any_assignment()(
        salt: u32,
        picked in vec(0..12usize, 0..12),
        in_order: bool,
        language in proptest::option::of("[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})?"),
        note in "\\PC{0,260}|[ -~\n]{0,260}",
        day in proptest::option::of((2024..2113u16, 1..13u8, 1..29u8)),
        says in prop_oneof![Just(Says::Nothing), Just(Says::Done), Just(Says::Scores)],
        without in 0..16usize,
        class in "\\PC{0,30}|[0-9]{1,2}[A-Za-z]?",
    ) -> Assignment {
        let course = shipped_catalogue();
        let ids: Vec<LessonId> = course.lessons().map(|(_, lesson)| LessonId::from(lesson.id.clone())).collect();
        let mut lessons: Vec<LessonId> = Vec::new();
        picked.iter().for_each(|place| if !lessons.contains(&ids[*place]) { lessons.push(ids[*place].clone()) });
        let without = Parts::ALL.into_iter().enumerate().fold(Parts::NONE, |all, (bit, part)| all.set(part, without >> bit & 1 == 1));
        Assignment {
            salt,
            lessons: if lessons.is_empty() { Lessons::CorePath } else { Lessons::These(lessons) },
            in_order,
            language,
            note: Note::new(&note),
            due: day.and_then(|(year, month, day)| Date::new(year, month, day)),
            says,
            without,
            class: Label::new(&class),
        }
    }
}

proptest! {
    #[test]
    fn any_assignment_comes_back(assignment in any_assignment()) {
        let course = shipped_catalogue();
        let draft = assignment.to_draft(&course).unwrap();
        let read = AssignmentDraft::read(&draft.code()).unwrap();
        prop_assert_eq!(&read, &draft);
        prop_assert_eq!(read.resolve(&course), Ok(assignment));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..200)) {
        let code = code::encode(code::Kind::Assignment, 1, &bytes).unwrap();
        if let Ok(draft) = AssignmentDraft::read(&code) {
            prop_assert_eq!(draft.code(), code);
            let _ = draft.resolve(&shipped_catalogue());
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}|[%0-9A-Fa-f/#:]{0,100}") {
        prop_assert!(AssignmentDraft::read(&text).is_err());
    }
}
