//! For people: the look of rustc, one block a fault, and a line that sums up.

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use lesson::diagnostic::{Diagnostic, Severity};

use crate::{
    open_course::Reading,
    output::count,
    source::{Position, Source},
};

/// All faults, and the summary. No faults: an empty text.
pub fn human(reading: &Reading, is_styled: bool) -> (String, String) {
    let renderer = if is_styled { Renderer::styled() } else { Renderer::plain() };
    let mut faults = String::new();
    for file in &reading.files {
        for diagnostic in &file.diagnostics {
            faults.push_str(&block(&renderer, &file.source, diagnostic));
            faults.push_str("\n\n");
        }
    }
    for skipped in &reading.skipped {
        faults.push_str(&format!("not checked: {}\n\n", clean(skipped)));
    }
    (faults, summary(reading))
}

fn block(renderer: &Renderer, source: &Source, diagnostic: &Diagnostic) -> String {
    let excerpt = source.excerpt(&diagnostic.place);
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Advice => Level::WARNING.with_name("advice"),
    };
    let title = level.primary_title(clean(&diagnostic.message)).id(diagnostic.rule);
    let path = clean(&source.path);
    let Position { line, column } = excerpt.start;
    // A whole folder has no lines.
    let group = match source.text().is_empty() {
        true => title.element(Origin::path(path.as_str())),
        false => {
            let mark = AnnotationKind::Primary.span(excerpt.mark.clone());
            title.element(Snippet::source(printable(&excerpt.text)).line_start(line).path(path.as_str()).annotation(mark))
        }
    };
    let why = Level::NOTE.message(diagnostic.why);
    let rendered = renderer.render(&[group.element(why).element(Level::HELP.message(clean(&diagnostic.remedy)))]);
    // It counts columns in what it is given; of a line cut short, that is not where the mark is.
    let shown = 1 + excerpt.text[..excerpt.mark.start].chars().count();
    rendered.replacen(&format!("{path}:{line}:{shown}"), &format!("{path}:{line}:{column}"), 1)
}

fn summary(reading: &Reading) -> String {
    let (errors, advice) = (reading.errors(), reading.advice());
    let lessons = count(reading.looked_at, "lesson", "lessons");
    if errors + advice == 0 {
        return match reading.skipped.is_empty() && reading.unread.is_empty() {
            true => format!("{lessons} checked. All good."),
            false => format!("{lessons} checked, but not all of it."),
        };
    }
    let files = reading.files.iter().filter(|file| !file.diagnostics.is_empty()).count();
    let told = match (errors, advice) {
        (_, 0) => count(errors, "error", "errors"),
        (0, _) => count(advice, "piece of advice", "pieces of advice"),
        _ => format!("{}, {}", count(errors, "error", "errors"), count(advice, "piece of advice", "pieces of advice")),
    };
    format!("{told} in {} ({lessons} checked)", count(files, "file", "files"))
}

/// A message quotes the author's file, which may hold anything: no control character reaches the terminal.
fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

/// The second set of control characters, which some terminals obey. What stands instead has as many bytes, so that marks
/// stay right. The renderer takes care of the first set.
fn printable(line: &str) -> String {
    line.chars().map(|c| if matches!(c, '\u{80}'..='\u{9f}') { '\u{b7}' } else { c }).collect()
}
