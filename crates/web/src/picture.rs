//! Numbers that people would rather see: small pictures as inline SVG.

use std::fmt::Write as _;

/// A line of values as a spark, 100 × 24, the last value marked. Fewer than two values give nothing.
///
/// The picture is hidden from screen readers, which read the figures beside it instead.
pub fn spark(values: &[i64]) -> String {
    let (Some(max), Some(min)) = (values.iter().max(), values.iter().min()) else { return String::new() };
    if values.len() < 2 {
        return String::new();
    }
    let span = (max - min).max(1) as f64;
    let step = 96.0 / (values.len() - 1) as f64;
    let at = |i: usize, v: i64| (2.0 + step * i as f64, 21.0 - (v - min) as f64 / span * 18.0);
    let mut points = String::new();
    for (i, v) in values.iter().enumerate() {
        let (x, y) = at(i, *v);
        // Writing to a String cannot fail.
        let _ = write!(points, "{x:.1},{y:.1} ");
    }
    let (x, y) = at(values.len() - 1, values[values.len() - 1]);
    format!(
        "<svg class=\"spark\" viewBox=\"0 0 100 24\" width=\"100\" height=\"24\" aria-hidden=\"true\" focusable=\"false\">\
         <polyline points=\"{}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>\
         <circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"2.5\" fill=\"currentColor\"/></svg>",
        points.trim_end()
    )
}

#[cfg(test)]
mod tests {
    use super::spark;

    #[test]
    fn a_spark_stays_inside_its_frame() {
        let svg = spark(&[5, 0, 12, 7]);
        assert!(svg.contains("points=\"2.0,13.5 34.0,21.0 66.0,3.0 98.0,10.5\""), "{svg}");
        assert_eq!(spark(&[3]), "");
        assert!(spark(&[4, 4, 4]).contains("21.0"), "a flat line is drawn, not divided by zero");
    }
}
