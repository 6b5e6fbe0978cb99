//! Collection points and convoys for everybody: a map, a list, and the same for machines.

use std::collections::HashMap;

use askama::Template;
use axum::http::HeaderMap;
use kernel::Error;
use serde::Serialize;
use web::{Access, Answer, House, OrganisationId, Page, Routes, Visit, csv, file, html, json, ranged};

use crate::{
    model::bring::{HEIGHT, Point, WIDTH, land, spot},
    store::bring::{convoys, points},
};

use super::convoys::{ConvoyRow, rows};

const TOPICS: Access = Access::Kept(&["bring", "people"]);

pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/collection-points", TOPICS, list)
        .get("/collection-points.json", TOPICS, list_json)
        .get("/collection-points.csv", TOPICS, list_csv)
        .get("/map.pmtiles", Access::Anyone, map)
}

/// A point on the map.
struct Pin {
    slug: String,
    name: String,
    x: String,
    y: String,
}

/// A region with its points.
struct Area {
    name: String,
    points: Vec<(Point, String)>,
}

#[derive(Template)]
#[template(path = "bring-points.html")]
struct PointsPage {
    page: Page,
    /// Whether the operator gave a map to lay under the points.
    mapped: bool,
    width: f64,
    height: f64,
    land: [String; 2],
    pins: Vec<Pin>,
    areas: Vec<Area>,
    convoys: Vec<ConvoyRow>,
}

async fn read(house: &House) -> kernel::Result<(Vec<Point>, HashMap<OrganisationId, String>)> {
    let mut read = house.db.read().await?;
    Ok((points::active(&mut read).await?, people::organisation_names(&mut read).await?))
}

async fn list(visit: Visit) -> Answer {
    let (points, names) = read(&visit.house).await?;
    let today = kernel::date_in(&web::zone(), visit.house.world().now());
    let coming = convoys::coming(&mut visit.house.db.read().await?, today).await?;
    let page = visit.page("points-title");
    let pins = points.iter().filter_map(pin).collect();
    let mut areas: Vec<Area> = Vec::new();
    for point in points {
        let whose = names.get(&point.organisation).cloned().unwrap_or_default();
        match areas.last_mut() {
            Some(area) if area.name == point.area => area.points.push((point, whose)),
            _ => areas.push(Area { name: point.area.clone(), points: vec![(point, whose)] }),
        }
    }
    let convoys = rows(&page, coming, &names);
    let mapped = visit.house.config.map_file.is_some();
    html(&PointsPage { page, mapped, width: WIDTH, height: HEIGHT, land: land(), pins, areas, convoys }, true)
}

fn pin(point: &Point) -> Option<Pin> {
    let spot = spot(point.latitude, point.longitude)?;
    Some(Pin {
        slug: point.slug.clone(),
        name: format!("{}, {}", point.name, point.area),
        x: format!("{:.0}", spot.x),
        y: format!("{:.0}", spot.y),
    })
}

#[derive(Serialize)]
struct PointBody<'a> {
    point: &'a str,
    name: &'a str,
    organisation: &'a str,
    area: &'a str,
    address: &'a str,
    hours: &'a str,
    takes: &'a str,
    contact: &'a str,
    latitude: f64,
    longitude: f64,
}

#[derive(Serialize)]
struct Body<'a> {
    collection_points: Vec<PointBody<'a>>,
}

fn body<'a>(point: &'a Point, names: &'a HashMap<OrganisationId, String>) -> PointBody<'a> {
    PointBody {
        point: &point.slug,
        name: &point.name,
        organisation: names.get(&point.organisation).map_or("", String::as_str),
        area: &point.area,
        address: &point.address,
        hours: &point.hours,
        takes: &point.takes,
        contact: &point.contact,
        latitude: point.latitude,
        longitude: point.longitude,
    }
}

/// The operator's map, of which browsers ask for the few parts that they show.
async fn map(visit: Visit, asked: HeaderMap) -> Answer {
    let file = visit.house.config.map_file.as_deref().ok_or(Error::NotFound)?;
    ranged(file, "application/vnd.pmtiles", &asked).await
}

async fn list_json(visit: Visit) -> Answer {
    let (points, names) = read(&visit.house).await?;
    json(&Body { collection_points: points.iter().map(|point| body(point, &names)).collect() })
}

async fn list_csv(visit: Visit) -> Answer {
    let (points, names) = read(&visit.house).await?;
    let header =
        ["point", "name", "organisation", "area", "address", "hours", "takes", "contact", "latitude", "longitude"];
    let rows = points.iter().map(|point| {
        let b = body(point, &names);
        let texts = [b.point, b.name, b.organisation, b.area, b.address, b.hours, b.takes, b.contact];
        texts.map(str::to_owned).into_iter().chain([b.latitude.to_string(), b.longitude.to_string()])
    });
    file("text/csv; charset=utf-8", csv::write(&header, rows)?, Some("collection-points.csv"))
}
