use std::{convert::Infallible, future::Future, net::SocketAddr, time::Duration};

use axum::body::Body;
use hyper::{body::Incoming, service::service_fn};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto, graceful::GracefulShutdown},
};
use tokio::net::{TcpListener, TcpStream};

use crate::Front;

/// How long a browser may take to say what it wants, so that nobody holds a line for nothing.
const HEADER_PATIENCE: Duration = Duration::from_secs(15);
/// How long answers in progress may take after the program was told to stop.
const LAST_WORDS: Duration = Duration::from_secs(10);

/// Serves until `stop` comes true, then lets what is in progress finish.
pub async fn serve(front: Front, listener: TcpListener, stop: impl Future<Output = ()>) {
    let graceful = GracefulShutdown::new();
    tokio::pin!(stop);
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => connect(&front, stream, peer, &graceful),
                // Out of file descriptors, most likely; the next moment may be better.
                Err(error) => {
                    tracing::warn!(%error, "could not accept a connection");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            },
            () = &mut stop => break,
        }
    }
    drop(listener);
    if tokio::time::timeout(LAST_WORDS, graceful.shutdown()).await.is_err() {
        tracing::warn!("stopped with answers unfinished");
    }
}

fn connect(front: &Front, stream: TcpStream, peer: SocketAddr, graceful: &GracefulShutdown) {
    // Small answers should not wait for more.
    let _ = stream.set_nodelay(true);
    let front = front.clone();
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let front = front.clone();
        async move {
            Ok::<_, Infallible>(match front.remembered(&request) {
                Some(kept) => kept,
                None => front.make(request.map(Body::new), peer.ip()).await,
            })
        }
    });
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEADER_PATIENCE);
    builder.http2().timer(TokioTimer::new()).max_concurrent_streams(100);
    let connection = builder.serve_connection(TokioIo::new(stream), service).into_owned();
    let watched = graceful.watch(connection);
    tokio::spawn(async move {
        // A browser that goes away mid-answer is no news.
        let _ = watched.await;
    });
}
