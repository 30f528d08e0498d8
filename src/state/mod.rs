//! What the app holds besides the saves: the files it got, and the lesson being played.

mod library;
mod load;
mod play;

pub use library::Library;
pub use load::Load;
pub use play::Play;
