//! Prints the page.

use super::window;

/// Opens the browser's own print dialog. Nothing happens where there is none.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}
