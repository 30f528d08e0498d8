//! Hard topics in one calm line. A warning that alarms raises worry and lowers nothing (Bridgland 2023).

use lesson::Topic;

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
    note.push_str("You can skip it.");
    Some(note)
}

fn about(topic: Topic) -> &'static str {
    match topic {
        Topic::Loss => "About someone dying.",
        Topic::Bullying => "About being picked on.",
        Topic::Pressure => "About being pushed into things.",
        Topic::SelfHarm => "About people who hurt themselves.",
        Topic::FamilyChange => "About families that change.",
        Topic::UnsafeHome => "About homes that are not safe.",
        Topic::Illness => "About being ill.",
        Topic::Discrimination => "About being treated unfairly for who you are.",
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
