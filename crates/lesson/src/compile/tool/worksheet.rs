//! The tools that a learner fills in from lines offered: one table of fields a form, read in one way.

use std::{ops::Range, rc::Rc};

use super::{
    super::{
        limit,
        yaml::{self, Field, Value},
    },
    field::{find, invalid},
};
use crate::{
    activity::tool::{Form, FormField, Worksheet},
    diagnostic::Diagnostic,
};

pub(super) fn worksheet(form: Form, fields: &[Field], fence: &Range<usize>, faults: &mut Vec<Diagnostic>) -> Option<Worksheet> {
    let names: Vec<&str> = form.fields().iter().map(|field| field.name).collect();
    yaml::refuse_unknown(fields, &names, faults);
    let lines: Vec<Option<Vec<Rc<str>>>> = form.fields().iter().map(|field| lines(field, fields, fence, faults)).collect();
    Some(Worksheet { form, lines: lines.into_iter().collect::<Option<_>>()? })
}

/// The lines of one field; empty where it may be left out and is.
fn lines(form: &FormField, fields: &[Field], fence: &Range<usize>, faults: &mut Vec<Diagnostic>) -> Option<Vec<Rc<str>>> {
    let name = form.name;
    let field = find(fields, name);
    if field.is_none() && form.fewest == 0 {
        return Some(Vec::new());
    }
    let found: Option<Vec<(&str, &Range<usize>)>> = match field {
        Some(Field { value: Value::One(line), place, .. }) if form.most == 1 => Some(vec![(line, place)]),
        Some(Field { value: Value::Many(items), .. }) => {
            items.iter().map(|(value, place)| if let Value::One(line) = value { Some((line.as_str(), place)) } else { None }).collect()
        }
        _ => None,
    };
    let sizes = usize::from(form.fewest.max(1))..=usize::from(form.most);
    let Some(found) = found.filter(|found| sizes.contains(&found.len()) && found.iter().all(|(line, _)| !line.trim().is_empty())) else {
        let (message, remedy) = match form.most {
            1 => (format!("`{name}` is no line of words"), format!("write `{name}: \"\u{2026}\"`")),
            most => {
                let fewest = form.fewest.max(1);
                (
                    format!("`{name}` is no list of {fewest} to {most} lines"),
                    format!("write `{name}:`, and under it {fewest} to {most} lines `  - \"\u{2026}\"`"),
                )
            }
        };
        invalid(field, fence, message, remedy, faults);
        return None;
    };
    for (line, place) in &found {
        let letters = line.trim().chars().count();
        if letters > limit::LINE {
            let message = format!("this line has {letters} letters; {} fit", limit::LINE);
            faults.push(Diagnostic::error(
                "line-too-long",
                (*place).clone(),
                message,
                "it has to fit on a button and on a card",
                "say it in fewer words",
            ));
        }
    }
    let mut seen: Vec<&str> = Vec::new();
    for (line, place) in &found {
        if seen.contains(&line.trim()) {
            let message = format!("`{name}` offers this line twice");
            faults.push(Diagnostic::error(
                "duplicate-line",
                (*place).clone(),
                message,
                "learners could not tell the two apart",
                "keep one",
            ));
        }
        seen.push(line.trim());
    }
    Some(found.into_iter().map(|(line, _)| line.trim().into()).collect())
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::{check, step};
    use crate::{
        Activity,
        activity::{
            Tool,
            tool::{Form, Worksheet},
        },
    };

    fn sheet(block: &str) -> Worksheet {
        let text = format!("## S\n\n```tool {block}\n```\n");
        let Activity::Tool(tool) = step(&text).activity else { panic!() };
        let Tool::Worksheet(sheet) = &*tool else { panic!() };
        sheet.clone()
    }

    #[test]
    fn each_field_has_its_lines() {
        let read = sheet("i-statement\nfeel: [left out, hurt]\nwhen: [\"plans change\"]\nneed: [a heads-up, a call, some time]");
        assert_eq!(read.form, Form::IStatement);
        assert_eq!(read.lines.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1, 3]);
        assert_eq!(&*read.lines[0][1], "hurt");
    }

    #[test]
    fn a_field_that_may_be_left_out_is_empty() {
        assert_eq!(sheet("feelings-map").lines, [Vec::new(), Vec::new()]);
        assert_eq!(sheet("closeness-circle\nlean: \"Who could you lean on?\"").lines, [vec!["Who could you lean on?".into()]]);
    }

    #[test]
    fn faults_stand_at_their_field() {
        let tool = |block: &str| format!("## S\n\n```tool {block}\n```\n");
        check(&tool("cool-down\nlow: [walk]\nhigh: []\nmedium: [a]"), &[("invalid-tool", "[]")]);
        check(&tool("cool-down\nlow: [walk]\nhigh: [run]"), &[("invalid-tool", "```tool cool-down")]);
        check(
            &tool("option-table\nproblem: [a, b]\noptions: [a, b]\ngood: [a]\nhard: [a]\ntry: [a]"),
            &[("invalid-tool", "[a, b]"), ("invalid-tool", "[a, b]")],
        );
        check(&tool("closeness-circle\nwho: [a]"), &[("unknown-field", "who")]);
        check(&tool("closeness-circle\nlean: [[a]]"), &[("invalid-tool", "[[a]]")]);
        check(&tool("cool-down\nlow: [walk, walk]\nmedium: [a]\nhigh: [b]"), &[("duplicate-line", "walk")]);
        let long = "a".repeat(101);
        check(&tool(&format!("closeness-circle\nlean: {long}")), &[("line-too-long", &long)]);
    }
}
