//! What a language must say, by the place where it stands.

/// All of it.
pub struct Words {
    pub shell: Shell,
}

/// Round every screen.
pub struct Shell {
    pub skip: &'static str,
    /// Names the main navigation for screen readers.
    pub nav: &'static str,
    pub lessons: &'static str,
    pub help: &'static str,
    /// At the foot of every screen: what this is not, and where answers go.
    pub promise: &'static str,
}
