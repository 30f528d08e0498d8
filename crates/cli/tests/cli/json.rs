//! `evenkeel check --format json`: one document, whatever was found.

use serde_json::Value;

use crate::test::{FIRST_LINE, Test, sound, with};

#[test]
fn a_fault_has_all_its_fields() {
    let story =
        "## Erzähl\n\nText.\n\n- [Go \u{1f642}](#nowhere)\n  > It led there.\n- [Stay](#end)\n\n### End\n<!-- ending: good -->\n\nText.\n";
    let ran = Test::new().lesson("one", with(story)).args(["check", "--format", "json"]).code(1);
    assert_eq!(ran.stderr, "");
    let report: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!((&report["version"], &report["errors"]), (&1.into(), &1.into()));
    let fault = &report["diagnostics"][0];
    assert_eq!(fault["file"], "lessons/one/en.md");
    assert_eq!(fault["severity"], "error");
    assert_eq!(fault["line"], FIRST_LINE + 4);
    assert_eq!(fault["end_line"], FIRST_LINE + 4);
    assert!(fault["column"].as_u64() < fault["end_column"].as_u64());
    assert_eq!(fault["source"], "- [Go \u{1f642}](#nowhere)");
    for field in ["rule", "message", "why", "remedy"] {
        assert!(fault[field].as_str().is_some_and(|text| !text.is_empty()), "{field}");
    }
}

#[test]
fn nothing_found_is_a_document_too() {
    let ran = Test::new().lesson("one", sound()).args(["check", "--format", "json"]).code(0);
    let report: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(report, serde_json::json!({ "version": 1, "errors": 0, "advice": 0, "diagnostics": [] }));
}
