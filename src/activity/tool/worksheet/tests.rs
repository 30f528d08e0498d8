use lesson::{
    activity::{
        Tool,
        tool::{Form, Worksheet},
    },
    attempt::Answer,
};

use super::{
    super::{
        super::{
            sample,
            shown::{answered, count, shown},
        },
        Kept,
    },
    *,
};

const TITLE: &str = "Your own words";

fn tool() -> Worksheet {
    let Tool::Worksheet(tool) = sample::worksheet() else { unreachable!() };
    tool
}

fn table() -> Worksheet {
    let lines = |lines: &[&str]| lines.iter().map(|line| Rc::from(*line)).collect::<Vec<_>>();
    Worksheet {
        form: Form::OptionTable,
        lines: vec![
            lines(&["Two plans, one Saturday"]),
            lines(&["Swap days", "Say no to one", "Ask Mum"]),
            lines(&["It is fair"]),
            lines(&["It takes nerve"]),
            lines(&["at lunch"]),
        ],
    }
}

fn words(form: Form) -> &'static crate::words::FormWords {
    (tool_words().worksheet.form)(form)
}

fn card(tool: &Worksheet, sheet: &Sheet) -> Vec<String> {
    let rows = rows(tool, words(tool.form), &[]);
    lines(&rows, sheet).into_iter().map(|(lead, rest)| lead + &rest).collect()
}

#[tokio::test(flavor = "current_thread")]
async fn the_first_row_is_open_and_nobody_is_watching() {
    let html = shown(TITLE, vec![]).await;
    assert_eq!(count(&html, r#"class="pair__row""#), 3, "{html}");
    assert_eq!(count(&html, r#"aria-expanded="true""#), 1, "{html}");
    assert!(html.contains("left out") && !html.contains("plans change late"), "only the open row offers lines: {html}");
    assert!(html.contains("No one is watching.") && html.contains("card--empty"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn passing_over_counts_the_same() {
    let html = shown(TITLE, vec![answered(TITLE, Answer::Used(Use::Skipped))]).await;
    assert!(html.contains("It counts the same."), "{html}");
}

#[test]
fn picks_become_a_sentence() {
    let tool = tool();
    let sheet = Sheet::default().pick(0, &"left out".into(), 1).pick(1, &"plans change late".into(), 1);
    assert_eq!(card(&tool, &sheet), [""; 0], "the last part is left");
    let sheet = sheet.pick(2, &"a quick text".into(), 1);
    assert_eq!(card(&tool, &sheet), ["I feel left out", "when plans change late.", "I would like a quick text."]);
    let own = Sheet { is_own: true, own: " my seat is taken. ".into(), ..sheet.clone() };
    assert_eq!(card(&tool, &own)[1], "when my seat is taken.");
    assert_eq!(card(&tool, &Sheet { own: " ".into(), ..own }), [""; 0], "an empty line of one's own says nothing");
}

#[test]
fn a_sentence_gets_no_second_stop() {
    let said =
        |what: &str| card(&tool(), &Sheet::default().pick(0, &"left out".into(), 1).pick(1, &what.into(), 1).pick(2, &"time".into(), 1));
    assert_eq!(said("plans change")[1], "when plans change.");
    for whole in ["plans change.", "you say \u{201c}later\u{201d}", "I ask, \"Why?\""] {
        assert_eq!(said(whole)[1], ["when ", whole].concat());
    }
}

#[test]
fn an_option_is_weighed_in_one_line() {
    let table = table();
    let labels: Vec<String> = rows(&table, words(Form::OptionTable), &[]).into_iter().map(|row| row.label).collect();
    assert_eq!(labels.len(), 8, "{labels:?}");
    assert_eq!(labels[0], "Swap days: what is good?");
    let sheet = Sheet::default().pick(0, &"It is fair".into(), 1).pick(1, &"It takes nerve".into(), 1);
    let sheet = sheet.pick(6, &"Swap days".into(), 1).pick(7, &"at lunch".into(), 1);
    assert_eq!(card(&table, &sheet), ["Swap days: Good: It is fair. Hard: It takes nerve.", "I try: Swap days.", "When: at lunch."]);
}

#[test]
fn what_was_kept_elsewhere_is_on_offer() {
    let kept = Kept {
        place: "a/b".into(),
        form: Some(Form::FeelingsMap),
        card: "My word".into(),
        lines: Vec::new(),
        gives: vec!["on edge".into()],
        work: Some(Work::Sheet(Sheet::default())),
    };
    let rows = rows(&tool(), words(Form::IStatement), &[kept]);
    assert_eq!(&*rows[0].lines[0], "on edge");
    assert!(!rows[1].lines.iter().any(|line| &**line == "on edge"));
}

#[test]
fn a_menu_needs_one_thing_only() {
    let lines = |line: &str| vec![Rc::from(line)];
    let menu = Worksheet { form: Form::CoolDown, lines: vec![lines("Hum"), lines("Walk"), lines("Run")] };
    assert_eq!(card(&menu, &Sheet::default()), [""; 0]);
    assert_eq!(card(&menu, &Sheet::default().pick(2, &"Run".into(), 2)), ["High heat: Run."]);
}
