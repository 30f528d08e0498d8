//! Comments with a meaning: `<!-- sort -->`, `<!-- place: shore -->` and the like.

use std::ops::Range;

use super::{
    context::Context,
    near, place,
    tree::{Kind, Node},
};
use crate::{PlaceId, activity::scenario::Ending};

/// What one comment says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mark {
    /// On an option: neither right nor wrong.
    Half,
    /// What a step is; with the bytes behind the colon.
    Shape(Shape, Range<usize>),
    Ending(Ending),
    Place(PlaceId),
    /// Earlier names of a heading.
    Was(Vec<String>),
    /// For authors.
    Note,
}

/// What a step is when its content alone does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Spot,
    Sort,
    Match,
    Order,
    Fill,
    Scenario,
}

/// The marks of a step or scene.
#[derive(Default)]
pub(super) struct Marks {
    pub(super) shape: Option<(Shape, Range<usize>, Range<usize>)>,
    pub(super) ending: Option<(Ending, Range<usize>)>,
    pub(super) place: Option<PlaceId>,
    pub(super) was: Vec<String>,
}

/// Where marks stand.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum At {
    Step,
    /// A `###` part that is a scene.
    Scene,
    /// A `###` part that is a question.
    Question,
    /// A `###` part that is just a subheading.
    Subheading,
}

const NAMES: &[&str] = &["half", "spot", "sort", "match", "order", "fill", "scenario", "ending", "place", "was", "note"];

/// Reads a comment. One that says nothing known is a fault: a slip of the finger must not fail silently.
pub(super) fn read(comment: &Range<usize>, cx: &mut Context<'_>) -> Option<Mark> {
    let inner = comment.start + "<!--".len()..comment.end.saturating_sub("-->".len());
    let text = cx.text.get(inner.clone()).unwrap_or_default();
    let (name, argument) = match text.split_once(':') {
        Some((name, argument)) => (name.trim(), Some(argument)),
        None => (text.trim(), None),
    };
    let behind = inner.end - argument.map_or(0, str::len)..inner.end;
    let words = argument.map(str::trim);
    let mark = match (name, words) {
        ("note", _) => Mark::Note,
        ("half", None) => Mark::Half,
        ("spot", None) => Mark::Shape(Shape::Spot, behind),
        ("sort", None) => Mark::Shape(Shape::Sort, behind),
        ("match", None) => Mark::Shape(Shape::Match, behind),
        ("order", None) => Mark::Shape(Shape::Order, behind),
        ("fill", None) => Mark::Shape(Shape::Fill, behind),
        ("scenario", _) => Mark::Shape(Shape::Scenario, behind),
        ("ending", Some("good")) => Mark::Ending(Ending::Good),
        ("ending", Some("mixed")) => Mark::Ending(Ending::Mixed),
        ("ending", Some("learn")) => Mark::Ending(Ending::Learn),
        ("ending", word) => {
            let message = format!("`{}` is no kind of ending", word.unwrap_or_default());
            let remedy = "write `<!-- ending: good -->`, `<!-- ending: mixed -->` or `<!-- ending: learn -->`";
            cx.error("unknown-ending", comment, message, "learners would not know how the story ended", remedy);
            // An ending it is, so nothing else about the scene need be said.
            Mark::Ending(Ending::Mixed)
        }
        ("place", Some(name)) if !name.is_empty() => Mark::Place(place::read(name, comment, cx)),
        ("was", Some(names)) if !names.is_empty() => {
            Mark::Was(names.split(',').map(|name| name.trim().trim_start_matches('#').to_owned()).filter(|name| !name.is_empty()).collect())
        }
        _ => {
            unknown(name, words, comment, cx);
            return None;
        }
    };
    Some(mark)
}

fn unknown(name: &str, words: Option<&str>, comment: &Range<usize>, cx: &mut Context<'_>) {
    let (message, remedy) = match (NAMES.contains(&name), words) {
        (true, Some(words)) if !words.is_empty() => (format!("`{name}` takes no words behind it"), format!("write just `<!-- {name} -->`")),
        (true, _) => (format!("`{name}` needs words behind a colon"), format!("write `<!-- {name}: … -->`")),
        (false, _) => {
            let short = super::fault::shortened(name);
            let remedy = match cx.nearest(name, NAMES.iter().copied()) {
                Some(near) => format!("did you mean `<!-- {near} -->`?"),
                None => {
                    format!("{}; or write `<!-- note: … -->` for a comment that only authors see", near::remedy("", NAMES.iter().copied()))
                }
            };
            (format!("`{short}` is no mark"), remedy)
        }
    };
    cx.error("unknown-mark", comment, message, "a mark that is not understood does nothing, and the step shows as something else", remedy);
}

/// Takes the marks out of the nodes of a step or scene.
pub(super) fn take(nodes: &mut Vec<Node>, at: At, cx: &mut Context<'_>) -> Marks {
    let mut marks = Marks::default();
    nodes.retain(|node| {
        let is_comment = matches!(node.kind, Kind::Comment);
        if is_comment {
            let mark = read(&node.place, cx);
            put(&mut marks, mark, &node.place, at, cx);
        }
        !is_comment
    });
    marks
}

fn put(marks: &mut Marks, mark: Option<Mark>, comment: &Range<usize>, at: At, cx: &mut Context<'_>) {
    let is_second = match mark {
        None | Some(Mark::Note) => false,
        Some(Mark::Shape(shape, argument)) if at == At::Step => match &marks.shape {
            Some((first, ..)) if *first != shape => {
                let remedy = "keep one mark, and give the other activity a `## ` step of its own";
                cx.error("mixed-step", comment, "this step is marked as two things", WHY_MIXED, remedy);
                false
            }
            Some(_) => true,
            None => {
                marks.shape = Some((shape, comment.clone(), argument));
                false
            }
        },
        Some(Mark::Ending(ending)) if matches!(at, At::Step | At::Scene) => marks.ending.replace((ending, comment.clone())).is_some(),
        Some(Mark::Place(place)) if matches!(at, At::Step | At::Scene) => marks.place.replace(place).is_some(),
        Some(Mark::Was(names)) if at != At::Subheading => {
            let is_second = !marks.was.is_empty();
            earlier_names(&names, comment, cx);
            marks.was.extend(names);
            is_second
        }
        Some(other) => {
            let remedy = match other {
                Mark::Half => "put it inside an option that has a box to tick",
                Mark::Shape(..) => "put it right under the `## ` heading of the step",
                _ => "put it under the `## ` heading of the step, or under a scene's `### ` heading",
            };
            cx.error("mark-misplaced", comment, "this mark means nothing here", "the lesson would not do what you meant", remedy);
            false
        }
    };
    if is_second {
        cx.error("duplicate-mark", comment, "this mark is there already", "only one of the two could count", "keep one of them");
    }
}

/// In a translation the base language's earlier names count, so nothing is said of those that were copied along.
fn earlier_names(names: &[String], comment: &Range<usize>, cx: &mut Context<'_>) {
    if cx.setting.base.is_some() {
        return;
    }
    for name in names {
        if !cx.takes_earlier_name(name) {
            let message = format!("`{name}` is the name of another heading");
            let remedy = "name only slugs that this heading alone once had and no heading has now";
            cx.error("was-taken", comment, message, "saves under that name would lead to the wrong place", remedy);
        }
    }
}

pub(super) const WHY_MIXED: &str = "a step is one thing to do, so one of the two would never be shown";

#[cfg(test)]
mod tests {
    use crate::compile::tests::{check, compiled, step};

    #[test]
    fn marks_belong_to_their_step() {
        let step = step("## S\n<!-- place: shore -->\n<!-- was: old, older --> <!-- note: -- anything: at all -->\n\nx\n");
        assert_eq!(step.place.unwrap().as_str(), "shore");
        assert_eq!(step.was.iter().map(|was| was.as_str()).collect::<Vec<_>>(), ["old", "older"]);
    }

    #[test]
    fn a_slip_of_the_finger_does_not_pass() {
        check("## S\n<!-- sotr -->\n\nx\n", &[("unknown-mark", "<!-- sotr -->")]);
        check("## S\n<!-- sort: by hand -->\n\nx\n", &[("unknown-mark", "<!-- sort: by hand -->")]);
        check("## S\n<!-- place -->\n\nx\n", &[("unknown-mark", "<!-- place -->")]);
        check("## S\n<!-- place: shor -->\n\nx\n", &[("unknown-place", "<!-- place: shor -->")]);
        check("## S\n<!-- ending: happy -->\n\nx\n", &[("unknown-ending", "<!-- ending: happy -->")]);
        check("## S\n\n<!-- never closed\n\n- [ ] a\n", &[("comment-open", "<!--")]);
        check("## S\n\n- [x] a\n  <!-- half\n  > x\n- [ ] b\n  > [y](#t)\n\n## T\n\n", &[("comment-open", "<!--")]);
        check("## S <!-- sort\n\nx <!-- y\n\n\\<!-- z &lt;!-- `<!--`\n", &[("comment-open", "<!--"), ("comment-open", "<!--")]);
    }

    #[test]
    fn a_mark_stands_once_where_it_means_something() {
        check("## S\n<!-- place: shore -->\n<!-- place: street -->\n\nx\n", &[("duplicate-mark", "<!-- place: street -->")]);
        check("## S\n\nx <!-- place: shore -->\n", &[("mark-misplaced", "<!-- place: shore -->")]);
        check("## S\n<!-- half -->\n\nx\n", &[("mark-misplaced", "<!-- half -->")]);
        check("## S\n\nx\n\n### P\n<!-- was: a -->\n\ny\n", &[("mark-misplaced", "<!-- was: a -->")]);
        check("## S\n\n> <!-- sort -->\n> x\n", &[("mark-misplaced", "<!-- sort -->")]);
        check("<!-- sort -->\n\n## S\n\nx\n", &[("mark-misplaced", "<!-- sort -->")]);
    }

    #[test]
    fn an_earlier_name_is_free_and_stands_once() {
        check(
            "## S\n<!-- was: t -->\n\nx\n\n## T\n<!-- was: a -->\n\ny\n\n## U\n<!-- was: a -->\n\nz\n",
            &[("was-taken", "<!-- was: t -->"), ("was-taken", "<!-- was: a -->")],
        );
        assert_eq!(compiled("## S\n<!-- was: #t -->\n\nx\n").steps[0].was[0].as_str(), "t");
    }
}
