//! A fenced block that starts ` ```tool NAME `: something to practise with.

use std::ops::Range;

mod breathing;
mod field;
mod if_then;
mod worksheet;

use super::{
    card,
    context::Context,
    draft::{self, Draft},
    limit, near,
    tree::{Code, Kind, Node},
    yaml,
};
use crate::{
    Activity, Block,
    activity::tool::{Form, Tool},
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
    let known = Tool::names().any(|one| one == name);
    if !known {
        let message = if name.is_empty() {
            "this block names no tool".to_owned()
        } else {
            format!("there is no tool `{}`", super::fault::shortened(name))
        };
        cx.error("unknown-tool", fence, message, "learners would have nothing to practise with", near::remedy(name, Tool::names()));
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
            let is_english = super::is_english(cx.setting.language);
            if_then::if_then(&fields, fence, is_english, cx.faults()).map(Tool::IfThen)
        }
        "breathing" => breathing::breathing(&fields, fence, cx.faults()).map(Tool::Breathing),
        _ => worksheet::worksheet(Form::from_name(name)?, &fields, fence, cx.faults()).map(Tool::Worksheet),
    }
}

/// Where a byte of a block's text stands in the file: its lines may be indented there.
pub(super) fn in_file(code: &Code, fence: &Range<usize>, at: usize) -> usize {
    let next = code.pieces.partition_point(|(start, _)| *start <= at);
    next.checked_sub(1).and_then(|piece| code.pieces.get(piece)).map_or(fence.end, |(start, place)| place + (at - start))
}

#[cfg(test)]
mod tests {
    use super::super::{
        Setting, lesson,
        tests::{HEAD, check, step},
    };
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
