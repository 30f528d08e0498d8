//! The people of the cast as drawings, and what there is to say about looks that can't be drawn.

use std::ops::Range;

use face::{FaultKind, Look};
use lesson::{Cast, Member, compile::near, diagnostic::Diagnostic};

/// Each member with their look; or every fault there is in any of the looks.
pub fn looks(cast: &Cast) -> Result<Vec<(&Member, Look)>, Vec<Diagnostic>> {
    let (mut looks, mut faults) = (Vec::new(), Vec::new());
    for member in &cast.members {
        faults.extend(unknown_fields(member));
        let words = |field: &str| member.look.get(field).map(|field| field.words.iter().map(|(word, _)| word.as_str()).collect());
        match Look::read(words) {
            Ok(look) => looks.push((member, look)),
            Err(told) => faults.extend(told.iter().map(|fault| diagnostic(member, fault))),
        }
    }
    if faults.is_empty() { Ok(looks) } else { Err(faults) }
}

fn unknown_fields(member: &Member) -> impl Iterator<Item = Diagnostic> {
    member.look.iter().filter(|(name, _)| !Look::FIELDS.contains(&name.as_str())).map(|(name, field)| {
        let remedy = near::remedy(name, Look::FIELDS);
        Diagnostic::error("unknown-look", field.place.clone(), format!("a look has no field `{}`", short(name)), WHY, remedy)
    })
}

fn diagnostic(member: &Member, fault: &face::Fault) -> Diagnostic {
    let field = member.look.get(fault.field);
    let word = field.zip(fault.word).and_then(|(field, word)| field.words.get(word));
    let place: Range<usize> = match (word, field) {
        (Some((_, place)), _) => place.clone(),
        (None, Some(field)) => field.place.clone(),
        (None, None) => member.look_place.clone(),
    };
    let (name, written) = (fault.field, short(word.map_or("", |(word, _)| word)));
    let (rule, message, remedy) = match &fault.kind {
        FaultKind::Missing => {
            let message = format!("the look of {} has no `{name}`", short(&member.name));
            ("missing-look", message, format!("add `{name} = {}`; lessons/FORMAT.md lists what there is", example(name)))
        }
        FaultKind::Count(1) => ("unknown-look", format!("`{name}` is one value"), format!("write `{name} = {}`", example(name))),
        FaultKind::Count(count) => {
            ("unknown-look", format!("`{name}` is a list of {count} values"), format!("write `{name} = {}`", example(name)))
        }
        FaultKind::Unknown(known) => {
            ("unknown-look", format!("there is no `{name}` called \"{written}\""), format!("use one of: {}", known.join(", ")))
        }
        FaultKind::Colour => {
            let remedy = "write `#` and six digits, 0 to 9 and a to f, such as \"#46618F\"".to_owned();
            ("unknown-look", format!("\"{written}\" is no colour"), remedy)
        }
    };
    Diagnostic::error(rule, place, message, WHY, remedy)
}

fn example(field: &str) -> &'static str {
    match field {
        "skin" => "3",
        "head" => "\"oval\"",
        "hair" => "\"curls\"",
        "colour" => "\"brown\"",
        "cloth" => "[\"#6F5293\", \"#543B75\"]",
        "nose" => "\"line\"",
        "top" => "\"crew\"",
        _ => "\"#46618F\"",
    }
}

fn short(words: &str) -> String {
    let short: String = words.chars().take(40).collect();
    if short.len() < words.len() { format!("{short}…") } else { short }
}

const WHY: &str = "there would be no face to show";
