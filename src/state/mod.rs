//! What the app holds besides the saves: the files it got, and the lesson being played.

pub mod check_up;
pub mod device;
mod library;
mod load;
mod play;
mod sentences;
mod setup;
mod shelf;
pub mod task;
pub mod teach;
pub mod travel;
mod warm_up;
mod wish;

pub use library::{AskedFor, Library, Listed};
pub use load::Load;
pub use play::Play;
pub use sentences::sentences;
pub use setup::Setup;
pub use shelf::Shelf;
pub use warm_up::WarmUp;
pub use wish::{Ask, Wish};
