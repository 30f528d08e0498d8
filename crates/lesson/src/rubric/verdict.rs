// Rule: bare-verdict
// "Wrong." closes the door; a label can name what the option is instead ("A guess.").

use super::{Read, sentence::sentences, words::shaming::VERDICTS};
use crate::{compile::Role, diagnostic::Diagnostic};

pub(super) fn verdict(read: &Read<'_>) -> Vec<Diagnostic> {
    let reasons = read.passages.iter().filter(|passage| passage.role == Role::Reason);
    let found = reasons.filter_map(|passage| {
        let first = sentences(&passage.text).into_iter().next()?;
        let label = passage.text[first.clone()].trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let message = format!("this feedback starts with \"{}\"", &passage.text[first.clone()]);
        let is_bare = VERDICTS.contains(&label.as_str());
        is_bare.then(|| Diagnostic::advice("bare-verdict", passage.place_of(&first), message, WHY, REMEDY))
    });
    found.collect()
}

const WHY: &str = "a verdict shames whoever picked it, and they read no further";
const REMEDY: &str = "name what the option is: \"A guess.\", \"Half way there.\"";
