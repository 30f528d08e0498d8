use std::cell::RefCell;

use lesson::attempt::Answer;

use super::{
    super::super::shown::{answered, count, shown, shown_with},
    *,
};

const TITLE: &str = "Your weather";

fn sheet(words: &[&str], tag: &[&str]) -> Sheet {
    Sheet { picks: [words, tag].map(|lines| lines.iter().map(|line| (*line).into()).collect()).into(), ..Sheet::default() }
}

async fn with(words: &[&str], tag: &[&str]) -> String {
    shown_with(TITLE, vec![], Scratch { work: Some(Work::Sheet(sheet(words, tag))), ..Scratch::default() }).await
}

fn form() -> &'static FormWords {
    (tool_words().worksheet.form)(lesson::activity::tool::Form::FeelingsMap)
}

fn card(words: &[&str], tag: &[&str]) -> Vec<String> {
    lines(form(), &sheet(words, tag)).into_iter().map(|(lead, rest)| lead + &rest).collect()
}

/// What is picked after this, and what is read out.
fn after(before: &Sheet, what: Move) -> (Sheet, String) {
    let noted: Rc<RefCell<Option<Scratch>>> = Rc::default();
    let on_note = {
        let noted = noted.clone();
        Callback::from(move |scratch| *noted.borrow_mut() = Some(scratch))
    };
    take(&Desk::new(Callback::noop(), on_note), before, what);
    let scratch = noted.take().expect("something is noted");
    let Some(Work::Sheet(sheet)) = scratch.work else { panic!("a sheet") };
    (sheet, scratch.said.to_string())
}

fn word(word: &str) -> &'static FeelingWord {
    find(word).expect("on the map").1
}

#[tokio::test(flavor = "current_thread")]
async fn four_quarters_have_six_words_each_and_none_is_picked() {
    let html = shown(TITLE, vec![]).await;
    assert_eq!(count(&html, "panel--scene hue-"), 4, "{html}");
    assert_eq!(count(&html, r#"id="word-"#), 24, "{html}");
    assert_eq!(count(&html, r#"aria-pressed="true""#), 0, "{html}");
    assert!(html.contains("Think of this: the last hour") && html.contains("Not sure where to start?"), "{html}");
    assert!(html.contains("No one is watching.") && html.contains("card--empty"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn the_last_word_is_explained() {
    let html = with(&["excited", "let down"], &["online"]).await;
    assert_eq!(count(&html, r#"aria-pressed="true""#), 3, "{html}");
    assert!(html.contains("You hoped for something") && !html.contains("you can hardly wait"), "{html}");
    assert!(
        html.contains("Fog. Close to: sad, hurt.")
            && html.contains(r#"leo.svg" alt="" decoding="async" class="cut cut--bust column-1 row-2""#),
        "{html}"
    );
    assert!(html.contains("\u{201c}This mattered to me.\u{201d}"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn a_heavy_word_has_a_way_to_help_below_it() {
    let heavy = "You can talk to a person.";
    for word in ["let down", "lonely", "panicky"] {
        let html = with(&[word], &[]).await;
        assert!(html.contains(heavy) && html.contains(r##"href="#/help""##), "{word}: {html}");
    }
    for word in ["bored", "proud", "calm"] {
        assert!(!with(&[word], &[]).await.contains(heavy), "{word}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn passing_over_counts_the_same() {
    let html = shown(TITLE, vec![answered(TITLE, Answer::Used(Use::Skipped))]).await;
    assert!(html.contains("It counts the same."), "{html}");
}

#[test]
fn the_card_says_how_it_is_and_where() {
    assert_eq!(card(&[], &["at school"]), [""; 0], "a place alone says nothing");
    assert_eq!(card(&["let down"], &[]), ["I feel let down."]);
    assert_eq!(card(&["let down", "on edge"], &["at school"]), ["I feel let down and on edge.", "It was at school."]);
}

#[test]
fn up_to_three_words_are_true_at_once() {
    let (first, said) = after(&Sheet::default(), Move::Pick(word("let down")));
    assert_eq!(said, "let down: You hoped for something, and someone did not come through.");
    let three = sheet(&["let down", "bored", "calm"], &[]);
    let (four, said) = after(&three, Move::Pick(word("proud")));
    assert_eq!(four.picks(WORDS), ["bored".into(), "calm".into(), Rc::<str>::from("proud")]);
    assert!(said.ends_with("let down: not picked any more."), "{said}");
    let (none, said) = after(&first, Move::PutBack(word("let down")));
    assert!(none.picks(WORDS).is_empty() && said == "let down: not picked any more.", "{said}");
}

#[test]
fn a_place_is_picked_and_taken_back() {
    let (there, _) = after(&sheet(&["calm"], &[]), Move::Tag("online".into()));
    assert_eq!(there.picks(TAG), ["online".into()]);
    assert_eq!(after(&there, Move::Tag("at school".into())).0.picks(TAG), ["at school".into()]);
    assert!(after(&there, Move::Tag("online".into())).0.picks(TAG).is_empty());
}

#[test]
fn no_word_stands_twice_and_everybody_says_something() {
    let words: Vec<&FeelingWord> = tool_words().feelings.quarters.iter().flat_map(|quarter| &quarter.words).collect();
    for (place, word) in words.iter().enumerate() {
        assert!(words[place + 1..].iter().all(|other| other.word != word.word), "{}", word.word);
        assert!([word.near, word.means, word.notice, word.saying].iter().all(|text| !text.is_empty()), "{}", word.word);
    }
}

#[test]
fn the_face_is_one_of_the_cast() {
    let cast = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/lessons/cast.toml")).expect("a file");
    assert!(cast.contains(&format!("id = \"{FACE}\"")), "nobody is called {FACE}");
}
