use std::cell::RefCell;

use lesson::attempt::Answer;

use super::{
    super::super::shown::{answered, count, shown, shown_with},
    *,
};

const TITLE: &str = "Your circle";

fn circle(people: &[(&str, usize)], lean: Option<&str>) -> Circle {
    let people = people.iter().map(|(sign, ring)| Person { sign: (*sign).into(), ring: *ring }).collect();
    Circle { people, lean: lean.map(Into::into) }
}

fn some() -> Circle {
    circle(&[("M", 0), ("\u{2605}", 0), ("Gr", 2)], Some("\u{2605}"))
}

async fn with(circle: Circle) -> String {
    shown_with(TITLE, vec![], Scratch { work: Some(Work::Circle(circle)), ..Scratch::default() }).await
}

/// The circle after this, and what is said.
fn after(before: &Circle, sign: &str, what: Move) -> (Circle, String) {
    let noted: Rc<RefCell<Option<Scratch>>> = Rc::default();
    let on_note = {
        let noted = noted.clone();
        Callback::from(move |scratch| *noted.borrow_mut() = Some(scratch))
    };
    let mut desk = Desk::new(Callback::noop(), on_note);
    desk.note_down(Scratch { next: Next { sign: sign.into(), ring: 1 }, ..Scratch::default() });
    take(&desk, before, what);
    let scratch = noted.take().expect("something is noted");
    let Some(Work::Circle(circle)) = scratch.work else { panic!("a circle") };
    (circle, scratch.said.to_string())
}

#[tokio::test(flavor = "current_thread")]
async fn an_empty_circle_is_fine() {
    let html = shown(TITLE, vec![]).await;
    assert!(html.contains("Small circles are fine. Circles change.") && html.contains(r##"href="#/help""##), "{html}");
    assert!(html.contains("Close: no one yet. Middle: no one yet. Further out: no one yet."), "{html}");
    assert!(html.contains("No full names.") && html.contains("No one is watching."), "{html}");
    assert!(!html.contains("Who could you lean on?"), "there is nobody to pick: {html}");
}

#[tokio::test(flavor = "current_thread")]
async fn the_list_says_what_the_drawing_shows() {
    let html = with(some()).await;
    assert!(html.contains("Close: M, \u{2605} star. Middle: no one yet. Further out: Gr."), "{html}");
    assert_eq!(count(&html, "<select"), 3, "{html}");
    assert!(html.contains(r#"aria-label="Ring for M""#) && html.contains("Remove \u{2605} star"), "{html}");
    assert_eq!(count(&html, "<circle r="), 3, "{html}");
    assert_eq!(count(&html, "chart__node--taken"), 1, "{html}");
    assert!(html.contains("Who could you lean on?"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn passing_over_counts_the_same() {
    let html = shown(TITLE, vec![answered(TITLE, Answer::Used(Use::Skipped))]).await;
    assert!(html.contains("It counts the same."), "{html}");
}

#[test]
fn the_card_names_the_rings_that_have_somebody() {
    let card = |circle: &Circle| lines(circle).into_iter().map(|(lead, rest)| lead + &rest).collect::<Vec<_>>();
    assert_eq!(card(&Circle::default()), [""; 0]);
    assert_eq!(card(&some()), ["Close: M, \u{2605} star.", "Further out: Gr.", "I can lean on \u{2605} star."]);
}

#[test]
fn adding_says_where_and_why_not() {
    let (one, said) = after(&Circle::default(), " M ", Move::Add);
    assert_eq!(one, circle(&[("M", 1)], None));
    assert_eq!(said, "M: added, middle. 1 in all.");
    for (sign, why) in [("", "Type a letter"), ("Mina", "Leave names out"), ("M", "M is there already")] {
        let (same, said) = after(&one, sign, Move::Add);
        assert!(same == one && said.contains(why), "{sign}: {said}");
    }
}

#[test]
fn a_ready_sign_comes_and_goes() {
    let (one, said) = after(&Circle::default(), "typed", Move::Tap("\u{2605}"));
    assert_eq!((one.people.len(), said.as_str()), (1, "\u{2605} star: added, middle. 1 in all."));
    let (none, said) = after(&one, "typed", Move::Tap("\u{2605}"));
    assert_eq!((none.people.len(), said.as_str()), (0, "\u{2605} star: removed."));
}

#[test]
fn moving_and_removing_are_said() {
    let (moved, said) = after(&some(), "", Move::Put("M".into(), 2));
    assert_eq!((moved.people[0].ring, said.as_str()), (2, "M: now further out."));
    let (gone, said) = after(&some(), "", Move::Remove("\u{2605}".into()));
    assert_eq!((gone, said.as_str()), (circle(&[("M", 0), ("Gr", 2)], None), "\u{2605} star: removed."));
}
