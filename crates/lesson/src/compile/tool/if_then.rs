//! `if-then`: a plan card.

use std::{ops::Range, rc::Rc};

use super::{
    super::{
        fault,
        yaml::{self, Field, Value},
    },
    field::{find, invalid, strings},
};
use crate::{activity::tool::IfThen, diagnostic::Diagnostic};

pub(super) fn if_then(fields: &[Field], fence: &Range<usize>, is_english: bool, faults: &mut Vec<Diagnostic>) -> Option<IfThen> {
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
        let message = format!("\"{}\" is no if-then plan", fault::shortened(plan));
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

#[cfg(test)]
mod tests {
    use super::is_if_then;

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
}
