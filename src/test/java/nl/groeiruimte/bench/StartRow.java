package nl.groeiruimte.bench;

import static nl.groeiruimte.bench.Timing.milliseconds;

import java.util.List;

/** The page on which work begins beside the inbox page. */
final class StartRow {

    private static final int LOOKS = 400;

    private StartRow() {}

    /** Of somebody who was never here: what changed is all that others did in the past week, so all that was filled. */
    static void measure(Application application, int cases, List<Row> rows, List<String> notes) {
        BrowserSession member = new BrowserSession(application.address(), Members.MEASURED);
        Samples start = new Samples();
        Samples inbox = new Samples();
        for (int i = -LOOKS / 2; i < LOOKS; i++) {
            List<String> views = PerformanceBench.INBOX_VIEWS;
            String view = views.get(Math.floorMod(i, views.size()));
            double startTime = milliseconds(() -> member.page("/start"));
            double inboxTime = milliseconds(() -> member.page(view));
            if (i >= 0) {
                start.add(startTime);
                inbox.add(inboxTime);
            }
        }
        rows.add(new Row(
                "l start page over HTTP, p95",
                "%.1f ms at %d cases".formatted(start.percentile(95), cases),
                "%.1f ms for the inbox page".formatted(inbox.percentile(95)),
                start.percentile(95) / inbox.percentile(95),
                false,
                1.5));
        notes.add("l: medians %.1f ms and, for the inbox, %.1f ms.".formatted(start.median(), inbox.median()));
    }
}
