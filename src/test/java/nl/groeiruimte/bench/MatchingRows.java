package nl.groeiruimte.bench;

import static nl.groeiruimte.bench.Timing.milliseconds;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import nl.groeiruimte.cases.shortlist.ShortlistWork;

/** Shortlists over very many sites, against one plain look at the same rows and against a tenth of them. */
final class MatchingRows {

    private static final int MANY_SITES = Integer.getInteger("bench.sites", 100_000);
    private static final int FEW_SITES = MANY_SITES / 10;
    private static final int REQUESTS = 1_000;

    private final Database database;
    private final Samples atMany = new Samples();
    private final Samples atFew = new Samples();
    private final Samples plain = new Samples();

    MatchingRows(Database database) {
        this.database = database;
    }

    void measure(List<Row> rows, List<String> notes) {
        try (Application large = new Application(database, Database.LARGE);
                Application small = new Application(database, Database.SMALL);
                Connection connection = database.connect(Database.LARGE)) {
            fill(Database.LARGE, MANY_SITES);
            fill(Database.SMALL, FEW_SITES);
            ShortlistWork many = new ShortlistWork(large.context());
            ShortlistWork few = new ShortlistWork(small.context());
            sequentially(connection);
            Members.as("oost-nl", () -> compare(many, few, connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        rows.add(new Row(
                "d one shortlist of 50 with explanations and all counts, p95 of %,d requests".formatted(REQUESTS),
                "%.1f ms over %,d sites".formatted(atMany.percentile(95), MANY_SITES),
                "%.1f ms for a sequential SELECT with one comparison a need".formatted(plain.percentile(95)),
                atMany.percentile(95) / plain.percentile(95),
                false,
                3));
        rows.add(new Row(
                "e the same over ten times the sites, p95",
                "%.1f ms over %,d sites".formatted(atMany.percentile(95), MANY_SITES),
                "%.1f ms over %,d sites".formatted(atFew.percentile(95), FEW_SITES),
                atMany.percentile(95) / atFew.percentile(95),
                false,
                10));
        System.gc();
        Runtime jvm = Runtime.getRuntime();
        notes.add(("d: medians %.1f ms and %.1f ms; both applications with their %,d sites together hold %d MB "
                        + "of heap, of at most %d MB.")
                .formatted(
                        atMany.median(),
                        plain.median(),
                        MANY_SITES + FEW_SITES,
                        (jvm.totalMemory() - jvm.freeMemory()) >> 20,
                        jvm.maxMemory() >> 20));
    }

    private void compare(ShortlistWork many, ShortlistWork few, Connection connection) {
        Random random = new Random(4);
        for (int i = -REQUESTS / 4; i < REQUESTS; i++) {
            MatchingRequest request = MatchingRequest.draw(random);
            double ours = milliseconds(() -> many.look(request.needs(), request.technologies()));
            double theirs = milliseconds(() -> select(connection, request));
            double tenth = milliseconds(() -> few.look(request.needs(), request.technologies()));
            if (i >= 0) {
                atMany.add(ours);
                plain.add(theirs);
                atFew.add(tenth);
            }
        }
    }

    /** One worker, no index: what it takes to look at each row once. */
    private static void sequentially(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set enable_indexscan = off");
            statement.execute("set enable_bitmapscan = off");
            statement.execute("set max_parallel_workers_per_gather = 0");
        }
    }

    private static int select(Connection connection, MatchingRequest request) {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select code from groeiruimte.site where withdrawn_on is null" + request.conditions());
                ResultSet result = statement.executeQuery()) {
            int found = 0;
            while (result.next()) {
                found++;
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sites all over the country: a third of the facts unknown, one in ten under development. */
    private void fill(String name, int sites) {
        database.execute(name, """
                insert into groeiruimte.site (code, name, kind, municipality, province, agency, latitude, longitude,
                    strengths, plot_area_m2_to, floor_area_m2_to, hall_height_m, clean_room_m2, clean_room_iso_class,
                    vibration_free, environmental_category, quay, truck_access, demand_mw, feed_in_mw, available_from,
                    talent_mbo, talent_hbo, talent_wo, homes_available, rent_eur_m2_year_to, purchase_eur_m2_to,
                    confirmed_on, confirmed_by, expected)
                select 'bench-' || i, 'Locatie ' || i, 'business-park', g.municipality, g.province, g.agency,
                    51 + 2.3 * random(), 4 + 2.8 * random(), s.strengths,
                    case when random() < 0.66 then (random() * 60000)::int end,
                        case when random() < 0.66 then (random() * 25000)::int end,
                    case when random() < 0.66 then round((4 + random() * 20)::numeric, 1) end,
                    case when random() < 0.66 then (random() * 3000)::int end,
                        case when random() < 0.66 then 1 + (random() * 8)::int end,
                    case when random() < 0.66 then random() < 0.5 end,
                    case when random() < 0.66 then ('{1,2,3.1,3.2,4.1,4.2,5.1,5.2,5.3,6}'::text[])[1 +
                        (random() * 9)::int] end,
                    case when random() < 0.66 then random() < 0.3 end,
                        case when random() < 0.66 then random() < 0.8 end,
                    case when random() < 0.66 then round((random() * 20)::numeric, 1) end,
                    case when random() < 0.66 then round((random() * 6)::numeric, 1) end,
                    case when random() < 0.66 then current_date + (random() * 1500)::int end, (random() * 200000)::int,
                    (random() * 200000)::int, (random() * 80000)::int, (random() * 500)::int, 40 + random() * 200,
                    80 + random() * 600, current_date - (random() * 400)::int, 'Proef',
                    case when random() < 0.1 then jsonb_build_object('demand',
                        jsonb_build_array(jsonb_build_object('value', 15, 'from',
                        (current_date + (random() * 1500)::int)::text))) else '{}' end
                from generate_series(1, %d) i
                cross join lateral (select municipality, province, agency from groeiruimte.site
                    where i > 0 and code not like 'bench-%%' offset i %% 20 limit 1) g
                cross join lateral (select array_agg(code) as strengths from (select code from groeiruimte.technology
                    where i > 0 order by random() limit 2) t) s""".formatted(sites));
        database.analyse(name);
    }
}
