use web::Desk;

/// What the address says for a name.
pub(super) fn query(desk: &Desk, name: &str) -> Option<String> {
    let said: Vec<(String, String)> = desk.filters();
    said.into_iter().find(|(n, _)| n == name).map(|(_, value)| value)
}
