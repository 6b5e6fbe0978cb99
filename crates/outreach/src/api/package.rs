use serde_json::{Value, json};
use web::{Answer, Visit};

use super::figures::{COLUMNS, ESTIMATE, group};
use crate::model::{census::Method, estimate::Manner, release::Column};

/// The Frictionless data package of the figures (specs.frictionlessdata.io): what each column is, so that a program
/// checks the file without asking anybody.
pub(super) async fn package(visit: Visit) -> Answer {
    let house = &visit.house;
    let coalition = people::coalition_name(&mut house.db.read().await?).await?.unwrap_or_default();
    let fields: Vec<Value> = COLUMNS.iter().map(|(name, tag)| field(name, tag)).collect();
    web::json(&json!({
        "profile": "tabular-data-package",
        "name": "figures",
        "title": format!("{coalition}: how many people live outside"),
        "description": "Rounds of a census by the organisations that work there. Numbers are rounded to five; numbers \
                        under five, and those from which one could be worked out, are hidden. Areas are coarse on purpose.",
        "homepage": house.config.address("/figures"),
        "licenses": [{ "name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/" }],
        "contributors": [{ "title": coalition, "role": "publisher" }],
        "resources": [{
            "profile": "tabular-data-resource",
            "name": "figures",
            "path": house.config.address("/figures.csv"),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": {
                "fields": fields,
                "primaryKey": ["round", "revision", "area", "group"],
                "missingValues": [""]
            }
        }]
    }))
}

fn field(name: &str, tag: &str) -> Value {
    let words = |words: Vec<&str>| json!({ "required": true, "enum": words });
    let number = json!({ "minimum": 0 });
    let (kind, constraints, says) = match name {
        "round" => ("string", json!({ "required": true }), "which round; the same for all its revisions"),
        "date" => ("date", json!({ "required": true }), "the day that people were counted on"),
        "revision" => ("integer", json!({ "required": true, "minimum": 1 }), "1, and more for each correction"),
        "area" => ("string", json!({ "required": true }), "a public area, or everywhere"),
        "group" => ("string", words(groups()), "whom the number is of; people is the estimate, everybody were counted"),
        "people" => ("integer", number, "how many, rounded to five; empty if hidden"),
        "low" => ("integer", number, "the lower end of the range of people: of a count, who was met"),
        "high" => (
            "integer",
            number,
            "the upper end of the range of people: of a count, as many as the teams' word on coverage leaves room for; a \
             lower bound has none",
        ),
        "confidence" => (
            "integer",
            json!({ "minimum": 0, "maximum": 100 }),
            "of how many in a hundred such ranges the truth is inside; empty where that cannot be said",
        ),
        "hidden" => ("boolean", json!({ "required": true }), "whether the number is hidden"),
        "method" => ("string", words(Method::ALL.iter().map(|m| m.as_str()).collect()), "how people were counted"),
        "manner" => ("string", words(Manner::ALL.iter().map(|m| m.as_str()).collect()), "how the number came about"),
        "sites" => ("integer", number, "how many sites the round covered"),
        _ => {
            ("integer", json!({ "minimum": 0, "maximum": 100 }), "of every hundred people there, how many were reached")
        }
    };
    json!({ "name": name, "type": kind, "description": says, "constraints": constraints, "hxl": tag })
}

fn groups() -> Vec<&'static str> {
    [ESTIMATE, "arriving-weekly"].into_iter().chain(Column::all().map(group)).collect()
}
