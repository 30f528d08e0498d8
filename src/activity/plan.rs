//! The if-then plan that a learner is making. Private: it enters no save.

/// A plan in the making.
#[derive(Clone, Default, PartialEq)]
pub struct Plan {
    /// The ready plan picked; none of them when the learner writes.
    pub ready: Option<usize>,
    pub is_own: bool,
    pub own_if: String,
    pub own_then: String,
}
