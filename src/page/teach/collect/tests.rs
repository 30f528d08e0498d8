//! What a teacher gets to see.

use super::*;
use crate::{
    component::render::render,
    state::teach::collect::{
        Keeping, Show,
        tests::{collected, opened},
    },
};

async fn page(collect: impl Fn() -> Collect + 'static) -> String {
    render(move || view_collect(&CollectView { collect: &collect(), on_act: &Callback::noop(), on_retry: &Callback::noop() }).html).await
}

#[tokio::test(flavor = "current_thread")]
async fn a_page_without_codes_says_what_to_do_and_that_nothing_is_sent() {
    let html = page(|| opened(true)).await;
    for part in ["Class results", "Nothing is sent", "Codes from your class", "Or pick files", "can’t read QR codes here", "No codes yet"]
    {
        assert!(html.contains(part), "{part} in {html}");
    }
    for part in ["<table", "Worth talking about", "Clear everything", "Save as CSV", "style="] {
        assert!(!html.contains(part), "{part} in {html}");
    }
    assert_eq!(html.matches("button--primary").count(), 1, "one is suggested: {html}");
}

#[tokio::test(flavor = "current_thread")]
async fn the_class_shows_in_words_and_signs_with_its_problems_first() {
    let html = page(collected).await;
    for part in [
        "6 students are new.",
        "1 code can’t be read",
        "Line 19 of paste 1",
        "It is cut short:",
        "Ask Salt Lamp to copy the whole code",
        r#"aria-label="Drop it: Line 19 of paste 1""#,
        "Class 8B",
        "8B: an assignment with 2 lessons",
        "4.1 Check the story",
        r#"<th scope="row">Blue Heron</th>"#,
        r#"aria-label="Leave out Blue Heron""#,
        "Not asked for",
        "Part way",
        "Not yet",
        "10 min",
        "Other class",
        "counts in the table, not in the sums",
        "4 of 5",
        "Talk about the story, not the student.",
        "2 of 5 students, at first",
        "Picked most: “Bored”, by 2.",
        "2 found it hard at the last try, too.",
        "How the stories ended",
        "a receipt, not a proof",
        "Do not grade feelings.",
        "If you close or reload this tab now, it is gone.",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    let place = |part: &str| html.find(part).expect(part);
    assert!(place("1 code can’t be read</h2>") < place("<table"), "what is wrong comes first");
    assert!(!html.contains("style="), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn rows_that_do_not_show_are_counted() {
    let html = page(|| Collect { show: Show::Flagged, ..collected() }).await;
    assert!(
        html.contains("1 of 6 students show.") && html.contains("Tall Fern") && !html.contains(r#"<th scope="row">Blue Heron"#),
        "{html}"
    );
    assert!(html.contains("4 of 5"), "sums stay those of the whole class: {html}");
}

#[tokio::test(flavor = "current_thread")]
async fn clearing_asks_again_and_a_saved_class_says_what_is_in_its_file() {
    let html = page(|| Collect { is_clearing: true, ..collected() }).await;
    assert!(html.contains("Yes, clear everything") && html.contains("No, keep it") && html.contains("It can’t be undone."), "{html}");
    let html = page(|| Collect { keeping: Keeping::Saved, ..collected() }).await;
    assert!(html.contains("has your students’ names in it") && !html.contains("reload this tab now"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn lessons_that_did_not_load_can_be_asked_for_again() {
    let html = page(|| opened(false)).await;
    assert!(html.contains("Some lessons did not load") && html.contains("Try again</button>"), "{html}");
}
