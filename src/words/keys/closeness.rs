//! The closeness circle.

/// Who is how close.
pub struct ClosenessCircle {
    /// In the middle of the drawing; very short.
    pub me: &'static str,
    /// The rings, from the inmost on: short, because they stand on the drawing.
    pub rings: [&'static str; 3],
    /// The same as the start of a line on the card. Each ends with a space.
    pub leads: [&'static str; 3],
    /// Of a ring, where the drawing is put in words.
    pub nobody: &'static str,
    /// Under the drawing.
    pub small_is_fine: &'static str,
    /// Asks for the ring of who comes next.
    pub which_ring: &'static str,
    pub sign: &'static str,
    pub sign_how: &'static str,
    pub add: &'static str,
    /// Signs to tap instead of writing one: each with its name.
    pub ready: &'static [(&'static str, &'static str)],
    /// Names those signs, for screen readers.
    pub ready_label: &'static str,
    /// Above the list.
    pub list: &'static str,
    pub empty: &'static str,
    /// Names the menu of a person, for screen readers.
    pub ring_of: fn(&str) -> String,
    pub remove: fn(&str) -> String,
    /// Read out: a person, the ring, and how many there are now.
    pub added: fn(&str, &str, usize) -> String,
    pub moved: fn(&str, &str) -> String,
    pub removed: fn(&str) -> String,
    /// Said where nobody can be added: nothing is written, it is long, it is there already, or there is no room for more.
    pub need_sign: &'static str,
    pub too_long: &'static str,
    pub is_there: fn(&str) -> String,
    pub is_full: fn(usize) -> String,
    /// Under the question whom to lean on, with a link to help behind it.
    pub nobody_fits: &'static str,
    pub talk: &'static str,
    /// How the card says whom to lean on, with a space at its end.
    pub lean_lead: &'static str,
}
