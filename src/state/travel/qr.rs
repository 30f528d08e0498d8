//! A code as a picture for a camera.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// Above this a phone that is held by hand has trouble.
const LARGEST: u8 = 25;
/// The white round it, in squares.
const QUIET: i32 = 4;

/// A QR code as a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Squares along a side, with the white round it.
    pub size: i32,
    /// The black squares, as a path.
    pub path: String,
}

/// `code` as a QR code; where `page` is known, as an address that opens it. The code is behind `#`, which no browser sends anywhere. None
/// when it is too much.
pub fn qr(code: &str, page: Option<&str>) -> Option<Qr> {
    // Capitals and digits take less room than other signs, and readers don't need the hyphens.
    let mut parts = vec![QrSegment::make_alphanumeric(&code.replace('-', ""))];
    if let Some(page) = page {
        parts.insert(0, QrSegment::make_bytes([page, "#/progress/"].concat().as_bytes()));
    }
    let drawn = QrCode::encode_segments_advanced(&parts, QrCodeEcc::Low, Version::MIN, Version::new(LARGEST), None, true).ok()?;
    Some(Qr { size: drawn.size() + 2 * QUIET, path: path(&drawn) })
}

fn path(drawn: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..drawn.size() {
        let mut x = 0;
        while x < drawn.size() {
            let start = x;
            while drawn.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let width = x - start;
                path.push_str(&format!("M{},{}h{width}v1h-{width}z", start + QUIET, y + QUIET));
            }
            x += 1;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_white_all_round_and_has_its_three_corners() {
        let qr = qr("B104VG-3JQV8Z", None).unwrap();
        assert_eq!(qr.size, 21 + 8, "few signs make the smallest one");
        assert!(
            qr.path.starts_with("M4,4h7v1h-7z") && qr.path.contains("M18,4h7v1h-7z") && qr.path.contains("M4,24h7v1h-7z"),
            "{}",
            qr.path
        );
    }

    #[test]
    fn what_is_too_much_is_none() {
        let page = "https://lessons.example/school/";
        assert!(qr(&"B104VG-".repeat(200), Some(page)).is_some(), "1,200 signs");
        assert_eq!(qr(&"B104VG-".repeat(400), Some(page)), None);
    }
}
