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

impl Qr {
    /// Whether its squares are too small to be read from the back of a room, or from a small slip.
    pub fn is_dense(&self) -> bool {
        /// Squares along a side of version 10.
        const MOST: i32 = 57;
        self.size - 2 * QUIET > MOST
    }

    /// The drawing as a file, black on white. Its size is fixed, because a file without one fills the page it is put on.
    pub fn to_svg(&self) -> String {
        const SQUARE: i32 = 8;
        let side = (self.size * SQUARE).to_string();
        let sized = ["width=\"", &side, "\" height=\"", &side, "\""].concat();
        let view = ["viewBox=\"0 0 ", &self.size.to_string(), " ", &self.size.to_string(), "\""].concat();
        let start = ["<svg xmlns=\"http://www.w3.org/2000/svg\"", &sized, &view, "shape-rendering=\"crispEdges\">"].join(" ");
        [
            &start,
            "<path d=\"M0 0H",
            &self.size.to_string(),
            "V",
            &self.size.to_string(),
            "H0Z\" fill=\"#fff\"/><path d=\"",
            &self.path,
            "\"/></svg>\n",
        ]
        .concat()
    }
}

/// `code` as a QR code; behind `address`, where there is one, which opens it. The code should be behind `#` there, which no browser sends
/// anywhere. None when it is too much.
pub fn qr(code: &str, address: Option<&str>) -> Option<Qr> {
    // Capitals and digits take less room than other signs, and readers don't need the hyphens.
    let mut parts = vec![QrSegment::make_alphanumeric(&code.replace('-', ""))];
    if let Some(address) = address {
        parts.insert(0, QrSegment::make_bytes(address.as_bytes()));
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
    fn a_file_has_the_same_squares() {
        let qr = qr("B104VG-3JQV8Z", None).unwrap();
        let svg = qr.to_svg();
        assert!(svg.contains("width=\"232\" height=\"232\" viewBox=\"0 0 29 29\"") && svg.contains(&qr.path), "{svg}");
    }

    #[test]
    fn what_is_too_much_is_none() {
        let page = "https://lessons.example/school/#/progress/";
        assert!(qr(&"B104VG-".repeat(200), Some(page)).is_some_and(|qr| qr.is_dense()), "1,200 signs");
        assert!(qr(&"B104VG-".repeat(20), Some(page)).is_some_and(|qr| !qr.is_dense()), "120 signs");
        assert_eq!(qr(&"B104VG-".repeat(400), Some(page)), None);
    }
}
