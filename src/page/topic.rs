//! Hard topics in one calm line. A warning that alarms raises worry and lowers nothing (Bridgland 2023).

use lesson::Topic;

use crate::words::words;

/// What a lesson with these topics is about, and that it can be skipped. None without a hard topic.
pub fn note(topics: &[Topic]) -> Option<String> {
    if topics.is_empty() {
        return None;
    }
    let mut note = String::new();
    for topic in topics {
        note.push_str(about(*topic));
        note.push(' ');
    }
    note.push_str(words().topic.can_skip);
    Some(note)
}

fn about(topic: Topic) -> &'static str {
    let words = &words().topic;
    match topic {
        Topic::Loss => words.loss,
        Topic::Bullying => words.bullying,
        Topic::Pressure => words.pressure,
        Topic::SelfHarm => words.self_harm,
        Topic::FamilyChange => words.family_change,
        Topic::UnsafeHome => words.unsafe_home,
        Topic::Illness => words.illness,
        Topic::Discrimination => words.discrimination,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_topic_is_named_once_and_can_be_skipped() {
        assert_eq!(note(&[]), None);
        assert_eq!(note(&[Topic::Loss]).as_deref(), Some("About someone dying. You can skip it."));
        let both = note(&[Topic::Loss, Topic::FamilyChange]);
        assert_eq!(both.as_deref(), Some("About someone dying. About families that change. You can skip it."));
    }
}
