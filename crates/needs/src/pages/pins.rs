use axum::extract::Path;
use web::{Access, Answer, Desk, Form, Permission, Routes, done};

use super::standards::{Forms, Known, read_pin, render};

pub fn routes(routes: Routes) -> Routes {
    let may = Access::May(Permission::NeedsPin);
    routes.post("/desk/needs/{item}/pin", may, pin).post("/desk/needs/{item}/unpin", may, unpin)
}

async fn pin(desk: Desk, Path(slug): Path<String>, mut form: Form) -> Answer {
    let known = Known::find(&desk, &slug).await?;
    let Some(new) = read_pin(&mut form, &known, desk.who.organisation) else {
        return render(&desk, known, Forms { pin: form, ..Forms::blank(&desk) }).await;
    };
    let mut tx = desk.house.db.begin(&desk.act("pin a level", &form)).await?;
    crate::pin(&mut tx, &new).await?;
    done(tx, &format!("/desk/needs/{slug}"), "done-pin-set").await
}

async fn unpin(desk: Desk, Path(slug): Path<String>, mut form: Form) -> Answer {
    let known = Known::find(&desk, &slug).await?;
    let id = form.id("pin").ok_or(kernel::Error::NotFound)?;
    let mut tx = desk.house.db.begin(&desk.act("end a pin", &form)).await?;
    crate::end_pin(&mut tx, known.item().id, id).await?;
    done(tx, &format!("/desk/needs/{slug}"), "done-pin-ended").await
}
