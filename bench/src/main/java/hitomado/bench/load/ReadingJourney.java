package hitomado.bench.load;

import java.io.IOException;

/// 見るだけの人 — portal, a life event, the list of procedures, one procedure; not signed in.
final class ReadingJourney extends Journey {
    private final Web web;
    private final String event;

    ReadingJourney(Meter meter, long begins, Web web, String event) {
        super(meter, begins, 600);
        this.web = web;
        this.event = event;
    }

    @Override
    void go() throws IOException, InterruptedException {
        page("portal", () -> web.get("/"));
        page("guide", () -> web.get("/guide/" + event));
        page("procedures", () -> web.get("/procedures"));
        page("procedure", () -> web.get("/procedures/" + event));
    }
}
