use super::*;

#[test]
fn coordinates_are_read_as_a_map_shows_them() {
    assert_eq!(point("50.951, 1.858").unwrap(), (50.951, 1.858));
    assert_eq!(point("50.951 -1.858").unwrap(), (50.951, -1.858));
    for wrong in ["", "50", "91, 2", "1, 200", "a, b", "1,2,3", "NaN, 1", "inf 1"] {
        assert_eq!(point(wrong).unwrap_err().key, "error-point", "{wrong}");
    }
}

#[test]
fn sealed_whereabouts_cannot_be_moved_to_another_site() {
    let folder = std::env::temp_dir().join(format!("wayhouse-seal-{}", std::process::id()));
    let key = ServerKey::in_folder(&folder).unwrap();
    let found = Whereabouts::new(SiteId::from_uuid(Uuid::from_u128(1)), Some((50.0, 1.0)), "by the mill".to_owned());
    let sealed = found.sealed(&key).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(Whereabouts::open(SiteId::from_uuid(Uuid::from_u128(1)), &sealed, &key).unwrap(), found);
    assert!(Whereabouts::open(SiteId::from_uuid(Uuid::from_u128(2)), &sealed, &key).is_err());
}
