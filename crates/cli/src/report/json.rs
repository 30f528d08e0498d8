//! For editors and scripts: one document, version 1.

use lesson::diagnostic::Severity;
use serde::Serialize;

use crate::open_course::Reading;

const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    errors: usize,
    advice: usize,
    diagnostics: Vec<Entry<'a>>,
}

/// Lines and columns count from 1, columns in characters.
#[derive(Serialize)]
struct Entry<'a> {
    rule: &'a str,
    severity: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'a str,
    why: &'a str,
    remedy: &'a str,
    /// The line where it starts, cut around the place when it is very long.
    source: String,
}

pub fn json(reading: &Reading) -> String {
    let mut diagnostics = Vec::new();
    for file in &reading.files {
        for diagnostic in &file.diagnostics {
            let excerpt = file.source.excerpt(&diagnostic.place);
            diagnostics.push(Entry {
                rule: diagnostic.rule,
                severity: match diagnostic.severity {
                    Severity::Error => "error",
                    Severity::Advice => "advice",
                },
                file: &file.source.path,
                line: excerpt.start.line,
                column: excerpt.start.column,
                end_line: excerpt.end.line,
                end_column: excerpt.end.column,
                message: &diagnostic.message,
                why: diagnostic.why,
                remedy: &diagnostic.remedy,
                source: excerpt.text,
            });
        }
    }
    let report = Report { version: VERSION, errors: reading.errors(), advice: reading.advice(), diagnostics };
    serde_json::to_string_pretty(&report).unwrap_or_default()
}
