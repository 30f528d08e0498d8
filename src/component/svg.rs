//! Writing the numbers of a drawing. Whole ones: the formatting of others weighs more than any drawing.

/// Appends `before`, the numbers, `behind`.
pub fn put(text: &mut String, before: &str, numbers: &[i32], behind: &str) {
    text.push_str(before);
    for number in numbers {
        text.push_str(&number.to_string());
        text.push(' ');
    }
    text.push_str(behind);
}

/// The same as a text of its own.
pub fn text(before: &str, numbers: &[i32], behind: &str) -> String {
    let mut text = String::new();
    put(&mut text, before, numbers, behind);
    text
}
