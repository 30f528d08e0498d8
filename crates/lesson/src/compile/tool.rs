//! A fenced block that starts ` ```tool NAME `: something to practise with.

use std::{ops::Range, rc::Rc};

use super::{
    card,
    context::Context,
    draft::{self, Draft},
    limit, near,
    tree::{Code, Kind, Node},
    yaml::{self, Field, Value},
};
use crate::{
    Activity, Block,
    activity::tool::{Breathing, IfThen, Tool},
    diagnostic::Diagnostic,
};

pub(super) fn is_tool(node: &Node) -> bool {
    matches!(&node.kind, Kind::Code(code) if name(code).is_some())
}

/// The tool that a block names; empty when it names none.
fn name(code: &Code) -> Option<&str> {
    let info = code.info.as_deref()?.trim().strip_prefix("tool")?;
    (info.is_empty() || info.starts_with(char::is_whitespace)).then(|| info.trim())
}

pub(super) fn tool_step(draft: &mut Draft, cx: &mut Context<'_>) -> (Vec<Block>, Activity) {
    let (before, tool, behind) = draft::split(std::mem::take(&mut draft.nodes), is_tool);
    let body = card::blocks(before, cx);
    draft::refuse_behind(&behind, is_tool, cx);
    let Some(Node { kind: Kind::Code(code), place }) = tool else { return (body, Activity::Card) };
    let fence = fence(&place, cx);
    let activity = read(&code, &fence, cx).map_or(Activity::Card, |tool| Activity::Tool(tool.into()));
    (body, activity)
}

/// The block's first line.
fn fence(place: &Range<usize>, cx: &Context<'_>) -> Range<usize> {
    let first = cx.text[place.clone()].lines().next().unwrap_or_default().trim_end().len();
    place.start..place.start + first
}

fn read(code: &Code, fence: &Range<usize>, cx: &mut Context<'_>) -> Option<Tool> {
    let name = name(code).unwrap_or_default();
    let known = Tool::NAMES.contains(&name);
    if !known {
        let message = if name.is_empty() {
            "this block names no tool".to_owned()
        } else {
            format!("there is no tool `{}`", super::fault::shortened(name))
        };
        cx.error(
            "unknown-tool",
            fence,
            message,
            "learners would have nothing to practise with",
            near::remedy(name, Tool::NAMES.iter().copied()),
        );
        return None;
    }
    if code.text.len() > limit::TOOL_BYTES {
        let message = format!("this block has more than {} KiB", limit::TOOL_BYTES / 1024);
        cx.error("tool-too-large", fence, message, "nobody reads so much in a tool", "keep it to a few short lines");
        return None;
    }
    let fields = yaml::fields(&code.text, &|at| in_file(code, fence, at), cx.faults())?;
    match name {
        "if-then" => {
            let is_english = cx.setting.language.split('-').next() == Some("en");
            if_then(&fields, fence, is_english, cx.faults()).map(Tool::IfThen)
        }
        _ => breathing(&fields, fence, cx.faults()).map(Tool::Breathing),
    }
}

/// Where a byte of a block's text stands in the file: its lines may be indented there.
fn in_file(code: &Code, fence: &Range<usize>, at: usize) -> usize {
    let next = code.pieces.partition_point(|(start, _)| *start <= at);
    next.checked_sub(1).and_then(|piece| code.pieces.get(piece)).map_or(fence.end, |(start, place)| place + (at - start))
}

fn if_then(fields: &[Field], fence: &Range<usize>, is_english: bool, faults: &mut Vec<Diagnostic>) -> Option<IfThen> {
    yaml::refuse_unknown(fields, &["when", "plans"], faults);
    let when = match find(fields, "when") {
        Some(Field { value: Value::One(when), .. }) if !when.trim().is_empty() => Some(Rc::from(when.trim())),
        field => {
            invalid(field, fence, "`when` does not say when the plan is for", "write `when: \"a message stings\"`", faults);
            None
        }
    };
    let plans = strings(fields, "plans", fence, faults);
    // The form is told by its words, which only English has.
    for (plan, place) in plans.iter().flatten().filter(|(plan, _)| is_english && !is_if_then(plan)) {
        let message = format!("\"{}\" is no if-then plan", super::fault::shortened(plan));
        let why = "plans of this form are kept more often than others";
        faults.push(Diagnostic::advice("plan-form", place.clone(), message, why, "write \"If …, then I …\""));
    }
    Some(IfThen { when: when?, plans: plans?.into_iter().map(|(plan, _)| plan).collect() })
}

/// "If …, then I …", also with "I'll" and the like.
fn is_if_then(plan: &str) -> bool {
    let plan = plan.to_lowercase();
    let is_i = |rest: &str| rest.starts_with('i') && !rest[1..].starts_with(char::is_alphanumeric);
    plan.starts_with("if ") && plan.match_indices(", then ").any(|(at, then)| is_i(&plan[at + then.len()..]))
}

fn breathing(fields: &[Field], fence: &Range<usize>, faults: &mut Vec<Diagnostic>) -> Option<Breathing> {
    yaml::refuse_unknown(fields, &["breaths", "other"], faults);
    let breaths = match find(fields, "breaths") {
        None => Some(6),
        Some(field) => {
            let number = match &field.value {
                Value::One(digits) => digits.parse().ok().filter(|breaths| (2..=8).contains(breaths)),
                _ => None,
            };
            if number.is_none() {
                invalid(Some(field), fence, "`breaths` is not a whole number from 2 to 8", "write `breaths: 6`, or leave it out", faults);
            }
            number
        }
    };
    let other = strings(fields, "other", fence, faults);
    Some(Breathing { breaths: breaths?, other: other?.into_iter().map(|(way, _)| way).collect() })
}

fn find<'f>(fields: &'f [Field], name: &str) -> Option<&'f Field> {
    fields.iter().find(|field| field.name == name)
}

/// One to five strings.
fn strings(
    fields: &[Field],
    name: &'static str,
    fence: &Range<usize>,
    faults: &mut Vec<Diagnostic>,
) -> Option<Vec<(Rc<str>, Range<usize>)>> {
    let field = find(fields, name);
    let found: Option<Vec<(Rc<str>, Range<usize>)>> = match field.map(|field| &field.value) {
        Some(Value::Many(items)) if (1..=5).contains(&items.len()) => items
            .iter()
            .map(|(value, place)| match value {
                Value::One(words) if !words.trim().is_empty() => Some((Rc::from(words.trim()), place.clone())),
                _ => None,
            })
            .collect(),
        _ => None,
    };
    if found.is_none() {
        let remedy = format!("write `{name}:`, and under it one to five lines `  - \"…\"`");
        invalid(field, fence, format!("`{name}` is no list of one to five lines"), remedy, faults);
    }
    found
}

fn invalid(
    field: Option<&Field>,
    fence: &Range<usize>,
    message: impl Into<String>,
    remedy: impl Into<String>,
    faults: &mut Vec<Diagnostic>,
) {
    let place = field.map_or(fence.clone(), |field| if field.place.is_empty() { field.name_place.clone() } else { field.place.clone() });
    faults.push(Diagnostic::error("invalid-tool", place, message, "the tool would have gaps that learners run into", remedy));
}

#[cfg(test)]
mod tests {
    use super::super::{
        Setting, lesson,
        tests::{HEAD, check, step},
    };
    use super::is_if_then;
    use crate::{Activity, Cast, LessonId, activity::Tool};

    #[test]
    fn a_block_is_a_tool() {
        let Activity::Tool(tool) = step("## S\n\nTry.\n\n~~~tool breathing\nother: [\"Look, see\", 5 things]\n~~~\n").activity else {
            panic!()
        };
        let Tool::Breathing(breathing) = &*tool else { panic!() };
        assert_eq!((breathing.breaths, breathing.other.len()), (6, 2));
        let Activity::Tool(tool) =
            step("## S\n\n```tool if-then\nwhen: a: b\n```\n".replace("a: b", "\"a: b\"\nplans:\n- If a, then I b.").as_str()).activity
        else {
            panic!()
        };
        assert!(matches!(&*tool, Tool::IfThen(plan) if &*plan.when == "a: b" && plan.plans.len() == 1));
    }

    #[test]
    fn faults_stand_in_their_lines() {
        let tool = |yaml: &str| format!("## S\n\n  ```tool if-then\n{yaml}\n  ```\n");
        check(&tool("  when: x\n  plan: [\"If a, then I b\"]"), &[("invalid-tool", "```tool if-then"), ("unknown-field", "plan")]);
        check(&tool("when: x\nplans: []"), &[("invalid-tool", "[]")]);
        check(&tool("when: [x]\nplans: [\"Do it\"]"), &[("invalid-tool", "[x]"), ("plan-form", "\"Do it\"")]);
        check(&tool("when: x\nwhen: y\nplans: [\"If a, then I b\"]"), &[("duplicate-field", "when")]);
        check("## S\n\n```tool breathing\nbreaths: 9\nother: [a]\n```\n", &[("invalid-tool", "9")]);
        check("## S\n\n```tool if-them\n```\n", &[("unknown-tool", "```tool if-them")]);
        check("## S\n\n> ```tool if-then\n> ```\n", &[("tool-misplaced", "```tool if-then\n> ```")]);
    }

    #[test]
    fn a_plan_names_a_moment_and_what_i_do() {
        for plan in
            ["If it stings, then I wait", "if it stings, then I'll wait.", "If it stings, then I\u{2019}m calm", "If a, then b, then I c"]
        {
            assert!(is_if_then(plan), "{plan}");
        }
        for plan in ["I wait", "If it stings, I wait", "If it stings, then it passes", "When it stings, then I wait", "If it stings, then "]
        {
            assert!(!is_if_then(plan), "{plan}");
        }
    }

    #[test]
    fn a_plan_in_another_language_has_its_own_form() {
        let text = format!("{HEAD}## S\n\n```tool if-then\nwhen: duele\nplans: [\"Si duele, entonces espero\"]\n```\n");
        let (cast, id) = (Cast::default(), LessonId::from("test"));
        for (language, count) in [("es", 0), ("en", 1), ("en-GB", 1)] {
            let outcome = lesson(text.as_bytes(), Setting { id: &id, language, cast: &cast, base: None });
            assert_eq!(outcome.diagnostics.len(), count, "{language}");
        }
    }

    #[test]
    fn broken_yaml_is_told_at_its_line() {
        check("## S\n\n```tool if-then\nwhen: x\nplans: [\n```\n", &[("yaml-syntax", "plans: [")]);
    }
}
