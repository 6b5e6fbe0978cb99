use std::io::Cursor;

use image::{DynamicImage, ImageDecoder as _, ImageReader, Limits, codecs::jpeg::JpegEncoder, imageops::FilterType};
use kernel::Message;

/// The largest photograph that is taken in, in bytes.
pub const MAX_BYTES: usize = 12 * 1024 * 1024;
/// The most pixels that a photograph may have: what a good phone makes.
const MAX_PIXELS: u64 = 40_000_000;
/// The longer side of what is kept, in pixels.
const SIDE: u32 = 1_200;
const QUALITY: u8 = 80;

/// Makes a photograph fit to be kept: turned upright, at most 1,200 pixels on its longer side, a JPEG without any of
/// the metadata (place, time, camera) that came with it.
///
/// # Errors
/// If it is no JPEG, PNG or WebP, or too large to be opened safely.
pub fn tidy(bytes: &[u8]) -> Result<Vec<u8>, Message> {
    if bytes.len() > MAX_BYTES {
        return Err(Message::new("error-photo-too-large"));
    }
    let upright = open(bytes)?;
    let small = if upright.width().max(upright.height()) > SIDE {
        upright.resize(SIDE, SIDE, FilterType::CatmullRom)
    } else {
        upright
    };
    let mut out = Vec::new();
    small
        .to_rgb8()
        .write_with_encoder(JpegEncoder::new_with_quality(&mut out, QUALITY))
        .map_err(|_| Message::new("error-photo-unreadable"))?;
    Ok(out)
}

fn open(bytes: &[u8]) -> Result<DynamicImage, Message> {
    let unreadable = |_| Message::new("error-photo-unreadable");
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| Message::new("error-photo-unreadable"))?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_PIXELS * 8);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    // The picture says how large it is before any of it is unpacked.
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(Message::new("error-photo-too-large"));
    }
    let orientation = decoder.orientation().map_err(unreadable)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{ImageFormat, RgbImage};
    use proptest::prelude::*;

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Vec::new();
        let picture = RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, 90]));
        DynamicImage::from(picture).write_to(&mut Cursor::new(&mut bytes), format).unwrap();
        bytes
    }

    #[test]
    fn a_large_photograph_becomes_small_and_keeps_its_shape() {
        let kept = tidy(&picture(2400, 600, ImageFormat::Png)).unwrap();
        let kept = image::load_from_memory_with_format(&kept, ImageFormat::Jpeg).unwrap();
        assert_eq!((kept.width(), kept.height()), (1200, 300));
    }

    #[test]
    fn nothing_that_came_with_it_is_kept() {
        let mut with_place = picture(40, 40, ImageFormat::Jpeg);
        let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\0GPS 50.9513 1.8587";
        let mut segment = vec![0xff, 0xe1];
        segment.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
        segment.extend(exif);
        with_place.splice(2..2, segment);
        let kept = tidy(&with_place).unwrap();
        assert!(!kept.windows(4).any(|w| w == b"Exif" || w == b"50.9"));
    }

    #[test]
    fn what_is_no_photograph_is_refused() {
        assert_eq!(tidy(b"<svg onload=alert(1)>").unwrap_err().key, "error-photo-unreadable");
        assert_eq!(tidy(b"").unwrap_err().key, "error-photo-unreadable");
        let whole = picture(300, 300, ImageFormat::Png);
        assert_eq!(tidy(&whole[..whole.len() / 2]).unwrap_err().key, "error-photo-unreadable");
        assert_eq!(tidy(&vec![0; MAX_BYTES + 1]).unwrap_err().key, "error-photo-too-large");
    }

    #[test]
    fn a_picture_that_would_fill_the_memory_is_never_unpacked() {
        // A small PNG whose header claims 30,000 by 30,000 pixels.
        let mut bomb = picture(8, 8, ImageFormat::Png);
        bomb[16..20].copy_from_slice(&30_000_u32.to_be_bytes());
        bomb[20..24].copy_from_slice(&30_000_u32.to_be_bytes());
        assert!(tidy(&bomb).is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn anything_sent_is_answered(mut bytes in proptest::collection::vec(any::<u8>(), 0..400), as_jpeg: bool) {
            if as_jpeg {
                let mut whole = picture(20, 20, ImageFormat::Jpeg);
                let at = bytes.len().min(whole.len() - 1);
                whole.splice(at..at, bytes.clone());
                bytes = whole;
            }
            let _ = tidy(&bytes);
        }
    }
}
